import { chiSquareUpperTail } from './chi-square-upper-tail.ts'
import type { Interval } from './interval.ts'
import { normalQuantile } from './normal-quantile.ts'

/** A table of two by two counts: `a` and `b` above `c` and `d`, such as exposed and not, complaining and not. */
export type FourCells = { a: number; b: number; c: number; d: number }

/**
 * The odds ratio common to several tables, such as one per product, so that the mix of products cannot feign it
 * (Mantel and Haenszel, "Statistical aspects of the analysis of data from retrospective studies", 1959), with the
 * interval of Robins, Breslow and Greenland (1986) and the p-value of the Cochran–Mantel–Haenszel test without
 * continuity correction. Where the tables cannot tell: a ratio of 1, 0 to infinity, and a p-value of 1; where a
 * diagonal is empty throughout: a ratio of 0 or infinity, and the same endless interval.
 */
export function mantelHaenszel(task: { strata: readonly FourCells[]; confidence?: number }): {
  oddsRatio: number
  interval: Interval
  pValue: number
} {
  const { strata, confidence = 0.95 } = task
  const tables = strata.filter(({ a, b, c, d }) => a + b + c + d > 1)
  const sums = sumTables(tables)
  const pValue = commonTest(tables)
  const endless = { low: 0, high: Number.POSITIVE_INFINITY }
  if (sums.main === 0 && sums.cross === 0) return { oddsRatio: 1, interval: endless, pValue }
  const oddsRatio = sums.main / sums.cross
  if (sums.main === 0 || sums.cross === 0) return { oddsRatio, interval: endless, pValue }
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(logVariance(sums))
  const interval = { low: oddsRatio * Math.exp(-reach), high: oddsRatio * Math.exp(reach) }
  return { oddsRatio, interval, pValue }
}

type TableSums = { main: number; cross: number; mainOwn: number; mixed: number; crossOwn: number }

function sumTables(tables: readonly FourCells[]): TableSums {
  const sums = { main: 0, cross: 0, mainOwn: 0, mixed: 0, crossOwn: 0 }
  for (const { a, b, c, d } of tables) {
    const all = a + b + c + d
    const [main, cross, alike, unlike] = [(a * d) / all, (b * c) / all, (a + d) / all, (b + c) / all]
    sums.main += main
    sums.cross += cross
    sums.mainOwn += alike * main
    sums.mixed += alike * cross + unlike * main
    sums.crossOwn += unlike * cross
  }
  return sums
}

function logVariance({ main, cross, mainOwn, mixed, crossOwn }: TableSums): number {
  return mainOwn / (2 * main ** 2) + mixed / (2 * main * cross) + crossOwn / (2 * cross ** 2)
}

function commonTest(tables: readonly FourCells[]): number {
  let gap = 0
  let variance = 0
  for (const { a, b, c, d } of tables) {
    const all = a + b + c + d
    gap += a - ((a + b) * (a + c)) / all
    variance += ((a + b) * (c + d) * (a + c) * (b + d)) / (all * all * (all - 1))
  }
  return variance > 0 ? chiSquareUpperTail({ value: gap ** 2 / variance, degrees: 1 }) : 1
}
