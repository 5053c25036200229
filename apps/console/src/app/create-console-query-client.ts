import { ProblemError } from '@echoloop/client'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'

/** A query client that tries again only where trying again can help, and tells when the session is gone. */
export function createConsoleQueryClient(input: { onSessionLost: () => void }): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ProblemError && error.problem.status === 401) input.onSessionLost()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: mayRetry, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  })
}

/** Refusals are final; an unreachable or failing server is asked twice more. */
function mayRetry(failures: number, error: Error): boolean {
  if (error instanceof ProblemError && error.problem.status > 0 && error.problem.status < 500) return false
  return failures < 2
}
