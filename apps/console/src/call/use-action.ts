import type { CallInput } from '@echoloop/client'
import type { Endpoint } from '@echoloop/contract'
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useClient } from './client-context.ts'
import type { ReplyOf } from './use-call.ts'
import { useRefresh } from './use-refresh.ts'

type Schema = Endpoint['reply']

type ActionOptions<R extends Schema> = {
  /** Reading endpoints whose answers the action makes old. */
  refreshes?: Endpoint[]
  onDone?: (reply: ReplyOf<R>) => void
}

/**
 * A changing endpoint as something to do: `const publish = useAction(endpoints.decideFeedback, { refreshes })`,
 * then `publish.mutate({ params, body })`; `publish.error` is a ProblemError.
 */
export function useAction<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(
  endpoint: Endpoint<P, Q, B, R>,
  options: ActionOptions<R> = {},
): UseMutationResult<ReplyOf<R>, Error, CallInput<P, Q, B>> {
  const client = useClient()
  const refresh = useRefresh()
  return useMutation<ReplyOf<R>, Error, CallInput<P, Q, B>>({
    mutationFn: (input) => client.call(endpoint, input),
    onSuccess: (reply) => {
      refresh(...(options.refreshes ?? []))
      options.onDone?.(reply)
    },
  })
}
