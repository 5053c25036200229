import { endpoints } from '@echoloop/contract'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { Stars } from '../../parts/Stars.tsx'
import { useWords } from '../../words/use-words.ts'
import { StopList } from './StopList.tsx'

/** What a simulation found: why voices would not be answered, and replies to read before switching on. */
export function SimulationPanel({ ruleId }: { ruleId: string }): ReactNode {
  const words = useWords()
  const text = words.automatic.simulation
  const asked = useCall(endpoints.readAutomaticSimulation, { params: { id: ruleId } })
  if (asked.error) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <ListSkeleton rows={3} />
  const { simulation, samples } = asked.data
  if (!simulation) return null
  return (
    <div className="automatic-simulation">
      {samples.length > 0 ? <h3>{text.samplesTitle(samples.length)}</h3> : null}
      <ol className="automatic-samples">
        {samples.map((sample) => (
          <li key={sample.feedbackId}>
            <p className="quiet automatic-facts">
              {sample.rating === null ? null : <Stars value={sample.rating} />}
              <span>{words.codes.kinds[sample.kind]}</span>
              {sample.isHeld ? <Tag>{text.isHeld}</Tag> : null}
              <AppLink href={`/feedback/${sample.feedbackId}`}>{words.automatic.sent.voice}</AppLink>
            </p>
            <p dir="auto">{sample.said}</p>
            <p className="automatic-answer" dir="auto">
              {sample.reply}
            </p>
          </li>
        ))}
      </ol>
      <StopList title={text.stopsTitle} stops={simulation.stops} of={simulation.looked} />
    </div>
  )
}
