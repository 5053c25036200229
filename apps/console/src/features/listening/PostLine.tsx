import { endpoints, type ListeningPost } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** What an account wrote, and what became of it. */
export function PostLine({ post }: { post: ListeningPost }): ReactNode {
  const text = useWords().listening.post
  const format = useFormat()
  return (
    <div className={`listening-post is-${post.state}`}>
      <p className="listening-words" dir="auto">
        {post.text}
      </p>
      <p className="listening-facts quiet">
        <span className="listening-sign">{text.states[post.state]}</span>
        <span>{post.account.name}</span>
        <span>{text.by(post.writtenBy)}</span>
        {post.confirmedBy && post.confirmedBy !== post.writtenBy ? (
          <span>{text.confirmedBy(post.confirmedBy)}</span>
        ) : null}
        {post.state === 'waiting' && post.sendAt ? (
          <span>{text.leavesAt(format.dateTime(post.sendAt))}</span>
        ) : null}
        {post.sentAt ? <span>{format.dateTime(post.sentAt)}</span> : null}
        {post.answers > 0 ? <span>{text.answers(post.answers)}</span> : null}
        {post.url ? (
          <a href={post.url} target="_blank" rel="noreferrer noopener nofollow">
            {text.open}
          </a>
        ) : null}
      </p>
      {post.trouble && post.state !== 'sent' ? <p>{text.troubles[post.trouble]}</p> : null}
      <PostSteps post={post} />
    </div>
  )
}

const steps = {
  waiting: ['cancel'],
  draft: ['cancel'],
  unknown: ['arrived', 'not-arrived'],
  failed: ['send-again'],
} as const

function PostSteps({ post }: { post: ListeningPost }): ReactNode {
  const text = useWords().listening.post
  const mayReply = usePermission('reply.write')
  const tell = useProblemMessage()
  const settle = useAction(endpoints.settleListeningPost, {
    refreshes: [endpoints.listMentions, endpoints.listListeningPosts],
  })
  const open = Object.entries(steps).find(([state]) => state === post.state)?.[1] ?? []
  if (!mayReply || open.length === 0) return null
  const labels = {
    cancel: text.cancel,
    arrived: text.arrived,
    'not-arrived': text.notArrived,
    'send-again': text.again,
  }
  return (
    <>
      {post.state === 'unknown' ? <p className="quiet">{text.unknownHint}</p> : null}
      <div className="listening-actions">
        {open.map((outcome) => (
          <Button
            key={outcome}
            size="small"
            loading={settle.isPending}
            onClick={() =>
              void settle
                .mutateAsync({ params: { id: post.id }, body: { version: post.version, outcome } })
                .catch(tell)
            }
          >
            {labels[outcome]}
          </Button>
        ))}
      </div>
    </>
  )
}
