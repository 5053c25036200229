import './orders.css'
import { endpoints, type OrderState, orderStates } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { SearchField } from '../../parts/SearchField.tsx'
import { useWords } from '../../words/use-words.ts'
import { NoOrders } from './NoOrders.tsx'
import { OrderList } from './OrderList.tsx'

/** Every order the shop has told of, newest first. */
export function OrdersPage(): ReactNode {
  const words = useWords()
  const search = useSearch({ from: '/shell/orders' })
  const navigate = useNavigate({ from: '/orders' })
  const orders = useCallPages(endpoints.listOrders, { query: search })
  const go = (q: string | undefined, state: OrderState | undefined) =>
    void navigate({ search: { ...(q ? { q } : {}), ...(state ? { state } : {}) }, replace: true })
  const isEmpty = !orders.isLoading && !orders.error && orders.rows.length === 0
  const isFiltered = search.q !== undefined || search.state !== undefined

  return (
    <>
      <PageHeader title={words.shell.rooms.orders}>
        <SearchField
          label={words.orders.search}
          value={search.q ?? ''}
          onSearch={(q) => go(q, search.state)}
        />
        <select
          className="field"
          aria-label={words.orders.state}
          value={search.state ?? ''}
          onChange={(event) =>
            go(
              search.q,
              orderStates.find((one) => one === event.target.value),
            )
          }
        >
          <option value="">{words.orders.allStates}</option>
          {orderStates.map((state) => (
            <option key={state} value={state}>
              {words.orders.states[state]}
            </option>
          ))}
        </select>
      </PageHeader>
      {orders.error ? <ErrorState error={orders.error} onRetry={orders.askAgain} /> : null}
      {orders.isLoading ? <ListSkeleton rows={8} /> : null}
      {isEmpty && isFiltered ? (
        <EmptyState title={words.orders.noneFound} explanation={words.orders.noneFoundHint}>
          <Button onClick={() => go(undefined, undefined)}>{words.orders.showAll}</Button>
        </EmptyState>
      ) : null}
      {isEmpty && !isFiltered ? <NoOrders /> : null}
      {orders.rows.length > 0 ? <OrderList orders={orders.rows} isStale={orders.isStale} /> : null}
      <LoadMore pages={orders} />
    </>
  )
}
