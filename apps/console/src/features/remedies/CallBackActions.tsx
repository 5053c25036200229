import { type CallBack, endpoints } from '@echoloop/contract'
import { App, Button, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

const refreshes = [endpoints.listCallBacks, endpoints.listCaseCallBacks, endpoints.readCase]

type Result = 'done' | 'not-reached' | 'cancelled'

/** The number, and what came of the call. */
export function CallBackActions({ call, onChanged }: { call: CallBack; onChanged?: () => void }): ReactNode {
  const words = useWords().remedies.callBacks
  const mayWrite = usePermission('case.write')
  const [asked, setAsked] = useState<Result>()
  if (call.state !== 'planned' || !mayWrite) return null
  return (
    <div className="remedy-actions">
      <PhoneOf call={call} />
      <Button size="small" type="primary" ghost onClick={() => setAsked('done')}>
        {words.done}
      </Button>
      <Button size="small" onClick={() => setAsked('not-reached')}>
        {words.notReached}
      </Button>
      <Button size="small" onClick={() => setAsked('cancelled')}>
        {words.cancel}
      </Button>
      {asked ? (
        <ResultDialog call={call} result={asked} onClose={() => setAsked(undefined)} onChanged={onChanged} />
      ) : null}
    </div>
  )
}

/** Shown when it is asked for, and only then. */
function PhoneOf({ call }: { call: CallBack }): ReactNode {
  const words = useWords().remedies.callBacks
  const tell = useProblemMessage()
  const show = useAction(endpoints.showCallBackPhone)
  if (!call.hasPhone) return <span className="figure-note">{words.noPhone}</span>
  if (show.data?.phone)
    return (
      <a className="call-number" href={`tel:${show.data.phone}`}>
        {show.data.phone}
      </a>
    )
  return (
    <Button
      size="small"
      loading={show.isPending}
      title={words.phoneNote}
      aria-label={words.showPhoneOf(call.customerName ?? words.nameless)}
      onClick={() => void show.mutateAsync({ params: { id: call.id } }).catch(tell)}
    >
      {words.showPhone}
    </Button>
  )
}

type ResultDialogProps = { call: CallBack; result: Result; onClose: () => void; onChanged?: () => void }

function ResultDialog({ call, result, onClose, onChanged }: ResultDialogProps): ReactNode {
  const words = useWords()
  const text = words.remedies.callBacks
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const [note, setNote] = useState('')
  const [again, setAgain] = useState('')
  const end = useAction(endpoints.endCallBack, {
    refreshes,
    onDone: () => {
      message.success(text.noted)
      onChanged?.()
      onClose()
    },
  })
  const send = () =>
    end
      .mutateAsync({
        params: { id: call.id },
        body: {
          result,
          ...(note.trim() === '' ? {} : { note: note.trim() }),
          ...(again !== '' && result === 'not-reached' ? { againAt: new Date(again).toISOString() } : {}),
        },
      })
      .catch(tell)
  return (
    <Modal
      open
      width={440}
      title={text.states[result]}
      okText={words.shell.save}
      cancelText={words.shell.cancel}
      confirmLoading={end.isPending}
      onOk={send}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className="remedy-form">
        <label htmlFor="call-result">{text.result}</label>
        <Input.TextArea
          id="call-result"
          autoFocus
          rows={3}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {result === 'not-reached' ? (
          <>
            <label htmlFor="call-again">{text.again}</label>
            <Input
              id="call-again"
              type="datetime-local"
              value={again}
              aria-describedby="call-again-note"
              onChange={(event) => setAgain(event.target.value)}
            />
            <p id="call-again-note" className="figure-note">
              {text.againNote}
            </p>
          </>
        ) : null}
      </div>
    </Modal>
  )
}
