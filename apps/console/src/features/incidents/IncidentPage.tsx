import './incidents.css'
import { endpoints, type Incident } from '@echoloop/contract'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import { AnswerPart } from './AnswerPart.tsx'
import { HoldsPart } from './HoldsPart.tsx'
import { IncidentFacts } from './IncidentFacts.tsx'
import { RecheckPart } from './RecheckPart.tsx'
import { ReviewPart } from './ReviewPart.tsx'
import { StatementPart } from './StatementPart.tsx'
import { StepsPart } from './StepsPart.tsx'
import { SurgeEvidence } from './SurgeCard.tsx'
import { TimelinePart } from './TimelinePart.tsx'
import { VoicesPart } from './VoicesPart.tsx'

/** One incident, from the first complaint to the closing review. */
export function IncidentPage(): ReactNode {
  const { incidentId } = useParams({ from: '/shell/incidents/$incidentId' })
  const incident = useCall(endpoints.readIncident, { params: { id: incidentId } })
  if (incident.error && !incident.data)
    return <ErrorState error={incident.error} onRetry={() => void incident.refetch()} />
  if (!incident.data) return <PageSkeleton rows={8} />
  return <IncidentShown incident={incident.data} />
}

function IncidentShown({ incident }: { incident: Incident }): ReactNode {
  const words = useWords().incidents
  const navigate = useNavigate()
  const mayWrite = usePermission('incident.write') && incident.state === 'open'
  useShortcut('Escape', words.page.back, () => void navigate({ to: '/incidents' }))
  const part = { incident, mayWrite }
  return (
    <>
      <PageHeader
        title={incident.title}
        back={<AppLink href="/incidents">← {words.page.back}</AppLink>}
        note={`${words.number(incident.number)} · ${words.kinds[incident.kind]} · ${words.states[incident.state]}`}
      />
      <div className="incident-page">
        <div className="stack">
          <IncidentFacts {...part} />
          <StepsPart {...part} />
          <StatementPart {...part} />
          <VoicesPart {...part} />
          {mayWrite ? <AnswerPart incident={incident} /> : null}
          <ReviewPart incident={incident} />
        </div>
        <div className="stack">
          {incident.surge ? (
            <section aria-labelledby="incident-cause">
              <h2 id="incident-cause">{words.page.cause}</h2>
              <SurgeEvidence surge={incident.surge} />
            </section>
          ) : null}
          <HoldsPart {...part} />
          <RecheckPart {...part} />
          <TimelinePart {...part} />
        </div>
      </div>
    </>
  )
}
