import type { CaseFilter, CaseView } from '@echoloop/contract'
import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import {
  type CaseOrder,
  type CaseSearch,
  type CaseShape,
  caseHref,
  readCaseSearch,
  withView,
} from './case-search.ts'

export type CasePlace = {
  /** The case that is open. */
  id: string | undefined
  search: CaseSearch
  hrefOf: (id: string) => string
  viewHref: (view: CaseView) => string
  open: (id: string, options?: { isReplacing?: boolean; writes?: boolean }) => void
  /** Back to the list. */
  close: () => void
  filterBy: (filter: CaseFilter) => void
  orderBy: (order: CaseOrder) => void
  showAs: (shape: CaseShape) => void
}

/** Where the person is among the cases: all of it stands in the address, also while a case is open. */
export function useCasePlace(): CasePlace {
  const { history } = useRouter()
  const params: Record<string, unknown> = useParams({ strict: false })
  const given: Record<string, unknown> = useSearch({ strict: false })
  const id = typeof params.caseId === 'string' ? params.caseId : undefined
  const search = useMemo(() => readCaseSearch(given), [given])
  return useMemo(
    () => ({
      id,
      search,
      hrefOf: (openId) => caseHref(search, openId),
      viewHref: (view) => caseHref(withView(search, view)),
      open: (openId, options) => {
        const href = `${caseHref(search, openId)}${options?.writes ? '#reply' : ''}`
        if (options?.isReplacing) history.replace(href)
        else history.push(href)
      },
      close: () => history.push(caseHref(search)),
      // Refining a filter is no step to go back over.
      filterBy: (filter) => history.replace(caseHref({ ...search, filter })),
      orderBy: (order) => history.replace(caseHref({ ...search, order })),
      showAs: (shape) => history.replace(caseHref({ ...search, shape })),
    }),
    [history, id, search],
  )
}
