import type { Interval } from './interval.ts'
import { normalCdf } from './normal-cdf.ts'
import { type Proportion, wilsonInterval } from './wilson-interval.ts'

/**
 * The difference of two shares, first minus second, with the hybrid score interval (Newcombe, "Interval estimation for
 * the difference between independent proportions", 1998, method 10) and the two-sided p-value of the pooled score
 * test, which is the chi-square test without correction. Where either has no trials: 0, −1 to 1 and 1.
 */
export function compareProportions(task: { first: Proportion; second: Proportion; confidence?: number }): {
  difference: number
  interval: Interval
  pValue: number
} {
  const { first, second, confidence } = task
  if (!(first.trials > 0) || !(second.trials > 0))
    return { difference: 0, interval: { low: -1, high: 1 }, pValue: 1 }
  const one = first.successes / first.trials
  const other = second.successes / second.trials
  const around = wilsonInterval({ ...first, confidence })
  const beside = wilsonInterval({ ...second, confidence })
  const difference = one - other
  return {
    difference,
    interval: {
      low: difference - Math.hypot(one - around.low, beside.high - other),
      high: difference + Math.hypot(around.high - one, other - beside.low),
    },
    pValue: pooledScoreTest(first, second),
  }
}

function pooledScoreTest(first: Proportion, second: Proportion): number {
  const share = (first.successes + second.successes) / (first.trials + second.trials)
  const variance = share * (1 - share) * (1 / first.trials + 1 / second.trials)
  if (!(variance > 0)) return 1
  const difference = first.successes / first.trials - second.successes / second.trials
  return Math.min(1, 2 * normalCdf(-Math.abs(difference) / Math.sqrt(variance)))
}
