import type { Endpoint } from '@echoloop/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/** Marks every kept answer of these endpoints as old, so that what is on screen is asked again. */
export function useRefresh(): (...stale: Endpoint[]) => void {
  const queries = useQueryClient()
  return useCallback(
    (...stale) => {
      const paths = new Set<unknown>(stale.map((endpoint) => endpoint.path))
      void queries.invalidateQueries({ predicate: (query) => paths.has(query.queryKey[1]) })
    },
    [queries],
  )
}
