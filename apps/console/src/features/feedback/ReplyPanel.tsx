import type { FeedbackDetail, Reply } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { ReplyComposer } from './ReplyComposer.tsx'
import { SentReply } from './SentReply.tsx'

/** What the shop answered, and the next answer. */
export function ReplyPanel({ detail }: { detail: FeedbackDetail }): ReactNode {
  const words = useWords().feedback.reply
  const mayReply = usePermission('reply.write')
  if (!mayReply && detail.replies.length === 0) return null
  return (
    <section className="panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      {detail.replies.map((reply) => (
        <SentReply key={reply.id} reply={reply} feedbackId={detail.id} mayChange={mayReply} />
      ))}
      {mayReply ? <ReplyComposer detail={detail} hasReply={detail.replies.some(isStanding)} /> : null}
    </section>
  )
}

function isStanding(reply: Reply): boolean {
  return reply.withdrawnAt === null
}
