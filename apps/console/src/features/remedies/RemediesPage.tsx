import './remedies.css'
import { endpoints } from '@echoloop/contract'
import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { CallBacksSection } from './CallBacksSection.tsx'
import { CostsSection } from './CostsSection.tsx'
import { RemedyRows } from './RemedyRows.tsx'
import { type RemedySection, remedySections, remedyViews } from './remedies-search.ts'

/** What is done for customers: approvals, work by hand, what is on the way, calls, costs. */
export function RemediesPage(): ReactNode {
  const words = useWords().remedies
  const { section = 'approvals' } = useSearch({ from: '/shell/remedies' })
  const view = remedyViews.find((one) => one === section)
  return (
    <>
      <PageHeader title={words.title} note={words.note}>
        <AppLink href="/settings/remedies">{words.toSettings}</AppLink>
      </PageHeader>
      <Sections />
      {view ? <RemedyList key={view} view={view} /> : null}
      {section === 'call-backs' ? <CallBacksSection /> : null}
      {section === 'costs' ? <CostsSection /> : null}
    </>
  )
}

/** The sections, each with how many there are to do. */
function Sections(): ReactNode {
  const words = useWords().remedies
  const format = useFormat()
  const seesCosts = usePermission('figure.read')
  const { section: here = 'approvals' } = useSearch({ from: '/shell/remedies' })
  const counts = useCall(endpoints.countRemedies).data
  const waiting: Partial<Record<RemedySection, number>> = {
    approvals: counts?.approvals,
    'by-hand': counts?.byHand,
    'on-the-way': counts?.onTheWay,
    failed: counts?.failed,
  }
  return (
    <nav className="sections" aria-label={words.navigation}>
      {remedySections
        .filter((one) => one !== 'costs' || seesCosts)
        .map((one) => (
          <Link
            key={one}
            to="/remedies"
            search={one === 'approvals' ? {} : { section: one }}
            className={one === here ? 'is-here' : undefined}
            aria-current={one === here ? 'page' : undefined}
          >
            {words.sections[one]}
            {waiting[one] ? <span className="section-count"> {format.number(waiting[one])}</span> : null}
          </Link>
        ))}
    </nav>
  )
}

function RemedyList({ view }: { view: (typeof remedyViews)[number] }): ReactNode {
  const words = useWords().remedies
  const pages = useCallPages(endpoints.listRemedies, { query: { view } })
  const isEmpty = pages.rows.length === 0 && !pages.isLoading && !pages.error
  return (
    <>
      {pages.error ? <ErrorState error={pages.error} onRetry={pages.askAgain} /> : null}
      {pages.isLoading ? <ListSkeleton rows={5} /> : null}
      {isEmpty ? (
        <EmptyState title={words.empty[view].title} explanation={words.empty[view].explanation} />
      ) : null}
      {pages.rows.length > 0 ? <RemedyRows remedies={pages.rows} isStale={pages.isStale} /> : null}
      <LoadMore pages={pages} />
    </>
  )
}
