import { endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { SearchField } from '../../parts/SearchField.tsx'
import { ChoiceRow } from '../../shell/ChoiceRow.tsx'
import { useWords } from '../../words/use-words.ts'
import { type InvitationsSearch, requestFilters } from './invitations-search.ts'
import { RequestFigures } from './RequestFigures.tsx'
import { RequestTable } from './RequestTable.tsx'

/** What is planned, sent, and not sent; above it what came of it. */
export function RequestsSection(): ReactNode {
  const words = useWords().invitations
  const search = useSearch({ from: '/shell/invitations/' })
  const { show, q } = search
  const navigate = useNavigate({ from: '/invitations/' })
  const requests = useCallPages(endpoints.listInvitations, { query: { show, q } })
  const policy = useCall(endpoints.readInvitationPolicy)
  const go = (change: InvitationsSearch) => void navigate({ search: { ...search, ...change }, replace: true })
  const isEmpty = !requests.isLoading && !requests.error && requests.rows.length === 0
  const isFiltered = show !== undefined || q !== undefined
  return (
    <div className="stack">
      {policy.data?.isOn === false ? <TurnedOff /> : null}
      <RequestFigures days={search.days ?? 30} onDays={(days) => go({ days })} />
      <section className="request-list">
        <div className="request-tools">
          <ChoiceRow
            label={words.filter.label}
            value={show ?? 'all'}
            options={[
              { value: 'all', label: words.filter.all },
              ...requestFilters.map((value) => ({ value, label: words.filter[value] })),
            ]}
            onChoose={(value) => go({ show: requestFilters.find((one) => one === value) })}
          />
          <SearchField
            label={words.filter.search}
            value={q ?? ''}
            onSearch={(text) => go({ q: text || undefined })}
          />
        </div>
        {requests.error ? <ErrorState error={requests.error} onRetry={requests.askAgain} /> : null}
        {requests.isLoading ? <ListSkeleton rows={8} /> : null}
        {isEmpty && isFiltered ? (
          <EmptyState title={words.empty.none}>
            <Button onClick={() => go({ show: undefined, q: undefined })}>{words.empty.showAll}</Button>
          </EmptyState>
        ) : null}
        {isEmpty && !isFiltered && policy.data?.isOn ? (
          <EmptyState title={words.empty.title} explanation={words.empty.explanation} />
        ) : null}
        {requests.rows.length > 0 ? (
          <RequestTable requests={requests.rows} isStale={requests.isStale} />
        ) : null}
        <LoadMore pages={requests} />
      </section>
    </div>
  )
}

function TurnedOff(): ReactNode {
  const words = useWords().invitations.off
  return (
    <EmptyState title={words.title} explanation={words.explanation}>
      <AppLink href="/invitations/policy">{words.set}</AppLink>
    </EmptyState>
  )
}
