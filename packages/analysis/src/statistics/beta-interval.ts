import { betaQuantile } from './beta-quantile.ts'
import type { Interval } from './interval.ts'
import { type Proportion, wilsonInterval } from './wilson-interval.ts'

const countMax = 1e9

/**
 * The equal-tailed Bayesian interval of a share, from 0 to 1. The prior is a beta distribution; one half and one half
 * (Jeffreys) unless given, which also covers well as a plain interval (Brown, Cai and DasGupta, "Interval estimation
 * for a binomial proportion", 2001). Priors of 0 or below are read as one half. Beyond 10⁹ trials it
 * is Wilson's interval, which is then the same.
 */
export function betaInterval(
  task: Proportion & { priorSuccesses?: number; priorFailures?: number; confidence?: number },
): Interval {
  const { successes, trials, confidence = 0.95 } = task
  if (!(trials < countMax)) return wilsonInterval({ successes, trials, confidence })
  const shape = {
    successes: Math.max(0, Math.min(trials, successes)) + priorOf(task.priorSuccesses),
    failures: Math.max(0, trials - successes) + priorOf(task.priorFailures),
  }
  return {
    low: betaQuantile({ ...shape, p: (1 - confidence) / 2 }),
    high: betaQuantile({ ...shape, p: (1 + confidence) / 2 }),
  }
}

function priorOf(value: number | undefined): number {
  return value !== undefined && value > 0 ? Math.min(countMax, value) : 0.5
}
