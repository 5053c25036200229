import { endpoints, type ProactiveCustomer } from '@echoloop/contract'
import { Button, Input, Popconfirm } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { CallNoteForm } from './CallNoteForm.tsx'

const refreshes = [endpoints.listProactive, endpoints.readProactiveOutcome]

/** Take over, show the number, write down what came of it, or leave in peace. */
export function CustomerActions({ customer }: { customer: ProactiveCustomer }): ReactNode {
  const text = useWords().proactive
  const format = useFormat()
  const tell = useProblemMessage()
  const params = { id: customer.id }
  const claim = useAction(endpoints.claimCustomer, { refreshes })
  const release = useAction(endpoints.releaseCustomer, { refreshes })
  const show = useAction(endpoints.showCustomerPhone)
  const unmark = useAction(endpoints.markNotToContact, { refreshes })
  if (customer.notToContact)
    return (
      <div className="panel-actions">
        <Button onClick={() => void unmark.mutateAsync({ params, body: { isOn: false } }).catch(tell)}>
          {text.unmark}
        </Button>
      </div>
    )
  if (!customer.claim?.isMine)
    return (
      <div className="panel-actions">
        <Button
          type="primary"
          disabled={customer.claim !== null}
          loading={claim.isPending}
          onClick={() => void claim.mutateAsync({ params }).catch(tell)}
        >
          {text.claim}
        </Button>
        <MarkButton id={customer.id} />
      </div>
    )
  const phone = show.data?.phone
  return (
    <>
      <div className="panel-actions">
        <span>{text.mine(format.time(customer.claim.until))}</span>
        {phone ? (
          <a className="proactive-phone" href={`tel:${phone}`}>
            {phone}
          </a>
        ) : (
          <Button
            disabled={!customer.hasPhone || show.data !== undefined}
            loading={show.isPending}
            onClick={() => void show.mutateAsync({ params }).catch(tell)}
          >
            {customer.hasPhone && show.data === undefined ? text.phone : text.noPhone}
          </Button>
        )}
        <Button onClick={() => void release.mutateAsync({ params }).catch(tell)}>{text.release}</Button>
        <MarkButton id={customer.id} />
      </div>
      <CallNoteForm customerId={customer.id} />
    </>
  )
}

function MarkButton({ id }: { id: string }): ReactNode {
  const text = useWords().proactive
  const tell = useProblemMessage()
  const [why, setWhy] = useState('')
  const mark = useAction(endpoints.markNotToContact, { refreshes })
  const body = { isOn: true, why: why.trim() } as const
  return (
    <Popconfirm
      icon={null}
      title={text.mark}
      okText={text.mark}
      cancelText={text.release}
      okButtonProps={{ disabled: why.trim() === '' }}
      showCancel={false}
      description={
        <Input
          aria-label={text.markWhy}
          placeholder={text.markWhy}
          maxLength={500}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      }
      onConfirm={() => void mark.mutateAsync({ params: { id }, body }).catch(tell)}
    >
      <Button type="text">{text.mark}</Button>
    </Popconfirm>
  )
}
