import { type ProactiveReason, proactiveReasons, proactiveViews } from '@echoloop/contract'

/** What the address of the room says. */
export type ProactiveSearch = {
  view?: (typeof proactiveViews)[number]
  reason?: ProactiveReason
  page?: number
}

/** Reads the address; what it does not know is left out. */
export function readProactiveSearch(search: Record<string, unknown>): ProactiveSearch {
  const view = proactiveViews.find((known) => known === search.view)
  const reason = proactiveReasons.find((known) => known === search.reason)
  const page = Number(search.page)
  return {
    ...(view ? { view } : {}),
    ...(reason ? { reason } : {}),
    ...(Number.isInteger(page) && page > 1 && page <= 20 ? { page } : {}),
  }
}
