import './proactive.css'
import { endpoints, proactiveLimits, proactiveReasons, proactiveViews } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Pagination, Segmented, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { CustomerCard } from './CustomerCard.tsx'
import { ProactiveSettingsForm } from './ProactiveSettingsForm.tsx'

const pageSize = 25

/** Customers worth a call, highest score first. */
export function ProactivePage(): ReactNode {
  const words = useWords()
  const text = words.proactive
  const { view = 'open', reason, page = 1 } = useSearch({ from: '/shell/proactive' })
  const navigate = useNavigate({ from: '/proactive' })
  const mayChange = usePermission('automatic.write')
  const [isSetting, setSetting] = useState(false)
  const list = useCall(
    endpoints.listProactive,
    { query: { view, reason, offset: (page - 1) * pageSize, limit: pageSize } },
    { keepsLast: true },
  )
  const outcome = useCall(endpoints.readProactiveOutcome)
  return (
    <div className="room-page">
      <PageHeader title={words.shell.rooms.proactive} note={text.intro}>
        {mayChange ? <Button onClick={() => setSetting(true)}>{text.settings.open}</Button> : null}
      </PageHeader>
      {outcome.data && outcome.data.calls > 0 ? (
        <p className="quiet proactive-outcome">
          {text.outcomeNote({
            calls: outcome.data.calls,
            customers: outcome.data.customers,
            ...outcome.data.ordered,
          })}
        </p>
      ) : null}
      <div className="proactive-tools">
        <Segmented
          className="room-tabs"
          value={view}
          options={proactiveViews.map((value) => ({ value, label: text.views[value] }))}
          onChange={(next) => void navigate({ search: { view: next }, replace: true })}
        />
        {view === 'open' ? (
          <Select
            className="proactive-reason"
            aria-label={text.allReasons}
            value={reason ?? 'all'}
            options={[
              { value: 'all', label: text.allReasons },
              ...proactiveReasons.map((value) => ({ value, label: text.reasons[value] })),
            ]}
            onChange={(next) =>
              void navigate({
                search: { reason: proactiveReasons.find((known) => known === next) },
                replace: true,
              })
            }
          />
        ) : null}
      </div>
      {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isLoading ? <ListSkeleton rows={5} /> : null}
      {list.data && list.data.items.length === 0 ? (
        <EmptyState title={text.empty} explanation={text.emptyText} />
      ) : null}
      <ul className="row-cards">
        {list.data?.items.map((customer) => (
          <CustomerCard key={customer.id} customer={customer} />
        ))}
      </ul>
      {list.data && list.data.total > pageSize ? (
        <Pagination
          current={page}
          pageSize={pageSize}
          total={Math.min(list.data.total, proactiveLimits.listed)}
          showSizeChanger={false}
          onChange={(next) => void navigate({ search: { view, reason, page: next } })}
        />
      ) : null}
      {isSetting ? <ProactiveSettingsForm onClose={() => setSetting(false)} /> : null}
    </div>
  )
}
