import type { ReactNode } from 'react'
import { EmptyState } from './EmptyState.tsx'
import { ErrorState } from './ErrorState.tsx'
import { ListSkeleton } from './PageSkeleton.tsx'

type CallRowsProps<Row> = {
  /** What `useCall` gives for an endpoint that answers with items. */
  call: {
    data: { items: Row[] } | undefined
    error: unknown
    isPending: boolean
    refetch: () => unknown
  }
  skeletonRows: number
  emptyTitle: string
  emptyText: string
  /** Adds the first row where there is none; `isAbove`: and another one above the others. */
  add?: ReactNode
  isAbove?: boolean
  /** Between the button and the rows: what was just made. */
  children?: ReactNode
  row: (row: Row) => ReactNode
}

/** Rows of one answer: while they come, when they cannot, where there are none, and as they are. */
export function CallRows<Row>(props: CallRowsProps<Row>): ReactNode {
  const { call, skeletonRows, emptyTitle, emptyText, add, isAbove = false, children, row } = props
  if (call.error && !call.data) return <ErrorState error={call.error} onRetry={() => void call.refetch()} />
  if (call.isPending) return <ListSkeleton rows={skeletonRows} />
  const items = call.data?.items ?? []
  return (
    <>
      {items.length === 0 ? (
        <EmptyState title={emptyTitle} explanation={emptyText}>
          {add}
        </EmptyState>
      ) : isAbove && add ? (
        <div>{add}</div>
      ) : null}
      {children}
      <ul className="row-cards">{items.map(row)}</ul>
    </>
  )
}
