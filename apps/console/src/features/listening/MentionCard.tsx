import type { Mention } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { MoodTag } from '../../parts/MoodTag.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { MarkedWords } from './MarkedWords.tsx'
import { PostLine } from './PostLine.tsx'

/** One mention: who said what where, what it means, what was answered. */
export function MentionCard({ mention }: { mention: Mention }): ReactNode {
  const text = useWords().listening.stream
  const { title, text: words, spans } = mention
  return (
    <li className="row-card">
      <MentionHead mention={mention} />
      {title && !words?.startsWith(title) ? (
        <p className="listening-title" dir="auto">
          {title}
        </p>
      ) : null}
      <p className="listening-words" dir="auto">
        {words === null ? (
          <span className="quiet">{text.erased}</span>
        ) : (
          <MarkedWords text={words} spans={spans} />
        )}
      </p>
      {mention.competitors.length > 0 ? (
        <p className="quiet">{text.competitor(mention.competitors.join(', '))}</p>
      ) : null}
      {mention.answers.map((post) => (
        <PostLine key={post.id} post={post} />
      ))}
      <MentionActions mention={mention} />
    </li>
  )
}

function MentionHead({ mention }: { mention: Mention }): ReactNode {
  const text = useWords().listening.stream
  const hidden = text.private[mention.visibility]
  return (
    <p className="listening-facts">
      {mention.author ? <b>{mention.author}</b> : null}
      <span>{mention.network}</span>
      <span className="quiet">{mention.source?.name ?? text.imported}</span>
      <TimeAgo instant={mention.saidAt} />
      {mention.sentiment ? (
        <MoodTag sentiment={mention.sentiment} />
      ) : (
        <span className="quiet">{text.notAnalysed}</span>
      )}
      {mention.isToUs ? <span className="listening-sign">{text.toUs}</span> : null}
      {mention.answersPostId ? <span className="listening-sign">{text.answersUs}</span> : null}
      {hidden ? <span className="listening-sign">{hidden}</span> : null}
      {mention.monitors.map(({ id, name }) => (
        <AppLink key={id} href={`/listening?tab=stream&monitorId=${id}`} className="listening-sign">
          {name}
        </AppLink>
      ))}
    </p>
  )
}

function MentionActions({ mention }: { mention: Mention }): ReactNode {
  const text = useWords().listening.stream
  const mayReply = usePermission('reply.write')
  const [answering, setAnswering] = useState<'open' | 'closed'>()
  if (answering === 'open') return <AnswerForm mention={mention} onClose={() => setAnswering('closed')} />
  const canReply = mayReply && mention.accountIds.length > 0
  return (
    <div className="listening-actions">
      {canReply ? (
        <Button autoFocus={answering === 'closed'} onClick={() => setAnswering('open')}>
          {text.reply}
        </Button>
      ) : null}
      {mention.url ? (
        <a href={mention.url} target="_blank" rel="noreferrer noopener nofollow">
          {text.open}
        </a>
      ) : null}
      <AppLink href={`/feedback/${mention.feedbackId}`}>{text.voice}</AppLink>
      {mention.caseId ? <AppLink href={`/cases/${mention.caseId}`}>{text.toCase}</AppLink> : null}
      {mayReply && !canReply ? <span className="quiet">{text.cannotReply}</span> : null}
    </div>
  )
}
