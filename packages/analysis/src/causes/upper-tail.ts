import { chiSquareUpperTail } from '../statistics/index.ts'

const smallSkewness = 0.05

/**
 * The chance that a sum with this variance and third central moment (mean 0) reaches `value` or more. A gamma
 * distribution of the same three moments (Pearson's type III, 1895) follows the skewed tails of rare outcomes that a
 * normal one would miss; near symmetry the normal one, bent by Cornish and Fisher (1938). Compared with exact tails it errs towards caution. 1 where nothing varies.
 */
export function upperTail({
  value,
  variance,
  skew,
}: {
  value: number
  variance: number
  skew: number
}): number {
  if (!(variance > 0)) return 1
  const deviation = Math.sqrt(variance)
  const z = value / deviation
  const skewness = skew / deviation ** 3
  if (Math.abs(skewness) < smallSkewness) return normalUpperTail(z - (skewness * (z * z - 1)) / 6)
  const shape = 4 / skewness ** 2
  const place = shape + (2 * z) / skewness
  const above = place <= 0 ? 1 : chiSquareUpperTail({ value: 2 * place, degrees: 2 * shape })
  return skewness > 0 ? above : 1 - above
}

function normalUpperTail(z: number): number {
  const half = chiSquareUpperTail({ value: z * z, degrees: 1 }) / 2
  return z > 0 ? half : 1 - half
}
