import type { IncidentReview } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

export const reviewParts = ['happened', 'cause', 'changed', 'lessons'] as const

/** The four parts of a review. */
export function ReviewWords({ review }: { review: IncidentReview }): ReactNode {
  const text = useWords().incidents.review
  return (
    <dl className="incident-review">
      {reviewParts.map((part) => (
        <div key={part}>
          <dt>{text[part]}</dt>
          <dd dir="auto">{review[part]}</dd>
        </div>
      ))}
    </dl>
  )
}
