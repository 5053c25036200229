import { type BetaShape, incompleteBeta, logBetaDensity } from './incomplete-beta.ts'
import { invertDistribution } from './invert-distribution.ts'

/** The value from 0 to 1 below which a beta distributed number lies with chance `p`. */
export function betaQuantile({ p, successes, failures }: BetaShape & { p: number }): number {
  if (!(p > 0)) return 0
  if (p >= 1) return 1
  return invertDistribution({
    distribution: (value) => incompleteBeta({ value, successes, failures }),
    density: (value) => Math.exp(logBetaDensity({ value, successes, failures })),
    p,
    low: 0,
    high: 1,
    start: successes / (successes + failures),
  })
}
