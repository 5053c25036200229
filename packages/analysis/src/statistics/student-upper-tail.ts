import { incompleteBeta } from './incomplete-beta.ts'
import { normalCdf } from './normal-cdf.ts'

/** The chance that a Student number with so many degrees of freedom (above 0) is at least `value` (DLMF 8.17). */
export function studentUpperTail({ value, degrees }: { value: number; degrees: number }): number {
  if (degrees > 1e9) return normalCdf(-value)
  const square = value * value
  // Near 0 the second form would round the share to 1, far from 0 the first loses the digits of a small tail.
  const beyond =
    square < 1
      ? 1 - incompleteBeta({ value: square / (degrees + square), successes: 0.5, failures: degrees / 2 })
      : incompleteBeta({ value: degrees / (degrees + square), successes: degrees / 2, failures: 0.5 })
  return value < 0 ? 1 - beyond / 2 : beyond / 2
}
