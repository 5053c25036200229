import type { Effect } from './interval.ts'
import { invertDistribution } from './invert-distribution.ts'
import { logGamma } from './log-gamma.ts'
import { studentQuantile } from './student-quantile.ts'
import { studentUpperTail } from './student-upper-tail.ts'

/** One Student distribution of a mixture: moved to `mean`, stretched by `error`; the weights sum to 1. */
export type MixturePart = { mean: number; error: number; weight: number }

/** Mean, equal-tailed interval and two-sided p-value of "it is 0" of a mixture of Student distributions. */
export function mixtureEffect(task: {
  parts: readonly MixturePart[]
  degrees: number
  confidence: number
}): Effect {
  const { parts, degrees, confidence } = task
  const estimate = parts.reduce((sum, { mean, weight }) => sum + weight * mean, 0)
  const below = (value: number) => mixtureDistribution({ parts, degrees, value })
  const reach = studentQuantile({ p: (1 + confidence) / 2, degrees })
  const low = Math.min(...parts.map(({ mean, error }) => mean - reach * error))
  const high = Math.max(...parts.map(({ mean, error }) => mean + reach * error))
  const density = densityOf(parts, degrees)
  const spread = Math.sqrt(
    parts.reduce((sum, { mean, error, weight }) => sum + weight * (error ** 2 + (mean - estimate) ** 2), 0),
  )
  const quantile = (p: number, start: number) =>
    invertDistribution({ distribution: below, density, p, low, high, start })
  const interval = {
    low: quantile((1 - confidence) / 2, estimate - reach * spread),
    high: quantile((1 + confidence) / 2, estimate + reach * spread),
  }
  const above = mixtureDistribution({
    parts: parts.map(({ mean, ...part }) => ({ ...part, mean: -mean })),
    degrees,
    value: 0,
  })
  return { estimate, interval, pValue: Math.min(1, 2 * Math.min(below(0), above)) }
}

function mixtureDistribution(task: {
  parts: readonly MixturePart[]
  degrees: number
  value: number
}): number {
  const { parts, degrees, value } = task
  return parts.reduce(
    (sum, { mean, error, weight }) =>
      sum + weight * studentUpperTail({ value: (mean - value) / error, degrees }),
    0,
  )
}

function densityOf(parts: readonly MixturePart[], degrees: number): (value: number) => number {
  const constant = Math.exp(
    logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(degrees * Math.PI),
  )
  return (value) =>
    parts.reduce((sum, { mean, error, weight }) => {
      const distance = (value - mean) / error
      const fall = ((degrees + 1) / 2) * Math.log1p((distance * distance) / degrees)
      return sum + ((weight * constant) / error) * Math.exp(-fall)
    }, 0)
}
