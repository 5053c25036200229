import { expectCount, fitRate } from '../topics/expect-count.ts'
import { negativeBinomialUpperTail } from '../topics/negative-binomial-upper-tail.ts'

/** One day beside what its own past made likely. `expected` is null where the past is too short to say. */
export type DayInRhythm = { count: number; expected: number | null; isSpike: boolean }

const weekDays = 7
const pastDays = 28
const pastDaysMin = 14
const chanceMax = 0.001
const countMin = 5
const timesMin = 2

/**
 * Compares each day with the 28 before it, weekday by weekday: a spike is a count that such a past gives less than
 * once in a thousand days (negative binomial with the variance of that past), at least 5 and at least twice what was
 * expected. Days that were spikes themselves count as what was expected of them. Counts oldest first. Pure.
 */
export function markSpikes(counts: readonly number[]): DayInRhythm[] {
  const steady: number[] = []
  return counts.map((count) => {
    const day = judge(count, steady.slice(-pastDays))
    steady.push(day.isSpike && day.expected !== null ? day.expected : count)
    return day
  })
}

function judge(count: number, past: readonly number[]): DayInRhythm {
  if (past.length < pastDaysMin) return { count, expected: null, isSpike: false }
  const rate = fitRate({ counts: past, volumes: past.map(() => 1), season: weekDays })
  const expectedAt = (period: number) => expectCount(rate, { period, volume: 1 })
  const expected = expectedAt(past.length)
  const residuals = past.reduce((sum, one, period) => {
    const usual = expectedAt(period)
    return sum + (one - usual) ** 2 / usual
  }, 0)
  const dispersion = Math.max(1, residuals / (past.length - 1))
  const chance = negativeBinomialUpperTail({ count, mean: expected, variance: expected * dispersion })
  const isSpike = chance < chanceMax && count >= countMin && count >= timesMin * expected
  return { count, expected: Math.round(expected * 10) / 10, isSpike }
}
