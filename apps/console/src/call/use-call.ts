import type { CallInput } from '@echoloop/client'
import type { Endpoint } from '@echoloop/contract'
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useClientChoice } from './client-context.ts'
import { queryKey } from './query-key.ts'

type Schema = Endpoint['reply']

export type ReplyOf<R extends Schema> = R['_zod']['output']

type CallOptions = {
  /** False: do not ask yet. */
  isWanted?: boolean
  /** True: show the last answer while the next one is on its way. */
  keepsLast?: boolean
  /** Ask again this often, in milliseconds. */
  everyMs?: number
}

/**
 * Asks a reading endpoint and keeps the answer: `useCall(endpoints.readOverview, { query })`.
 * The result is TanStack Query's; `error` is a ProblemError to hand to `ErrorState`.
 */
export function useCall<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(
  endpoint: Endpoint<P, Q, B, R>,
  input: CallInput<P, Q, B> = {},
  options: CallOptions = {},
): UseQueryResult<ReplyOf<R>> {
  const { client, shop } = useClientChoice()
  return useQuery<ReplyOf<R>>({
    queryKey: queryKey({ shop, endpoint, input }),
    queryFn: ({ signal }) => client.call(endpoint, { ...input, signal }),
    enabled: options.isWanted ?? true,
    placeholderData: options.keepsLast ? keepPreviousData : undefined,
    refetchInterval: options.everyMs,
  })
}
