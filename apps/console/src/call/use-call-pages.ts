import type { CallInput } from '@echoloop/client'
import type { Endpoint } from '@echoloop/contract'
import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useClientChoice } from './client-context.ts'
import { queryKey } from './query-key.ts'

type Schema = Endpoint['reply']
type Page<Row> = { items: Row[]; nextCursor: string | null }
type ListEndpoint<P extends Schema, Q extends Schema, Row> = Endpoint<P, Q, Schema, Schema & ReplyOfPage<Row>>
type ReplyOfPage<Row> = { _zod: { output: Page<Row> } }

export type PagesOfCall<Row> = {
  rows: Row[]
  error: Error | null
  /** Nothing to show yet. */
  isLoading: boolean
  /** The rows shown belong to the question before; the next answer is on its way. */
  isStale: boolean
  hasMore: boolean
  isLoadingMore: boolean
  loadMore: () => void
  askAgain: () => void
}

/** A cursor-paged list, page after page: `useCallPages(endpoints.listProducts, { query: { q } })`. */
export function useCallPages<P extends Schema, Q extends Schema, Row>(
  endpoint: ListEndpoint<P, Q, Row>,
  input: CallInput<P, Q, Schema> = {},
): PagesOfCall<Row> {
  const { client, shop } = useClientChoice()
  const pages = useInfiniteQuery<
    Page<Row>,
    Error,
    InfiniteData<Page<Row>>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: [...queryKey({ shop, endpoint, input }), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      client.call(endpoint, { ...input, query: { ...Object(input.query), cursor: pageParam }, signal }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data])
  return {
    rows,
    error: pages.error,
    isLoading: pages.isPending,
    isStale: pages.isPlaceholderData,
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    loadMore: () => void pages.fetchNextPage(),
    askAgain: () => void pages.refetch(),
  }
}
