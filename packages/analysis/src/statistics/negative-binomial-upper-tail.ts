import { incompleteBeta } from './incomplete-beta.ts'
import { poissonUpperTail } from './poisson-upper-tail.ts'

/**
 * The chance to count at least `count` where `mean` are expected and the mean itself varies: gamma distributed with the
 * squared coefficient of variation `excess`, so that the variance is mean + excess · mean² (negative binomial NB2;
 * its tail as an incomplete beta function, DLMF 8.17.24).
 */
export function negativeBinomialUpperTail(task: { count: number; mean: number; excess: number }): number {
  const { count, mean, excess } = task
  if (count <= 0) return 1
  if (!(mean > 0)) return 0
  if (!(excess > 1e-9)) return poissonUpperTail({ count, mean })
  const shape = 1 / excess
  return incompleteBeta({ value: mean / (shape + mean), successes: Math.ceil(count), failures: shape })
}
