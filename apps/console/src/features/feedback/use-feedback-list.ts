import { endpoints, type FeedbackItem } from '@echoloop/contract'
import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useClientChoice } from '../../call/client-context.ts'
import { useLive } from '../../call/live-context.ts'
import { useCall } from '../../call/use-call.ts'
import { useRefresh } from '../../call/use-refresh.ts'
import type { FeedbackSearch } from './feedback-search.ts'
import { freshRows, reaches, rowsOf, updateRows } from './merge-head.ts'

type Page = { items: FeedbackItem[]; nextCursor: string | null }
type Pages = InfiniteData<Page, string | undefined>

export type FeedbackList = {
  rows: FeedbackItem[]
  error: Error | null
  isLoading: boolean
  /** The rows shown belong to the filters before. */
  isStale: boolean
  hasMore: boolean
  isLoadingMore: boolean
  loadMore: () => void
  askAgain: () => void
  /** Rows that have come in since and wait to be shown. */
  newCount: number
  showNew: () => void
}

/** First part of the key of every loaded list; not an address, so that live events never move the rows. */
export const feedbackListKey = 'feedback-list'

const rowsPerPage = 50
const oldAfterMs = 30_000

/**
 * The list for the filters at hand. New rows never push the others: a second question asks for the newest
 * page whenever something happened, and what the list lacks waits until the person asks for it.
 */
export function useFeedbackList(search: FeedbackSearch): FeedbackList {
  const { client, shop } = useClientChoice()
  const queries = useQueryClient()
  const refresh = useRefresh()
  const query = { ...search.filter, order: search.order, limit: rowsPerPage }
  const key = [shop ?? '', feedbackListKey, query]
  const pages = useInfiniteQuery<Page, Error, Pages, readonly unknown[], string | undefined>({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      client.call(endpoints.listFeedback, { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
  })

  const [hasNews, setHasNews] = useState(false)
  useLive((event) => {
    if (event.kind !== 'import.changed') setHasNews(true)
  })
  const isOld = pages.dataUpdatedAt > 0 && Date.now() - pages.dataUpdatedAt > oldAfterMs
  const head = useCall(
    endpoints.listFeedback,
    { query },
    {
      isWanted:
        search.order === 'newest' && pages.isSuccess && !pages.isPlaceholderData && (hasNews || isOld),
    },
  ).data

  const loaded = useMemo(() => rowsOf(pages.data?.pages ?? [], search.order), [pages.data, search.order])
  const rows = useMemo(() => updateRows(loaded, head?.items ?? []), [loaded, head])
  const fresh = head ? freshRows({ loaded, head: head.items, hasMore: pages.hasNextPage }) : []

  const showNew = () => {
    if (!head) return
    refresh(endpoints.countFeedback)
    queries.setQueryData<Pages>(key, (kept) =>
      kept && reaches(head.items, loaded)
        ? {
            pages: [{ items: fresh, nextCursor: null }, ...kept.pages],
            pageParams: [undefined, ...kept.pageParams],
          }
        : { pages: [head], pageParams: [undefined] },
    )
  }

  return {
    rows,
    error: pages.error,
    isLoading: pages.isPending,
    isStale: pages.isPlaceholderData,
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    loadMore: () => {
      if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage()
    },
    askAgain: () => void pages.refetch(),
    newCount: fresh.length,
    showNew,
  }
}
