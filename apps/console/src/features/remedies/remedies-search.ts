export const remedyViews = ['approvals', 'by-hand', 'on-the-way', 'failed', 'all'] as const
export const remedySections = [...remedyViews, 'call-backs', 'costs'] as const
export type RemedySection = (typeof remedySections)[number]

export const callBackViews = ['due', 'planned', 'ended'] as const
export const costDays = [30, 90, 365] as const

/** What the address says: which list, which calls, which costs. Absent is the usual choice. */
export type RemediesSearch = {
  section?: RemedySection
  calls?: (typeof callBackViews)[number]
  mine?: boolean
  by?: 'product'
  days?: (typeof costDays)[number]
}

/** Reads the address; whatever is unknown falls away. */
export function readRemediesSearch(search: Record<string, unknown>): RemediesSearch {
  const section = remedySections.find((one) => one === search.section)
  const calls = callBackViews.find((one) => one === search.calls)
  const days = costDays.find((one) => String(one) === String(search.days))
  const isMine = search.mine === true || search.mine === 'true'
  return {
    ...(section && section !== 'approvals' ? { section } : {}),
    ...(calls && calls !== 'due' ? { calls } : {}),
    ...(isMine ? { mine: true } : {}),
    ...(search.by === 'product' ? { by: 'product' as const } : {}),
    ...(days && days !== 90 ? { days } : {}),
  }
}
