import { chatLimits, endpoints } from '@echoloop/contract'
import { Button, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'

/** Hands a conversation to a colleague or a department, with all of it and a word of why. */
export function HandOverDialog({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const text = useWords().chatRoom.hand
  const colleagues = useCall(endpoints.listColleagues)
  const departments = useCall(endpoints.listDepartments)
  const [to, setTo] = useState<string>()
  const [reason, setReason] = useState('')
  const hand = useAction(endpoints.handConversationOver, {
    refreshes: [endpoints.readConversation, endpoints.listConversations, endpoints.countConversations],
    onDone: onClose,
  })
  const people = (colleagues.data?.items ?? [])
    .filter(({ isMe }) => !isMe)
    .toSorted((one, other) => Number(other.isPresent) - Number(one.isPresent))
  return (
    <Modal open width={440} title={text.title} onCancel={onClose} footer={null} destroyOnHidden>
      <form
        className="chat-hand"
        onSubmit={(event) => {
          event.preventDefault()
          if (to === undefined) return
          const given = { reason: reason.trim() }
          const body = to.startsWith('mbr_') ? { memberId: to, ...given } : { departmentId: to, ...given }
          hand.mutate({ params: { id }, body })
        }}
      >
        <p className="quiet">{text.hint}</p>
        <label htmlFor="chat-hand-to">{text.to}</label>
        <Select
          id="chat-hand-to"
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          loading={colleagues.isPending || departments.isPending}
          value={to}
          onChange={setTo}
          options={[
            {
              label: text.colleagues,
              options: people.map(({ memberId, name }) => ({ value: memberId, label: name })),
            },
            {
              label: text.departments,
              options: (departments.data?.items ?? []).map(({ id: value, name }) => ({ value, label: name })),
            },
          ]}
        />
        <label htmlFor="chat-hand-why">{text.reason}</label>
        <Input.TextArea
          id="chat-hand-why"
          rows={3}
          maxLength={chatLimits.reason}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {hand.error ? <ErrorState error={hand.error} /> : null}
        <Button type="primary" htmlType="submit" disabled={to === undefined} loading={hand.isPending}>
          {text.send}
        </Button>
      </form>
    </Modal>
  )
}
