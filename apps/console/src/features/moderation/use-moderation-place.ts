import type { ModerationFilter } from '@echoloop/contract'
import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import {
  type ModerationOrder,
  type ModerationSearch,
  moderationHref,
  readModerationSearch,
} from './moderation-search.ts'

export type ModerationPlace = {
  /** The review that is open. */
  id: string | undefined
  search: ModerationSearch
  hrefOf: (id: string) => string
  hrefWith: (filter: Partial<ModerationFilter>) => string
  open: (id: string, options?: { isReplacing?: boolean }) => void
  close: () => void
  filterBy: (filter: Partial<ModerationFilter>) => void
  orderBy: (order: ModerationOrder) => void
}

/** Where the person is among the waiting reviews: all of it stands in the address, also while one is open. */
export function useModerationPlace(): ModerationPlace {
  const { history } = useRouter()
  const params: Record<string, unknown> = useParams({ strict: false })
  const given: Record<string, unknown> = useSearch({ strict: false })
  const id = typeof params.reviewId === 'string' ? params.reviewId : undefined
  const search = useMemo(() => readModerationSearch(given), [given])
  return useMemo(() => {
    const hrefWith = (filter: Partial<ModerationFilter>) =>
      moderationHref({ ...search, filter: { ...search.filter, ...filter } })
    return {
      id,
      search,
      hrefOf: (openId) => moderationHref(search, openId),
      hrefWith,
      open: (openId, options) => {
        const href = moderationHref(search, openId)
        if (options?.isReplacing) history.replace(href)
        else history.push(href)
      },
      close: () => history.push(moderationHref(search)),
      filterBy: (filter) => history.replace(hrefWith(filter)),
      orderBy: (order) => history.replace(moderationHref({ ...search, order })),
    }
  }, [history, id, search])
}
