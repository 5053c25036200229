import './distribution.css'
import { endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCall } from '../../../call/use-call.ts'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { PageSkeleton } from '../../../parts/PageSkeleton.tsx'
import { usePermission } from '../../../session/session-context.ts'
import { ChoiceRow } from '../../../shell/ChoiceRow.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Delivered } from './delivered.ts'
import { type DistributionSearch, distributionWays } from './distribution-search.ts'
import { InvitePart } from './InvitePart.tsx'
import { LinkPart } from './LinkPart.tsx'
import { PaperPart } from './PaperPart.tsx'
import { RewardPart } from './RewardPart.tsx'
import { TicketsPart } from './TicketsPart.tsx'

/** How one survey reaches people. */
export function DistributionSection({ surveyId }: { surveyId: string }): ReactNode {
  const words = useWords().surveyDelivery
  const search: DistributionSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const mayWrite = usePermission('survey.write')
  const params = { surveyId }
  const survey = useCall(endpoints.readSurvey, { params })
  const delivery = useCall(endpoints.readSurveyDelivery, { params })
  const error = survey.error ?? delivery.error
  if (error && !(survey.data && delivery.data))
    return (
      <ErrorState
        error={error}
        onRetry={() => {
          void survey.refetch()
          void delivery.refetch()
        }}
      />
    )
  if (!survey.data || !delivery.data) return <PageSkeleton rows={5} />
  const delivered = { survey: survey.data, delivery: delivery.data, mayWrite }
  const { state } = survey.data
  const way = search.way ?? 'link'
  return (
    <div className="distribution">
      {state === 'draft' ? <p className="distribution-note">{words.notLive}</p> : null}
      {state === 'closed' ? <p className="distribution-note">{words.closed}</p> : null}
      <ChoiceRow
        label={words.ways}
        value={way}
        options={distributionWays.map((value) => ({ value, label: words.way[value] }))}
        onChoose={(chosen) =>
          void navigate({
            to: '/surveys/$surveyId/distribution',
            params,
            search: { way: chosen },
            replace: true,
            resetScroll: false,
          })
        }
      />
      <PartOf way={way} delivered={delivered} />
    </div>
  )
}

function PartOf({
  way,
  delivered,
}: {
  way: (typeof distributionWays)[number]
  delivered: Delivered
}): ReactNode {
  if (way === 'tickets') return <TicketsPart {...delivered} />
  if (way === 'invite') return <InvitePart {...delivered} />
  if (way === 'paper') return <PaperPart {...delivered} />
  if (way === 'reward') return <RewardPart {...delivered} />
  return <LinkPart {...delivered} />
}
