import type { AnalysedText, SentimentLabel } from '@echoloop/analysis'

/** Texts per period; `from` and `to` are days since 1970-01-01, both included. */
export type Period = { from: number; to: number; sentiments: Record<SentimentLabel, number>; count: number }

/** Texts over time. `dated` of `of` texts have a day. */
export type Periods = { unit: 'day' | 'week' | 'month'; periods: Period[]; dated: number; of: number }

const dayPeriodsMax = 45
const weekPeriodsMax = 60
const periodsMax = 120

/**
 * Texts per day, week (from Monday) or month, whichever gives a readable number of columns; only the last 120 months
 * are kept. Nothing when fewer than two days are known.
 */
export function countPeriods(texts: readonly AnalysedText[]): Periods | undefined {
  const days = texts.flatMap(({ day }) => (day === undefined ? [] : [day]))
  if (days.length === 0) return undefined
  const first = days.reduce((least, day) => Math.min(least, day), Infinity)
  const last = days.reduce((most, day) => Math.max(most, day), -Infinity)
  if (first === last) return undefined
  const unit = unitFor(last - first + 1)
  const periods = new Map<number, Period>()
  for (const period of periodsBetween(first, last, unit)) periods.set(period.from, period)
  for (const { day, analysis } of texts) {
    const period = day === undefined ? undefined : periods.get(startOf(day, unit))
    if (period === undefined) continue
    period.sentiments[analysis.sentiment.label]++
    period.count++
  }
  return { unit, periods: [...periods.values()].slice(-periodsMax), dated: days.length, of: texts.length }
}

function unitFor(days: number): Periods['unit'] {
  if (days <= dayPeriodsMax) return 'day'
  return days <= weekPeriodsMax * 7 ? 'week' : 'month'
}

function periodsBetween(first: number, last: number, unit: Periods['unit']): Period[] {
  const periods: Period[] = []
  let from = startOf(first, unit)
  if (unit === 'month') from = Math.max(from, startOf(last - periodsMax * 31, unit))
  while (from <= last) {
    const next = startOf(from + (unit === 'day' ? 1 : unit === 'week' ? 7 : 31), unit)
    periods.push({
      from,
      to: next - 1,
      sentiments: { positive: 0, negative: 0, mixed: 0, neutral: 0 },
      count: 0,
    })
    from = next
  }
  return periods
}

// Day 0 was a Thursday; a month begins on its own first day.
function startOf(day: number, unit: Periods['unit']): number {
  if (unit === 'day') return day
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7)
  const date = new Date(day * 86_400_000)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 86_400_000
}
