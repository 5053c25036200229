import type { FeedbackFilter } from '@echoloop/contract'
import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { stringifyPlainSearch } from '../../app/plain-search.ts'
import {
  type FeedbackOrder,
  type FeedbackSearch,
  readFeedbackSearch,
  writeFeedbackSearch,
} from './feedback-search.ts'

export type FeedbackPlace = {
  /** The voice that is open. */
  id: string | undefined
  search: FeedbackSearch
  hrefOf: (id: string | undefined) => string
  open: (id: string, options?: { isReplacing: boolean }) => void
  /** Back to the list. */
  close: () => void
  filterBy: (filter: FeedbackFilter) => void
  orderBy: (order: FeedbackOrder) => void
}

/** Where the person is in the feedback: all of it stands in the address. */
export function useFeedbackPlace(): FeedbackPlace {
  const { history } = useRouter()
  const params: Record<string, unknown> = useParams({ strict: false })
  const given: Record<string, unknown> = useSearch({ strict: false })
  const id = typeof params.id === 'string' ? params.id : undefined
  const cameFromList = useRef(false)
  const search = useMemo(() => readFeedbackSearch(given), [given])
  return useMemo(() => {
    const hrefFor = (openId: string | undefined, wanted: Omit<FeedbackSearch, 'ignored'>) =>
      `/feedback${openId ? `/${openId}` : ''}${stringifyPlainSearch(writeFeedbackSearch(wanted))}`
    return {
      id,
      search,
      hrefOf: (openId) => hrefFor(openId, search),
      open: (openId, options) => {
        const href = hrefFor(openId, search)
        if (options?.isReplacing) return history.replace(href)
        cameFromList.current = true
        history.push(href)
      },
      // Going back, where there is a list to go back to, keeps the place in it on phones.
      close: () => {
        if (!cameFromList.current) return history.push(hrefFor(undefined, search))
        cameFromList.current = false
        history.back()
      },
      // Filtering is one step to go back over, typing is not: both replace while a filter is being refined.
      filterBy: (filter) => history.replace(hrefFor(undefined, { ...search, filter })),
      orderBy: (order) => history.replace(hrefFor(undefined, { ...search, order })),
    }
  }, [history, id, search])
}
