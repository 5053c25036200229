import type { OffListReview } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useWords } from '../../words/use-words.ts'
import { EarlierDecisions } from './EarlierDecisions.tsx'
import type { ModerationPlace } from './use-moderation-place.ts'
import type { Walk } from './use-walk.ts'

type NoLongerWaitsProps = { review: OffListReview; place: ModerationPlace; walk: Walk }

/** Somebody was faster, or the author took the review back: what became of it, and the way on. */
export function NoLongerWaits({ review, place, walk }: NoLongerWaitsProps): ReactNode {
  const words = useWords()
  const text = words.moderation.review
  const states: Record<string, string> = words.codes.publications
  const { decidedBy } = review
  const who = decidedBy?.isMe ? text.gone.byMe : decidedBy ? text.gone.by(decidedBy.name) : null
  return (
    <div className="review-gone">
      <EmptyState
        isPage
        title={text.gone.title}
        explanation={
          <>
            {who} {text.gone.state(states[review.state] ?? review.state)}
          </>
        }
      >
        {walk.first ? (
          <Button type="primary" onClick={walk.first}>
            {text.gone.next}
          </Button>
        ) : null}
        <AppLink href={place.hrefWith({})}>{words.moderation.toQueue}</AppLink>
      </EmptyState>
      <section className="panel review-words" aria-label={text.words}>
        <h2>{text.words}</h2>
        {review.words === '' ? (
          <p className="quiet">{text.noWords}</p>
        ) : (
          <p className="review-text" dir="auto" lang={review.language}>
            {review.words}
          </p>
        )}
        <p className="quiet review-byline">
          {review.product ? (
            <AppLink href={`/products/${review.product.id}`}>{review.product.name}</AppLink>
          ) : null}
          <span>{review.authorName}</span>
          <TimeAgo instant={review.occurredAt} />
        </p>
      </section>
      <EarlierDecisions decisions={review.decisions} />
    </div>
  )
}
