import './figures.css'
import { type CaseFigures, endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { PeriodPicker } from '../../parts/PeriodPicker.tsx'
import { daysOfPeriod } from '../../parts/period.ts'
import { useSession } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { ClockTable } from './ClockTable.tsx'
import { GroupTable } from './GroupTable.tsx'
import { ServiceDays } from './ServiceDays.tsx'
import { ServiceFigures } from './ServiceFigures.tsx'
import { StageTable } from './StageTable.tsx'
import { TimeBars } from './TimeBars.tsx'

/** How fast and how well are people answered? */
export function FiguresPage(): ReactNode {
  const words = useWords().figures
  const format = useFormat()
  const { timeZone } = useSession().shop
  const search = useSearch({ from: '/shell/figures' })
  const navigate = useNavigate({ from: '/figures' })
  const period = useMemo(() => daysOfPeriod({ search, now: new Date(), timeZone }), [search, timeZone])
  const by = search.by ?? 'department'
  const query = { ...period, by }
  const figures = useCall(endpoints.readCaseFigures, { query }, { keepsLast: true, everyMs: 60_000 })
  const shown = figures.data
  return (
    <>
      <PageHeader title={words.title} note={`${format.day(period.from)} – ${format.day(period.to)}`}>
        <a href={useClient().urlOf(endpoints.exportCaseFigures, { query })} download>
          {words.export}
        </a>
        <PeriodPicker
          search={search}
          period={period}
          onChoose={(next, isTyped) =>
            void navigate({ search: { ...next, by: search.by }, replace: isTyped })
          }
        />
      </PageHeader>
      {figures.error && !shown ? (
        <ErrorState error={figures.error} onRetry={() => void figures.refetch()} />
      ) : null}
      {figures.isPending ? <PageSkeleton figures={6} rows={8} /> : null}
      {shown ? (
        <div
          className={figures.isPlaceholderData ? 'overview is-stale' : 'overview'}
          aria-busy={figures.isFetching}
        >
          {isEmpty(shown) ? <NoFigures /> : <FiguresRead figures={shown} />}
        </div>
      ) : null}
    </>
  )
}

function FiguresRead({ figures }: { figures: CaseFigures }): ReactNode {
  const words = useWords().figures
  const format = useFormat()
  const { median, p90 } = figures.all.firstReply
  return (
    <>
      <p className="headlines">
        {median === null || p90 === null
          ? words.noTimes
          : words.times({ median: format.span(median), p90: format.span(p90) })}
      </p>
      <ServiceFigures figures={figures} />
      <ServiceDays figures={figures} />
      <div className="overview-pair">
        <TimeBars figures={figures} />
        <ClockTable figures={figures} />
      </div>
      <StageTable figures={figures} />
      <GroupTable figures={figures} />
      <p className="figure-note">{words.clockNote}</p>
      {figures.notCounted > 0 ? (
        <p className="figure-note">
          {words.notCounted({ count: figures.notCounted, shown: format.number(figures.notCounted) })}
        </p>
      ) : null}
    </>
  )
}

function NoFigures(): ReactNode {
  const words = useWords().figures.empty
  return (
    <EmptyState title={words.title} explanation={words.explanation}>
      <AppLink href="/cases">{words.toCases}</AppLink>
    </EmptyState>
  )
}

function isEmpty({ all, stages }: CaseFigures): boolean {
  return all.opened + all.resolved + all.firstReply.count + all.backlog + stages.length === 0
}
