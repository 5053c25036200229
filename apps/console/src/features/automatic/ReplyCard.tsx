import type { AutomaticReply } from '@echoloop/contract'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { Stars } from '../../parts/Stars.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { HeldActions } from './HeldActions.tsx'
import { RejectButton } from './RejectButton.tsx'

/** What somebody said, and what a rule answers. */
export function ReplyCard({ reply }: { reply: AutomaticReply }): ReactNode {
  const words = useWords()
  const text = words.automatic
  const format = useFormat()
  const mayDecide = usePermission('reply.write')
  return (
    <li className="row-card">
      <p className="quiet automatic-facts">
        <Tag>{text.states[reply.state]}</Tag>
        <span>{reply.rule.name}</span>
        {reply.rating === null ? null : <Stars value={reply.rating} />}
        {reply.customerName ? <bdi>{reply.customerName}</bdi> : null}
        <TimeAgo instant={reply.decidedAt} />
        {reply.state === 'waiting' && reply.leavesAt ? (
          <span>{text.sent.leaves(format.dateTime(reply.leavesAt))}</span>
        ) : null}
        {reply.isChanged ? <span>{text.sent.changed}</span> : null}
        {reply.endedBy ? <span>{text.sent.by(reply.endedBy)}</span> : null}
        {reply.reason && reply.state === 'rejected' ? <span dir="auto">{reply.reason}</span> : null}
        <AppLink href={`/feedback/${reply.feedbackId}`}>{text.sent.voice}</AppLink>
      </p>
      <p dir="auto">{reply.said}</p>
      {reply.state === 'held' && mayDecide ? (
        <HeldActions reply={reply} />
      ) : (
        <p className="automatic-answer" dir="auto">
          {reply.text}
        </p>
      )}
      {reply.state === 'waiting' && mayDecide ? (
        <div className="panel-actions">
          <RejectButton id={reply.id} label={text.sent.callOff} />
        </div>
      ) : null}
    </li>
  )
}
