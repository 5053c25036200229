export type PeriodSearch = { days?: 7 | 30 | 90; from?: string; to?: string }

/** Lengths one can pick with a click, in days. */
export const periodLengths = [7, 30, 90] as const

export const defaultPeriodDays = 30

/** Reads the period from the address: a number of days up to today, or two days of the calendar. */
export function readPeriodSearch(search: Record<string, unknown>): PeriodSearch {
  const from = readDay(search.from)
  const to = readDay(search.to)
  if (from && to) return from <= to ? { from, to } : { from: to, to: from }
  const days = periodLengths.find((one) => String(one) === String(search.days))
  return days ? { days } : {}
}

/** First and last day of the period, both included, as calendar days of the shop. */
export function daysOfPeriod(input: { search: PeriodSearch; now: Date; timeZone: string }): {
  from: string
  to: string
} {
  const { search, now, timeZone } = input
  if (search.from && search.to) return { from: search.from, to: search.to }
  const to = calendarDay(now, timeZone)
  return { from: addDays(to, 1 - (search.days ?? defaultPeriodDays)), to }
}

function readDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  return Number.isNaN(Date.parse(`${value}T00:00:00Z`)) ? undefined : value
}

function calendarDay(instant: Date, timeZone: string): string {
  // The Swedish way of writing dates is ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant)
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}
