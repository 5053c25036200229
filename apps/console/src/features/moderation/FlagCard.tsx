import type { FlagItem } from '@echoloop/contract'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { DecideFlag } from './DecideFlag.tsx'

type FlagCardProps = { flag: FlagItem; place: number; isHere: boolean; onHere: () => void }

/** One report with the review it is about. */
export function FlagCard({ flag, place, isHere, onHere }: FlagCardProps): ReactNode {
  const words = useWords()
  const text = words.flags.list
  const mayDecide = usePermission('feedback.decide')
  const { review } = flag
  const isOpen = flag.state === 'open'
  return (
    <article
      id={`flag-${place}`}
      tabIndex={-1}
      className={isHere ? 'flag-card is-here' : 'flag-card'}
      aria-label={words.flags.reasons[flag.reason]}
      onFocus={onHere}
    >
      <p className="flag-head">
        <b>{words.flags.reasons[flag.reason]}</b>
        {isOpen && review.sameReason > 1 ? <span>{text.same(review.sameReason)}</span> : null}
        {isOpen && flag.isHeld ? <Tag>{text.held}</Tag> : null}
        {isOpen ? (
          <span className="quiet" title={text.weightHelp}>
            {text.weight} {flag.weight.toLocaleString(undefined, { maximumFractionDigits: 2 })}
          </span>
        ) : null}
        <TimeAgo instant={flag.flaggedAt} />
      </p>
      {flag.words ? (
        <p className="flag-words" dir="auto">
          <span className="quiet">{text.readerSays}</span> {flag.words}
        </p>
      ) : null}
      <blockquote className="flag-review" cite={review.id}>
        {review.title ? (
          <p dir="auto">
            <b>{review.title}</b>
          </p>
        ) : null}
        <p dir="auto">{review.text ?? <span className="quiet">{text.noText}</span>}</p>
        <p className="quiet flag-head">
          {flag.product ? <AppLink href={`/products/${flag.product.id}`}>{flag.product.name}</AppLink> : null}
          <span>{review.isVerified ? text.bought : text.noOrder}</span>
          <AppLink href={`/feedback/${review.id}`}>{text.openReview}</AppLink>
          {review.openFlags > review.sameReason ? (
            <span>{text.others(review.openFlags - review.sameReason)}</span>
          ) : null}
        </p>
      </blockquote>
      {isOpen && mayDecide ? <DecideFlag flag={flag} isHere={isHere} /> : null}
      {isOpen ? null : <Outcome flag={flag} />}
    </article>
  )
}

function Outcome({ flag }: { flag: FlagItem }): ReactNode {
  const { list: text, answers } = useWords().flags
  return (
    <p className="flag-head">
      <Tag color={flag.state === 'confirmed' ? 'red' : 'green'}>
        {flag.state === 'confirmed' ? text.confirmed : text.refused}
      </Tag>
      {flag.answer ? <span>{answers[flag.answer]}</span> : null}
      {flag.answerWords ? <span dir="auto">{flag.answerWords}</span> : null}
      {flag.decidedBy ? <span className="quiet">{text.by(flag.decidedBy)}</span> : null}
      {flag.decidedAt ? <TimeAgo instant={flag.decidedAt} /> : null}
    </p>
  )
}
