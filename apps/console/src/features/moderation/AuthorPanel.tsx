import type { ModerationReview } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** Who wrote it, and what that person wrote and bought before. */
export function AuthorPanel({ review }: { review: ModerationReview }): ReactNode {
  const words = useWords()
  const text = words.moderation.review.author
  const format = useFormat()
  const { author } = review
  const states: Record<string, string> = words.codes.publications
  if (!author) {
    return (
      <section className="panel" aria-label={text.title}>
        <h2>{text.title}</h2>
        <p className="quiet">{text.none}</p>
      </section>
    )
  }
  return (
    <section className="panel" aria-label={text.title}>
      <div className="panel-head">
        <h2>{text.title}</h2>
        <AppLink href={`/feedback?customerId=${author.id}`}>{author.name ?? author.id.slice(-6)}</AppLink>
      </div>
      <p className="quiet review-byline">
        <span>{text.reviews(author.reviews)}</span>
        <span>{text.published(author.published)}</span>
        <span>{text.refused(author.refused)}</span>
        <span>{text.orders(author.orders)}</span>
        {author.firstSeenAt ? <span>{text.since(format.dayOf(author.firstSeenAt))}</span> : null}
      </p>
      {author.earlier.length === 0 ? <p className="quiet">{text.first}</p> : null}
      <ul className="earlier-reviews">
        {author.earlier.map((one) => (
          <li key={one.id}>
            <AppLink href={`/feedback/${one.id}`}>
              <span className="earlier-words" dir="auto">
                {one.text || words.moderation.review.noWords}
              </span>
            </AppLink>
            <span className="quiet">
              {[text.before(one.daysBefore), one.product, states[one.state] ?? one.state]
                .filter((part) => part)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
