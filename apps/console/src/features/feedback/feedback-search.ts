import { type FeedbackFilter, feedbackFilter, feedbackOrders } from '@echoloop/contract'

export const filterNames = feedbackFilter.keyof().options

export type FilterName = (typeof filterNames)[number]
export type FeedbackOrder = (typeof feedbackOrders)[number]

/** What the address asks the list for, and what in it nobody can read. */
export type FeedbackSearch = {
  filter: FeedbackFilter
  order: FeedbackOrder
  /** Names in the address that were left out because they or their values make no sense. */
  ignored: string[]
}

/** Reads the search part of an address; a bad filter is named and left out, the good ones hold. */
export function readFeedbackSearch(search: Readonly<Record<string, unknown>>): FeedbackSearch {
  const given: Record<string, string> = {}
  const ignored: string[] = []
  for (const [name, value] of Object.entries(search)) {
    const text = asText(value)
    if (text === undefined || name === 'order') continue
    if (isFilterName(name) && feedbackFilter.shape[name].safeParse(text).success) given[name] = text
    else ignored.push(name)
  }
  // Praise or complaint is said of an aspect; alone it would filter nothing.
  if (given.polarity && !given.aspect) {
    ignored.push('polarity')
    delete given.polarity
  }
  if (given.from && given.to && given.from > given.to) {
    ignored.push('to')
    delete given.to
  }
  const order = feedbackOrders.find((known) => known === search.order) ?? 'newest'
  return { filter: feedbackFilter.parse(given), order, ignored }
}

/** The search part of the address for a filter: flat, without empty values and without the default order. */
export function writeFeedbackSearch(search: Omit<FeedbackSearch, 'ignored'>): Record<string, string> {
  const written: Record<string, string> = {}
  for (const name of filterNames) {
    const value = search.filter[name]
    if (value !== undefined && value !== '') written[name] = String(value)
  }
  if (search.order !== 'newest') written.order = search.order
  return written
}

/** The same as a query string without `?`, names always in one order: two equal filters give equal strings. */
export function queryOf(search: Omit<FeedbackSearch, 'ignored'>): string {
  return new URLSearchParams(writeFeedbackSearch(search)).toString()
}

/** Reads a query string as a saved view keeps it. */
export function searchOfQuery(query: string): FeedbackSearch {
  return readFeedbackSearch(Object.fromEntries(new URLSearchParams(query)))
}

/** The filters in use, each to be shown as one chip; the period is one chip. */
export function filtersInUse(filter: FeedbackFilter): FilterName[] {
  const used = filterNames.filter((name) => filter[name] !== undefined)
  return used.filter((name) => name !== 'to' || filter.from === undefined)
}

/** The filter without one chip; taking the period away takes both of its days. */
export function withoutFilter(filter: FeedbackFilter, name: FilterName): FeedbackFilter {
  const rest = { ...filter }
  delete rest[name]
  if (name === 'from') delete rest.to
  if (name === 'aspect') delete rest.polarity
  return rest
}

function isFilterName(name: string): name is FilterName {
  return filterNames.some((known) => known === name)
}

// The router may have read "5" as a number and "true" as a boolean.
function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === undefined || value === null) return undefined
  return JSON.stringify(value)
}
