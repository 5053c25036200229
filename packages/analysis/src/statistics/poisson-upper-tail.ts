import { incompleteGamma } from './incomplete-gamma.ts'

/** The chance to count at least `count` where `mean` are expected, Poisson distributed (DLMF 8.4.10). */
export function poissonUpperTail({ count, mean }: { count: number; mean: number }): number {
  if (count <= 0) return 1
  return incompleteGamma({ shape: Math.ceil(count), value: mean }).lower
}
