import { endpoints, type PortalKind, portalKinds } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { SearchField } from '../../parts/SearchField.tsx'
import { useWords } from '../../words/use-words.ts'
import type { PortalSearch } from './portal-search.ts'
import { SubmissionCard } from './SubmissionCard.tsx'

const decidedStates = ['all', 'waiting', 'decided'] as const

/** All sent forms; a customer on the telephone reads out the number. */
export function SentTab(): ReactNode {
  const words = useWords().portalRoom
  const text = words.form
  const { kind, decided, q } = useSearch({ from: '/shell/portal' })
  const navigate = useNavigate({ from: '/portal' })
  const choose = (next: PortalSearch) => void navigate({ search: { tab: 'sent', ...next }, replace: true })
  const kept: PortalSearch = {
    ...(kind ? { kind } : {}),
    ...(decided ? { decided } : {}),
    ...(q ? { q } : {}),
  }
  const forms = useCallPages(endpoints.listSubmissions, {
    query: {
      ...(kind ? { kind } : {}),
      ...(decided ? { state: decided } : {}),
      ...(q ? { number: q.slice(0, 30) } : {}),
    },
  })
  const isEmpty = !forms.isLoading && !forms.error && forms.rows.length === 0
  return (
    <>
      <div className="portal-filter">
        <Select
          aria-label={text.filterKind}
          value={kind ?? 'all'}
          options={['all' as const, ...portalKinds].map((value) => ({
            value,
            label: value === 'all' ? text.filterKind : words.kinds[value],
          }))}
          onChange={(next: PortalKind | 'all') => {
            const { kind: _kind, ...rest } = kept
            choose({ ...rest, ...(next === 'all' ? {} : { kind: next }) })
          }}
        />
        <Select
          aria-label={text.outcome}
          value={decided ?? 'all'}
          options={decidedStates.map((value) => ({ value, label: text.filterState[value] }))}
          onChange={(next: (typeof decidedStates)[number]) => {
            const { decided: _decided, ...rest } = kept
            choose({ ...rest, ...(next === 'all' ? {} : { decided: next }) })
          }}
        />
        <SearchField
          label={text.search}
          value={q ?? ''}
          onSearch={(next) => {
            const { q: _q, ...rest } = kept
            choose({ ...rest, ...(next ? { q: next } : {}) })
          }}
        />
      </div>
      {forms.error ? <ErrorState error={forms.error} onRetry={forms.askAgain} /> : null}
      {forms.isLoading ? <ListSkeleton rows={4} /> : null}
      {isEmpty ? (
        <EmptyState title={text.emptyTitle} explanation={text.emptyText}>
          <AppLink href="/portal?tab=print">{text.toPrint}</AppLink>
        </EmptyState>
      ) : null}
      <ul className="row-cards" aria-busy={forms.isStale}>
        {forms.rows.map((form) => (
          <SubmissionCard key={form.id} form={form} />
        ))}
      </ul>
      <LoadMore pages={forms} />
    </>
  )
}
