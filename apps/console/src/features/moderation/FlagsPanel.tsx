import type { ModerationReview } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useWords } from '../../words/use-words.ts'
import { codeName } from './code-name.ts'

/** What readers object to; nothing where nobody does. */
export function FlagsPanel({ review }: { review: ModerationReview }): ReactNode {
  const words = useWords()
  const text = words.moderation.review
  if (review.flagsGiven.length === 0) return null
  const codes = { ...words.moderation.codes, ...words.codes.policies }
  return (
    <section className="panel" aria-label={text.flagsTitle}>
      <h2>{text.flagsTitle}</h2>
      <ul className="earlier-reviews">
        {review.flagsGiven.map((flag) => (
          <li key={`${flag.at} ${flag.code}`}>
            <b>{codeName(codes, flag.code)}</b>
            {flag.words ? <span dir="auto">{flag.words}</span> : null}
            <span className="quiet">
              <TimeAgo instant={flag.at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
