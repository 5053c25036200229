import { invertDistribution } from './invert-distribution.ts'
import { logGamma } from './log-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'
import { studentUpperTail } from './student-upper-tail.ts'

/** The value below which a Student number with so many degrees of freedom (above 0) lies with chance `p`. */
export function studentQuantile({ p, degrees }: { p: number; degrees: number }): number {
  if (p < 0.5) return -studentQuantile({ p: 1 - p, degrees })
  if (p === 0.5) return 0
  if (p >= 1) return Number.POSITIVE_INFINITY
  const normal = normalQuantile(p)
  if (degrees > 1e9) return normal
  let high = normal
  while (1 - studentUpperTail({ value: high, degrees }) < p && high < 1e300) high *= 2
  const constant = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(degrees * Math.PI)
  return invertDistribution({
    distribution: (value) => 1 - studentUpperTail({ value, degrees }),
    density: (value) => Math.exp(constant - ((degrees + 1) / 2) * Math.log1p((value * value) / degrees)),
    p,
    low: 0,
    high,
    start: normal,
  })
}
