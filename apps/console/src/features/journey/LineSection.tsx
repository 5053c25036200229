import { endpoints, type Journey } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { PeriodPicker } from '../../parts/PeriodPicker.tsx'
import { daysOfPeriod } from '../../parts/period.ts'
import { useSession } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { EmptySearches } from './EmptySearches.tsx'
import { FunnelTable } from './FunnelTable.tsx'
import { TouchpointCard } from './TouchpointCard.tsx'

/** The eight touchpoints as a line, and the way to a purchase. */
export function LineSection(): ReactNode {
  const words = useWords().journey
  const format = useFormat()
  const { timeZone } = useSession().shop
  const search = useSearch({ from: '/shell/journey/' })
  const navigate = useNavigate({ from: '/journey' })
  const period = useMemo(() => daysOfPeriod({ search, now: new Date(), timeZone }), [search, timeZone])
  const asked = useCall(endpoints.readJourney, { query: period }, { keepsLast: true })
  const journey = asked.data
  return (
    <div className="overview">
      <div className="journey-head">
        <p className="quiet">{`${format.day(period.from)} – ${format.day(period.to)}`}</p>
        <PeriodPicker
          search={search}
          period={period}
          onChoose={(next, isTyped) => void navigate({ search: next, replace: isTyped })}
        />
      </div>
      {asked.error && !journey ? (
        <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />
      ) : null}
      {asked.isPending ? <PageSkeleton figures={4} rows={8} /> : null}
      {journey && isUnused(journey) ? (
        <EmptyState title={words.empty.title} explanation={words.empty.explanation}>
          <AppLink href="/journey/settings">{words.empty.firstStep}</AppLink>
          <AppLink href="/journey/rules?rule=new&touchpoint=payment">{words.empty.rules}</AppLink>
        </EmptyState>
      ) : null}
      {journey ? (
        <div
          className={asked.isPlaceholderData ? 'overview is-stale' : 'overview'}
          aria-busy={asked.isFetching}
        >
          {journey.hasEvents && journey.settings.sampling < 100 ? (
            <p className="quiet">{words.settings.sampled(format.number(journey.settings.sampling))}</p>
          ) : null}
          <ol className="touchpoint-line" aria-label={words.line.label}>
            {journey.touchpoints.map((figures) => (
              <TouchpointCard key={figures.touchpoint} figures={figures} period={journey.period} />
            ))}
          </ol>
          {journey.hasEvents ? <FunnelTable journey={journey} /> : null}
          {journey.emptySearches.length > 0 ? <EmptySearches journey={journey} /> : null}
        </div>
      ) : null}
    </div>
  )
}

function isUnused({ hasEvents, touchpoints }: Journey): boolean {
  return (
    !hasEvents &&
    touchpoints.every(({ voices, liveRules, score }) => voices + liveRules === 0 && score === null)
  )
}
