import { endpoints } from '@echoloop/contract'
import { App, Button, Input, Popconfirm } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'

/** Drops a reply, with a reason where somebody wants to give one. */
export function RejectButton({ id, label }: { id: string; label: string }): ReactNode {
  const words = useWords().automatic
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const [reason, setReason] = useState('')
  const reject = useAction(endpoints.rejectAutomaticReply, {
    refreshes: [endpoints.listAutomaticReplies, endpoints.listAutomaticRules],
    onDone: () => void message.info(words.held.rejected),
  })
  const body = reason.trim() === '' ? {} : { reason: reason.trim() }
  return (
    <Popconfirm
      icon={null}
      title={label}
      okText={label}
      cancelText={words.form.cancel}
      description={
        <Input
          aria-label={words.held.reason}
          placeholder={words.held.reason}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      }
      onConfirm={() => void reject.mutateAsync({ params: { id }, body }).catch(tell)}
    >
      <Button loading={reject.isPending}>{label}</Button>
    </Popconfirm>
  )
}
