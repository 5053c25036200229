import type { FeedbackDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { HighlightedText } from './HighlightedText.tsx'
import { nameOf } from './name-of.ts'

type FollowUp = FeedbackDetail['followUps'][number]

/** What the author found out later, how that reads, and how the opinion changed. */
export function FollowUps({ followUps }: { followUps: FollowUp[] }): ReactNode {
  const words = useWords().feedback
  const format = useFormat()
  if (followUps.length === 0) return null
  return (
    <section className="voice-follow-ups">
      <h2>{words.detail.followUps}</h2>
      {followUps.map((followUp) => (
        <div key={followUp.createdAt} className="voice-follow-up">
          <span className="quiet" title={format.dateTime(followUp.createdAt)}>
            {words.detail.followUp(followUp.daysAfter)}
          </span>
          <div dir="auto">
            <HighlightedText text={followUp.text} mentions={followUp.analysis?.aspects ?? []} hits={[]} />
          </div>
          <ChangeOfOpinion analysis={followUp.analysis} />
        </div>
      ))}
    </section>
  )
}

function ChangeOfOpinion({ analysis }: Pick<FollowUp, 'analysis'>): ReactNode {
  const words = useWords()
  if (!analysis) return <p className="quiet">{words.feedback.detail.notAnalysed}</p>
  return (
    <p className="quiet">
      {words.feedback.detail.followUpChanges[analysis.change]} ·{' '}
      {words.codes.sentiments[analysis.sentiment.label]}
      {analysis.urgency > 0 ? ` · ${nameOf(words.codes.urgencies, String(analysis.urgency))}` : ''}
    </p>
  )
}
