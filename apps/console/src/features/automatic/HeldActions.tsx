import { type AutomaticReply, caseReplyLimits, endpoints } from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { RejectButton } from './RejectButton.tsx'

/** Approve, change or reject a held reply. */
export function HeldActions({ reply }: { reply: AutomaticReply }): ReactNode {
  const words = useWords().automatic
  const text = words.held
  const { message } = App.useApp()
  const [changed, setChanged] = useState<string>()
  const approve = useAction(endpoints.approveAutomaticReply, {
    refreshes: [endpoints.listAutomaticReplies, endpoints.listAutomaticRules],
    onDone: () => void message.success(text.approved),
  })
  const send = () =>
    approve.mutate({ params: { id: reply.id }, body: changed === undefined ? {} : { text: changed.trim() } })
  return (
    <>
      {changed === undefined ? (
        <p className="automatic-answer" dir="auto">
          {reply.text}
        </p>
      ) : (
        <Input.TextArea
          aria-label={text.change}
          autoFocus
          rows={3}
          className="growing"
          maxLength={caseReplyLimits.text}
          value={changed}
          onChange={(event) => setChanged(event.target.value)}
        />
      )}
      {approve.error ? <ErrorState error={approve.error} /> : null}
      <div className="panel-actions">
        <Button
          type="primary"
          loading={approve.isPending}
          disabled={changed !== undefined && changed.trim() === ''}
          onClick={send}
        >
          {changed === undefined ? text.approve : text.save}
        </Button>
        {changed === undefined ? (
          <Button onClick={() => setChanged(reply.text)}>{text.change}</Button>
        ) : (
          <Button onClick={() => setChanged(undefined)}>{words.form.cancel}</Button>
        )}
        <RejectButton id={reply.id} label={text.reject} />
      </div>
    </>
  )
}
