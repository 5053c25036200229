export const requestFilters = ['planned', 'sent', 'stopped'] as const
export const figureDays = [7, 30, 90] as const

export type InvitationsSearch = {
  show?: (typeof requestFilters)[number]
  q?: string
  days?: (typeof figureDays)[number]
}

/** What of an address counts: anything unknown is as if it were not there. */
export function readInvitationsSearch(search: Record<string, unknown>): InvitationsSearch {
  const show = requestFilters.find((one) => one === search.show)
  const days = figureDays.find((one) => String(one) === String(search.days))
  const q = typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q).slice(0, 100) : ''
  return { ...(show ? { show } : {}), ...(q ? { q } : {}), ...(days ? { days } : {}) }
}
