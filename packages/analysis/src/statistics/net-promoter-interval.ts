import type { Interval } from './interval.ts'
import { normalCdf } from './normal-cdf.ts'
import { normalQuantile } from './normal-quantile.ts'

/** Answers 9–10, 7–8 and 0–6 of a 0–10 question. */
export type NetPromoters = { promoters: number; passives: number; detractors: number }

/**
 * The net promoter score, −100 to 100, with the adjusted Wald interval: three answers are added, ¾ for, ¾ against and
 * 1½ between, before the interval of a difference of two shares of one multinomial is taken (Rocks, "Interval
 * estimation for the 'Net Promoter Score'", The American Statistician 70, 2016). The score itself is not adjusted.
 * Without answers: 0, and −100 to 100.
 */
export function netPromoterInterval(task: NetPromoters & { confidence?: number }): {
  score: number
  interval: Interval
} {
  const { confidence = 0.95 } = task
  const count = countOf(task)
  if (!(count > 0)) return { score: 0, interval: { low: -100, high: 100 } }
  const { middle, variance } = adjusted(task)
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance)
  return {
    score: 100 * scoreOf(task),
    interval: { low: 100 * Math.max(-1, middle - reach), high: 100 * Math.min(1, middle + reach) },
  }
}

/**
 * The difference of two net promoter scores of different people, first minus second, in points. The interval joins
 * those of the two scores (Zou and Donner, "Construction of confidence limits about effect measures", 2008; Newcombe's
 * method for other shares); the two-sided p-value is that of the score test with the variance of both together.
 */
export function compareNetPromoters(task: {
  first: NetPromoters
  second: NetPromoters
  confidence?: number
}): { difference: number; interval: Interval; pValue: number } {
  const { first, second, confidence } = task
  if (!(countOf(first) > 0) || !(countOf(second) > 0))
    return { difference: 0, interval: { low: -200, high: 200 }, pValue: 1 }
  const one = netPromoterInterval({ ...first, confidence })
  const other = netPromoterInterval({ ...second, confidence })
  const difference = one.score - other.score
  return {
    difference,
    interval: {
      low: difference - Math.hypot(one.score - one.interval.low, other.interval.high - other.score),
      high: difference + Math.hypot(one.interval.high - one.score, other.score - other.interval.low),
    },
    pValue: pooledTest(first, second),
  }
}

function countOf({ promoters, passives, detractors }: NetPromoters): number {
  return promoters + passives + detractors
}

function scoreOf(counts: NetPromoters): number {
  return (counts.promoters - counts.detractors) / countOf(counts)
}

function adjusted({ promoters, passives, detractors }: NetPromoters): { middle: number; variance: number } {
  const counts = {
    promoters: promoters + 0.75,
    passives: passives + 1.5,
    detractors: detractors + 0.75,
  }
  return { middle: scoreOf(counts), variance: spreadOf(counts) / countOf(counts) }
}

/** Variance of one answer that counts 1, 0 or −1. */
function spreadOf(counts: NetPromoters): number {
  return (counts.promoters + counts.detractors) / countOf(counts) - scoreOf(counts) ** 2
}

function pooledTest(first: NetPromoters, second: NetPromoters): number {
  const both = {
    promoters: first.promoters + second.promoters,
    passives: first.passives + second.passives,
    detractors: first.detractors + second.detractors,
  }
  const variance = spreadOf(both) * (1 / countOf(first) + 1 / countOf(second))
  if (!(variance > 0)) return 1
  return Math.min(1, 2 * normalCdf(-Math.abs(scoreOf(first) - scoreOf(second)) / Math.sqrt(variance)))
}
