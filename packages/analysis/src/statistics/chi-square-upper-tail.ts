import { incompleteGamma } from './incomplete-gamma.ts'

/** The chance that a chi-square number with so many degrees of freedom (above 0) is at least `value`. */
export function chiSquareUpperTail({ value, degrees }: { value: number; degrees: number }): number {
  return incompleteGamma({ shape: degrees / 2, value: value / 2 }).upper
}
