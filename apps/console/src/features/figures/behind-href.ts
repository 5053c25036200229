import type { FigureDimension } from '@echoloop/contract'

export type BehindSearch = {
  measure: string
  from?: string
  to?: string
  by?: FigureDimension
  value?: string
  minutesFrom?: number
  minutesTo?: number
}

/** The address of exactly the rows behind a figure. */
export function behindHref(search: BehindSearch): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) if (value !== undefined) query.set(name, String(value))
  return `/figures/cases?${query}`
}
