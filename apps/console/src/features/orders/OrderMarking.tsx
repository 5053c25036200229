import { endpoints, type OrderDetail, orderMarks } from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'

type Mark = (typeof orderMarks)[number]

const messageKey = 'order-mark'
const undoSeconds = 10

/** What staff may say where the shop's system says nothing; each mark can be taken back. */
export function OrderMarking({ order }: { order: OrderDetail }): ReactNode {
  const words = useWords().orders.marks
  const [chosen, setChosen] = useState<Mark>()
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const refreshes = [endpoints.readOrder, endpoints.listOrders, endpoints.listAuditEntries]
  const change = useAction(endpoints.changeOrder, { refreshes })
  const params = { id: order.id }
  const takeBack = (mark: Mark) =>
    change.mutate(
      { params, body: { action: 'unmark', mark } },
      { onSuccess: () => void message.info({ key: messageKey, content: words.takenBack }), onError: tell },
    )
  const offerUndo = (mark: Mark) =>
    message.success({
      key: messageKey,
      duration: undoSeconds,
      content: (
        <span className="undo-message">
          {words.done[mark]}
          <Button size="small" onClick={() => takeBack(mark)}>
            {words.undo}
          </Button>
        </span>
      ),
    })
  const set = (mark: Mark, reason: string) =>
    change.mutate(
      { params, body: { action: 'mark', mark, reason } },
      {
        onSuccess: () => {
          setChosen(undefined)
          offerUndo(mark)
        },
      },
    )
  const isSaid = { delivered: order.deliveredAt, refunded: order.refundedAt, false: order.foundFalseAt }
  const open = orderMarks.filter((mark) => isSaid[mark] === null)
  return (
    <section aria-labelledby="order-marks-title" className="order-marking">
      <h2 id="order-marks-title">{words.title}</h2>
      <p className="figure-note">{words.note}</p>
      {order.marks.map(({ mark }) => (
        <p key={mark}>
          {words.done[mark]}{' '}
          <Button size="small" disabled={change.isPending} onClick={() => takeBack(mark)}>
            {words.takeBack}
          </Button>
        </p>
      ))}
      <div className="order-marks">
        {open.map((mark) => (
          <Button
            key={mark}
            aria-expanded={chosen === mark}
            onClick={() => setChosen(chosen === mark ? undefined : mark)}
          >
            {words.names[mark]}
          </Button>
        ))}
      </div>
      {chosen ? (
        <ReasonForm
          key={chosen}
          mark={chosen}
          isBusy={change.isPending}
          onSend={(reason) => set(chosen, reason)}
          onCancel={() => setChosen(undefined)}
        />
      ) : null}
      {chosen && change.error ? <ErrorState error={change.error} /> : null}
    </section>
  )
}

type ReasonFormProps = {
  mark: Mark
  isBusy: boolean
  onSend: (reason: string) => void
  onCancel: () => void
}

/** Why; asked because the mark decides about badges and invitations. Escape closes it. */
function ReasonForm({ mark, isBusy, onSend, onCancel }: ReasonFormProps): ReactNode {
  const words = useWords()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  return (
    <form
      ref={form}
      className="order-reason"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) onSend(reason.trim())
        else setIsMissing(true)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <label htmlFor="order-reason">{words.orders.marks.reason[mark]}</label>
      <Input.TextArea
        id="order-reason"
        autoFocus
        rows={2}
        maxLength={500}
        value={reason}
        aria-invalid={isMissing}
        status={isMissing ? 'error' : ''}
        onChange={(event) => {
          setReason(event.target.value)
          setIsMissing(false)
        }}
      />
      {isMissing ? <p role="alert">{words.orders.marks.reasonNeeded}</p> : null}
      <div className="order-marks">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {words.orders.marks.names[mark]}
        </Button>
        <Button onClick={onCancel}>{words.shell.cancel}</Button>
      </div>
    </form>
  )
}
