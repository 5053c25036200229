import './plans.css'
import { endpoints, type PlanState, planStates } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { SearchField } from '../../parts/SearchField.tsx'
import { usePermission } from '../../session/session-context.ts'
import { ChoiceRow } from '../../shell/ChoiceRow.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { PlanList } from './PlanList.tsx'

/** Every improvement plan by state, last changed first. */
export function PlansPage(): ReactNode {
  const words = useWords()
  const text = words.plans
  const format = useFormat()
  const search = useSearch({ from: '/shell/plans' })
  const navigate = useNavigate({ from: '/plans' })
  const mayWrite = usePermission('plan.write')
  const plans = useCallPages(endpoints.listPlans, { query: search })
  const counts = useCall(endpoints.countPlans, {})
  const go = (q: string | undefined, state: PlanState | undefined) =>
    void navigate({ search: { ...(state ? { state } : {}), ...(q ? { q } : {}) }, replace: true })
  const make = () => void navigate({ to: '/plans/new' })
  useShortcut('n', text.keys.make, make)
  const isEmpty = !plans.isLoading && !plans.error && plans.rows.length === 0
  const isFiltered = search.q !== undefined || search.state !== undefined
  const countOf = (state: PlanState) =>
    counts.data ? ` ${format.number(counts.data.counts[state] ?? 0)}` : ''

  return (
    <div className="plans">
      <PageHeader title={words.shell.rooms.plans} note={text.note}>
        <SearchField label={text.search} value={search.q ?? ''} onSearch={(q) => go(q, search.state)} />
        {mayWrite ? (
          <Button type="primary" onClick={make}>
            {text.make}
          </Button>
        ) : null}
      </PageHeader>
      <ChoiceRow
        label={text.filter}
        value={search.state ?? 'all'}
        options={[
          { value: 'all', label: text.all },
          ...planStates.map((value) => ({ value, label: `${text.states[value]}${countOf(value)}` })),
        ]}
        onChoose={(value) =>
          go(
            search.q,
            planStates.find((one) => one === value),
          )
        }
      />
      {plans.error ? <ErrorState error={plans.error} onRetry={plans.askAgain} /> : null}
      {plans.isLoading ? <ListSkeleton rows={5} /> : null}
      {isEmpty && isFiltered ? (
        <EmptyState title={text.empty.none} explanation={text.empty.noneHint}>
          <Button onClick={() => go(undefined, undefined)}>{text.empty.showAll}</Button>
        </EmptyState>
      ) : null}
      {isEmpty && !isFiltered ? (
        <EmptyState title={text.empty.title} explanation={text.empty.explanation}>
          <AppLink href="/products">{text.empty.products}</AppLink>
        </EmptyState>
      ) : null}
      {plans.rows.length > 0 ? (
        <PlanList plans={plans.rows} isStale={plans.isStale} onMore={plans.loadMore} />
      ) : null}
      <LoadMore pages={plans} />
    </div>
  )
}
