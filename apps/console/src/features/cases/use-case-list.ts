import { type CaseItem, endpoints } from '@echoloop/contract'
import { useEffect, useState } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import type { CaseSearch } from './case-search.ts'
import { type HeldRow, holdRows } from './hold-rows.ts'

export type CaseList = {
  rows: HeldRow<CaseItem>[]
  error: Error | null
  isLoading: boolean
  /** The rows shown belong to the filters before. */
  isStale: boolean
  hasMore: boolean
  isLoadingMore: boolean
  loadMore: () => void
  askAgain: () => void
  /** Rows that came in since and wait to be shown in their places. */
  newCount: number
  /** The list as it is now, in its present order. */
  showNew: () => void
}

const rowsPerPage = 50

/** The list for the filters at hand. Live changes renew rows in place; nothing moves until it is asked for. */
export function useCaseList(search: Pick<CaseSearch, 'filter' | 'order'>): CaseList {
  const query = { ...search.filter, order: search.order, limit: rowsPerPage }
  const key = JSON.stringify(query)
  const pages = useCallPages(endpoints.listCases, { query })
  const [kept, setKept] = useState<{ key: string; rows: CaseItem[] }>({ key, rows: [] })
  const held = holdRows({ shown: kept.key === key && !pages.isStale ? kept.rows : [], loaded: pages.rows })
  const isToKeep = !pages.isStale && !pages.isLoading && (kept.key !== key || held.appended > 0)
  useEffect(() => {
    if (isToKeep) setKept({ key, rows: held.rows.map(({ row }) => row) })
  })
  return {
    rows: held.rows,
    error: pages.error,
    isLoading: pages.isLoading,
    isStale: pages.isStale,
    hasMore: pages.hasMore,
    isLoadingMore: pages.isLoadingMore,
    loadMore: () => {
      if (pages.hasMore && !pages.isLoadingMore) pages.loadMore()
    },
    askAgain: pages.askAgain,
    newCount: held.waiting,
    showNew: () => setKept({ key, rows: pages.rows }),
  }
}
