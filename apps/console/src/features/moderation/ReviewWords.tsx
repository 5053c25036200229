import type { ModerationReview, SimilarReview } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { nameOf } from '../feedback/name-of.ts'
import { MarkedWords } from './MarkedWords.tsx'
import { StarsOnDemand } from './StarsOnDemand.tsx'

type ReviewWordsProps = { review: ModerationReview; compared: SimilarReview | undefined }

/** What was written, with the phrases on which the reasons rest; the stars only on demand. */
export function ReviewWords({ review, compared }: ReviewWordsProps): ReactNode {
  const { moderation, feedback } = useWords()
  const words = moderation.review
  const format = useFormat()
  const decisive = review.verdict?.reasons.flatMap(({ spans }) => spans) ?? []
  return (
    <section className="panel review-words" aria-label={words.words}>
      <div className="panel-head">
        <h2>{words.words}</h2>
        <StarsOnDemand review={review} />
      </div>
      {review.words === '' ? (
        <p className="quiet">{words.noWords}</p>
      ) : (
        <p className="review-text" dir="auto" lang={review.language}>
          <MarkedWords text={review.words} kinds={{ shared: compared?.here ?? [], decisive }} />
        </p>
      )}
      <p className="quiet review-byline">
        {review.product ? (
          <AppLink href={`/products/${review.product.id}`}>{review.product.name}</AppLink>
        ) : null}
        <span>{review.authorName}</span>
        <TimeAgo instant={review.occurredAt} />
        <span>{words.source(nameOf(feedback.sources, review.source))}</span>
        {review.editedAt ? <span>{words.edited(format.ago(review.editedAt))}</span> : null}
      </p>
      {review.masked.length > 0 ? <p className="quiet">{words.masked}</p> : null}
    </section>
  )
}
