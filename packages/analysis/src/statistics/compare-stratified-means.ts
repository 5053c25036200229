import type { Difference, SamplePair } from './compare-means.ts'
import { estimateContrast } from './estimate-contrast.ts'
import type { SampleSummary } from './summarise-sample.ts'

/**
 * The difference of two means, first minus second, within strata such as products, so that a mix that differs between
 * the sides explains nothing away. Strata weigh as in the Mantel–Haenszel estimate, `n₁ n₂ / (n₁ + n₂)` (Cochran,
 * "Some methods for strengthening the common χ² tests", 1954); the variances stay their own, and a side of one value
 * borrows the mean variance of its side elsewhere. Strata with an empty side say nothing and are left out.
 */
export function compareStratifiedMeans(task: {
  strata: readonly SamplePair[]
  confidence?: number
}): Difference {
  const strata = task.strata.filter(({ first, second }) => first.count > 0 && second.count > 0)
  const weights = strata.map(
    ({ first, second }) => (first.count * second.count) / (first.count + second.count),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0)
    return {
      difference: 0,
      interval: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
      pValue: 1,
    }
  const firsts = lendVariance(strata.map(({ first }) => first))
  const seconds = lendVariance(strata.map(({ second }) => second))
  const parts = strata.flatMap((_, index) => [
    { sample: firsts[index], factor: weights[index] / total },
    { sample: seconds[index], factor: -weights[index] / total },
  ])
  const { estimate, interval, pValue } = estimateContrast({ parts, confidence: task.confidence })
  return { difference: estimate, interval, pValue }
}

// A lone value counts as one mean of two values with the borrowed variance: one degree of freedom, its own weight.
function lendVariance(samples: readonly SampleSummary[]): SampleSummary[] {
  const degrees = samples.reduce((sum, { count }) => sum + count - 1, 0)
  if (degrees === 0) return [...samples]
  const squares = samples.reduce((sum, { count, variance }) => sum + (count - 1) * variance, 0)
  return samples.map((sample) =>
    sample.count > 1 ? sample : { count: 2, mean: sample.mean, variance: (2 * squares) / degrees },
  )
}
