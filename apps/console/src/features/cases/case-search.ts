import { type CaseFilter, type CaseView, caseFilter, caseOrders } from '@echoloop/contract'
import { stringifyPlainSearch } from '../../app/plain-search.ts'

export type CaseOrder = (typeof caseOrders)[number]
export type CaseShape = 'list' | 'board'

/** The filters one sets beside the view. */
export const caseFilterNames = caseFilter.keyof().exclude(['view']).options

export type CaseFilterName = (typeof caseFilterNames)[number]

/** What the address asks the room for, and what in it nobody can read. */
export type CaseSearch = {
  filter: CaseFilter
  order: CaseOrder
  shape: CaseShape
  /** Names in the address that were left out because they or their values make no sense. */
  ignored: string[]
}

type Wanted = Omit<CaseSearch, 'ignored'>

/** Reads the search part of an address; what cannot be read is named and left out, the rest holds. */
export function readCaseSearch(search: Readonly<Record<string, unknown>>): CaseSearch {
  const given: Record<string, string> = {}
  const ignored: string[] = []
  for (const [name, value] of Object.entries(search)) {
    const text = typeof value === 'string' ? value.trim() : String(value ?? '')
    if (text === '' || name === 'order' || name === 'as') continue
    if (isFilterName(name) && caseFilter.shape[name].safeParse(text).success) given[name] = text
    else ignored.push(name)
  }
  return {
    filter: caseFilter.parse(given),
    order: caseOrders.find((known) => known === search.order) ?? 'priority',
    shape: search.as === 'board' ? 'board' : 'list',
    ignored,
  }
}

/** The search part of the address: flat, without empty values and without what is usual. */
export function writeCaseSearch(search: Wanted): Record<string, string> {
  const written: Record<string, string> = {}
  const { view, ...rest } = search.filter
  if (view !== 'all') written.view = view
  for (const name of caseFilterNames) {
    const value = rest[name]
    if (value !== undefined && value !== '') written[name] = value
  }
  if (search.order !== 'priority') written.order = search.order
  if (search.shape !== 'list') written.as = search.shape
  return written
}

/** The same as a query string without `?`, names always in one order: equal filters give equal strings. */
export function queryOfCases(search: Wanted): string {
  return new URLSearchParams(writeCaseSearch(search)).toString()
}

/** Address of the room, or of one case, with the list that one came from. */
export function caseHref(search: Wanted, id?: string): string {
  return `/cases${id === undefined ? '' : `/${id}`}${stringifyPlainSearch(writeCaseSearch(search))}`
}

/** The filters in use beside the view, each to be shown as one chip. */
export function caseFiltersInUse(filter: CaseFilter): CaseFilterName[] {
  return caseFilterNames.filter((name) => filter[name] !== undefined && filter[name] !== '')
}

/** The filter without one of its parts. */
export function withoutCaseFilter(filter: CaseFilter, name: CaseFilterName): CaseFilter {
  const rest = { ...filter }
  delete rest[name]
  return rest
}

/** Another view, the filters kept: who looks at VIPs goes on looking at VIPs. */
export function withView(search: CaseSearch, view: CaseView): CaseSearch {
  return { ...search, filter: { ...search.filter, view } }
}

function isFilterName(name: string): name is CaseFilterName | 'view' {
  return name === 'view' || caseFilterNames.some((known) => known === name)
}
