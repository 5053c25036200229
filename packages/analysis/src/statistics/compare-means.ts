import { estimateContrast } from './estimate-contrast.ts'
import type { Interval } from './interval.ts'
import type { SampleSummary } from './summarise-sample.ts'

/** Two samples to compare, first minus second. */
export type SamplePair = { first: SampleSummary; second: SampleSummary }

/** A difference, its interval and the two-sided p-value of "there is none". */
export type Difference = { difference: number; interval: Interval; pValue: number }

/**
 * The difference of two means, first minus second, without assuming equal variances (Welch, "The generalization of
 * Student's problem", 1947). Where a side has fewer than two values: an endless interval and a p-value of 1.
 */
export function compareMeans({
  first,
  second,
  confidence,
}: SamplePair & { confidence?: number }): Difference {
  const parts = [
    { sample: first, factor: 1 },
    { sample: second, factor: -1 },
  ]
  const { estimate, interval, pValue } = estimateContrast({ parts, confidence })
  return { difference: estimate, interval, pValue }
}
