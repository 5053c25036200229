import type { FeedbackDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { moodSigns } from '../../parts/mood-signs.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

const wordsShown = 3

/** Why it was read so, at one glance, right under the text; the panel below says it in full. */
export function WhyLine({ detail }: { detail: FeedbackDetail }): ReactNode {
  const words = useWords()
  const text = words.feedback.why
  const format = useFormat()
  const { analysis } = detail
  if (!analysis) return null
  const { label, confidence } = analysis.sentiment
  const sentiment = words.codes.sentiments[label]
  const deciding = analysis.explanation
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, wordsShown)
  const machine = detail.machineAnalysis?.sentiment.label
  const isByPerson = machine !== undefined && machine !== label
  return (
    <div className="why-line">
      {analysis.urgency > 0 && analysis.urgencyReason ? (
        <p className="why-urgent">
          {words.codes.urgencies[analysis.urgency === 2 ? 2 : 1]}: {text.said(analysis.urgencyReason)}
        </p>
      ) : null}
      {analysis.ratingMismatch && detail.rating !== null ? (
        <p>{text.mismatch(words.feedback.filter.stars(detail.rating), sentiment)}</p>
      ) : null}
      <p className="quiet">
        <span className="why-verdict">
          {isByPerson ? text.byPerson(sentiment) : text.sentiment(sentiment, format.percent(confidence))}
        </span>
        {isByPerson
          ? null
          : deciding.map(({ word, weight }) => (
              <span key={word} className="why-word">
                {moodSigns[weight >= 0 ? 'positive' : 'negative']} <bdi>{word}</bdi>
              </span>
            ))}
      </p>
    </div>
  )
}
