import { type ModerationFilter, moderationFilter, moderationOrders } from '@echoloop/contract'
import { stringifyPlainSearch } from '../../app/plain-search.ts'

export type ModerationOrder = (typeof moderationOrders)[number]

/** What the address asks the room for, and what in it nobody can read. */
export type ModerationSearch = { filter: ModerationFilter; order: ModerationOrder; ignored: string[] }

type Wanted = Omit<ModerationSearch, 'ignored'>

const names = moderationFilter.keyof().options

/** Reads the search part of an address; what cannot be read is named and left out, the rest holds. */
export function readModerationSearch(search: Readonly<Record<string, unknown>>): ModerationSearch {
  const given: Record<string, string> = {}
  const ignored: string[] = []
  for (const [key, value] of Object.entries(search)) {
    const text = String(value ?? '').trim()
    if (text === '' || key === 'order') continue
    const name = names.find((known) => known === key)
    if (name && moderationFilter.shape[name].safeParse(text).success) given[name] = text
    else ignored.push(key)
  }
  return {
    filter: moderationFilter.parse(given),
    order: moderationOrders.find((known) => known === search.order) ?? 'risk',
    ignored,
  }
}

/** Address of the list, or of one review with the list that one came from. */
export function moderationHref({ filter, order }: Wanted, id?: string): string {
  const written: Record<string, string> = {}
  if (filter.view !== 'all') written.view = filter.view
  if (filter.code) written.code = filter.code
  if (filter.productId) written.productId = filter.productId
  if (order !== 'risk') written.order = order
  return `/moderation${id === undefined ? '' : `/${id}`}${stringifyPlainSearch(written)}`
}
