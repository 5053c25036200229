import { endpoints, type Overview } from '@echoloop/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { AspectBars } from '../../parts/AspectBars.tsx'
import { CoverageNote } from '../../parts/CoverageNote.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { feedbackHref } from '../../parts/feedback-href.ts'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { PeriodPicker } from '../../parts/PeriodPicker.tsx'
import { daysOfPeriod } from '../../parts/period.ts'
import { StarBars } from '../../parts/StarBars.tsx'
import { useSession } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { FirstSteps } from './FirstSteps.tsx'
import { Headlines } from './Headlines.tsx'
import { OverviewFigures } from './OverviewFigures.tsx'
import { VolumeChart } from './VolumeChart.tsx'
import { WaitingRow } from './WaitingRow.tsx'

/** What do customers say, and who waits? */
export function OverviewPage(): ReactNode {
  const words = useWords()
  const format = useFormat()
  const { timeZone } = useSession().shop
  const search = useSearch({ from: '/shell/' })
  const navigate = useNavigate({ from: '/' })
  const period = useMemo(() => daysOfPeriod({ search, now: new Date(), timeZone }), [search, timeZone])
  const overview = useCall(endpoints.readOverview, { query: period }, { keepsLast: true })
  const shown = overview.data

  return (
    <>
      <PageHeader
        title={words.shell.rooms.overview}
        note={words.overview.period({ from: format.day(period.from), to: format.day(period.to) })}
      >
        <PeriodPicker
          search={search}
          period={period}
          onChoose={(next, isTyped) => void navigate({ search: next, replace: isTyped })}
        />
      </PageHeader>
      <FirstSteps />
      {overview.error && !shown ? (
        <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
      ) : null}
      {overview.isPending ? <PageSkeleton figures={4} rows={8} /> : null}
      {shown ? (
        <div
          className={overview.isPlaceholderData ? 'overview is-stale' : 'overview'}
          aria-busy={overview.isFetching}
        >
          <WaitingRow overview={shown} />
          <Headlines overview={shown} />
          {shown.total > 0 ? <OverviewRead overview={shown} /> : <EmptyPeriod days={shown.days.length} />}
        </div>
      ) : null}
    </>
  )
}

function OverviewRead({ overview }: { overview: Overview }): ReactNode {
  const words = useWords().overview
  const format = useFormat()
  const filter = { from: overview.from, to: overview.to }
  // Stars are counted when a voice is analysed: the list behind them has exactly as many rows.
  const analysed = { ...filter, analysed: 'yes' } as const
  return (
    <>
      <OverviewFigures overview={overview} />
      <VolumeChart overview={overview} />
      <div className="overview-pair">
        <section aria-labelledby="aspects-title">
          <h2 id="aspects-title">{words.aspects.title}</h2>
          <AspectBars aspects={overview.aspects} filter={filter} />
          <CoverageNote {...overview.coverage} filter={filter} />
        </section>
        <section aria-labelledby="stars-title">
          <h2 id="stars-title">{words.stars.title}</h2>
          <StarBars stars={overview.stars} filter={analysed} />
          <p className="figure-note">
            <AppLink href={feedbackHref({ ...analysed, rating: 0 })}>
              {words.stars.unrated(format.number(overview.coverage.analysed - overview.rated))}
            </AppLink>
          </p>
          <CoverageNote {...overview.coverage} filter={filter} />
        </section>
      </div>
    </>
  )
}

function EmptyPeriod({ days }: { days: number }): ReactNode {
  const words = useWords().overview.emptyPeriod
  const all = useCall(endpoints.countFeedback)
  if (days >= 90 || !all.data || all.data.count === 0) return null
  return (
    <p>
      <Link to="/" search={{ days: 90 }}>
        {words.longer}
      </Link>
    </p>
  )
}
