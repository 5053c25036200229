import { incompleteGamma } from './incomplete-gamma.ts'

/** The chance that a standard normal number is at most `value` (DLMF 7.11.1 and 8.4.6: erfc by the incomplete gamma). */
export function normalCdf(value: number): number {
  const tail = incompleteGamma({ shape: 0.5, value: (value * value) / 2 }).upper / 2
  return value < 0 ? tail : 1 - tail
}
