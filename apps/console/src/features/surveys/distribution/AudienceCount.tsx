import type { SurveyAudienceCount } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'

/** How many would be invited, and why others would not. */
export function AudienceCount({ counted }: { counted: SurveyAudienceCount }): ReactNode {
  const words = useWords().surveyDelivery.invite
  const format = useFormat()
  const reasons = (['invited', 'unwilling', 'askedLately'] as const).filter((reason) => counted[reason] > 0)
  return (
    <div className="distribution-count" role="status">
      <strong>{words.would(format.number(counted.wouldInvite))}</strong>
      <span>{words.matching(format.number(counted.matching))}</span>
      {reasons.map((reason) => (
        <span key={reason}>{words[reason](format.number(counted[reason]))}</span>
      ))}
      {counted.badCount > 0 ? (
        <span>
          {words.badLines({ count: format.number(counted.badCount), lines: counted.badLines.join(', ') })}
        </span>
      ) : null}
    </div>
  )
}
