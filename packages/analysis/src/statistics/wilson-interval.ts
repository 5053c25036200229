import type { Interval } from './interval.ts'
import { normalQuantile } from './normal-quantile.ts'

/** How many of so many: `successes` from 0 to `trials`. */
export type Proportion = { successes: number; trials: number }

/**
 * The score interval of a share, from 0 to 1 (Wilson, "Probable inference, the law of succession, and statistical
 * inference", 1927). Without trials it is 0 to 1.
 */
export function wilsonInterval(task: Proportion & { confidence?: number }): Interval {
  const { trials, confidence = 0.95 } = task
  if (!(trials > 0)) return { low: 0, high: 1 }
  const successes = Math.min(trials, Math.max(0, task.successes))
  const z = normalQuantile((1 + confidence) / 2)
  const square = z * z
  const middle = (successes + square / 2) / (trials + square)
  const spread = Math.sqrt((successes * (trials - successes)) / trials + square / 4)
  const reach = (z * spread) / (trials + square)
  return {
    low: successes <= 0 ? 0 : Math.max(0, middle - reach),
    high: successes >= trials ? 1 : Math.min(1, middle + reach),
  }
}
