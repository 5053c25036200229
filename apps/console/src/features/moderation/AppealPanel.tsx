import type { ModerationReview } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** What the author says against the decision, first of all that is shown. */
export function AppealPanel({ review }: { review: ModerationReview }): ReactNode {
  const words = useWords().moderation.review.appeal
  const format = useFormat()
  const { appeal } = review
  if (!appeal) return null
  return (
    <section className="panel appeal" aria-label={words.title}>
      <div className="panel-head">
        <h2>{words.title}</h2>
        <span className="quiet">{words.at(format.ago(appeal.at))}</span>
      </div>
      <blockquote dir="auto">{appeal.words}</blockquote>
      {appeal.answer ? (
        <p className="quiet">
          {words.answered}: {appeal.answer}
        </p>
      ) : null}
    </section>
  )
}
