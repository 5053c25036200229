import { continuedFraction } from './continued-fraction.ts'
import { logGamma } from './log-gamma.ts'

/** A beta distribution: `successes` and `failures` are its two shapes, both above 0. */
export type BetaShape = { successes: number; failures: number }

/**
 * The regularised incomplete beta function, which is the chance that a beta distributed number is at most `value`
 * (continued fraction of DLMF 8.17.22, mirrored beyond the mean, where it converges slowly).
 */
export function incompleteBeta({ value, successes, failures }: BetaShape & { value: number }): number {
  if (!(value > 0)) return 0
  if (value >= 1) return 1
  const isBeyondMean = value > (successes + 1) / (successes + failures + 2)
  if (isBeyondMean) return 1 - lowerTail({ value: 1 - value, successes: failures, failures: successes })
  return lowerTail({ value, successes, failures })
}

/** The logarithm of the density of a beta distribution at a value between 0 and 1. */
export function logBetaDensity({ value, successes, failures }: BetaShape & { value: number }): number {
  const powers = (successes - 1) * Math.log(value) + (failures - 1) * Math.log1p(-value)
  return powers + logGamma(successes + failures) - logGamma(successes) - logGamma(failures)
}

function lowerTail({ value, successes, failures }: BetaShape & { value: number }): number {
  const fraction = continuedFraction(1, (step) => ({
    numerator: numeratorOf({ value, successes, failures, step }),
    denominator: 1,
  }))
  const factor = Math.exp(logBetaDensity({ value, successes, failures })) * value * (1 - value)
  return Math.min(1, factor / (successes * fraction))
}

function numeratorOf(task: BetaShape & { value: number; step: number }): number {
  const { value, successes: a, failures: b, step } = task
  const half = Math.floor(step / 2)
  if (step % 2 === 0) return (half * (b - half) * value) / ((a + 2 * half - 1) * (a + 2 * half))
  return (-(a + half) * (a + b + half) * value) / ((a + 2 * half) * (a + 2 * half + 1))
}
