import { logGamma, normalCdf, poissonUpperTail } from '../statistics/index.ts'

const countMax = 100_000
const stepsMax = 200_000

/**
 * Chance that a negative binomial number with this mean and variance is `count` or more; Poisson when the variance
 * does not exceed the mean, normal above 100,000. Terms are summed from `count` upwards, so that small chances keep
 * their digits (Johnson, Kemp and Kotz 2005, section 5.1).
 */
export function negativeBinomialUpperTail({
  count,
  mean,
  variance,
}: {
  count: number
  mean: number
  variance: number
}): number {
  if (count <= 0) return 1
  if (!(mean > 0)) return 0
  if (count > countMax || mean > countMax)
    return 1 - normalCdf((count - 0.5 - mean) / Math.sqrt(Math.max(mean, variance)))
  if (variance <= mean * (1 + 1e-9)) return poissonUpperTail({ count, mean })
  const size = mean ** 2 / (variance - mean)
  const failure = mean / (mean + size)
  let term = Math.exp(
    logGamma(count + size) -
      logGamma(size) -
      logGamma(count + 1) +
      size * Math.log1p(-failure) +
      count * Math.log(failure),
  )
  let sum = 0
  for (let step = 0; step < stepsMax; step++) {
    sum += term
    const next = (count + step + size) / (count + step + 1)
    term *= next * failure
    if (term < sum * 1e-16 && next * failure < 1) break
  }
  return Math.min(1, sum)
}
