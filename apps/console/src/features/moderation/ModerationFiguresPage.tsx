import { endpoints, type ModerationFigures } from '@echoloop/contract'
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
import { FigureTables } from './FigureTables.tsx'
import { QualityFigures } from './QualityFigures.tsx'

/** How well and how fast reviews are decided: agreement, false positives, times, outcomes. */
export function ModerationFiguresPage(): ReactNode {
  const words = useWords().moderation
  const text = words.figures
  const format = useFormat()
  const { timeZone } = useSession().shop
  const search = useSearch({ from: '/shell/moderation/figures' })
  const navigate = useNavigate({ from: '/moderation/figures' })
  const period = useMemo(() => daysOfPeriod({ search, now: new Date(), timeZone }), [search, timeZone])
  const figures = useCall(endpoints.readModerationFigures, { query: period }, { keepsLast: true })
  const shown = figures.data
  return (
    <>
      <PageHeader
        title={text.title}
        back={<AppLink href="/moderation">{words.toQueue}</AppLink>}
        note={text.period(format.day(period.from), format.day(period.to))}
      >
        <PeriodPicker
          search={search}
          period={period}
          onChoose={(next, isTyped) => void navigate({ search: next, replace: isTyped })}
        />
      </PageHeader>
      {figures.error && !shown ? (
        <ErrorState error={figures.error} onRetry={() => void figures.refetch()} />
      ) : null}
      {figures.isPending ? <PageSkeleton figures={6} rows={4} /> : null}
      {shown ? (
        <div className={figures.isPlaceholderData ? 'overview is-stale' : 'overview'}>
          <FiguresRead figures={shown} />
        </div>
      ) : null}
    </>
  )
}

function FiguresRead({ figures }: { figures: ModerationFigures }): ReactNode {
  const words = useWords().moderation
  const text = words.figures
  const format = useFormat()
  const client = useClient()
  const { shop } = useSession()
  if (figures.decisions + figures.drawn + figures.undone === 0) {
    return (
      <EmptyState
        title={text.empty}
        explanation={text.waitingNow(format.number(figures.waiting), format.number(figures.overdue))}
      >
        <AppLink href="/moderation">{words.toQueue}</AppLink>
      </EmptyState>
    )
  }
  return (
    <>
      <QualityFigures figures={figures} />
      <p className="quiet">
        {text.public}{' '}
        <a href={client.urlOf(endpoints.readPublicModeration, { query: { shop: shop.id } })}>
          {text.publicLink}
        </a>
      </p>
      <FigureTables figures={figures} />
      <p className="quiet method">{text.method}</p>
    </>
  )
}
