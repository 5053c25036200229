import { logGamma } from './log-gamma.ts'

/** `share` is the mean of the chance, between 0 and 1; `correlation` above 0 is how alike draws of one time are. */
export type BetaBinomialTask = { count: number; of: number; share: number; correlation: number }

/**
 * The chance that at least `count` of `of` say yes where the chance to say so itself varies around `share` (beta-binomial
 * distribution; intra-class correlation as in Griffiths, Biometrics 29, 1973). Terms are summed from `count` upwards.
 */
export function betaBinomialUpperTail({ count, of, share, correlation }: BetaBinomialTask): number {
  if (count <= 0) return 1
  if (count > of) return 0
  const precision = (1 - correlation) / correlation
  const yes = share * precision
  const no = (1 - share) * precision
  let term = Math.exp(logChoose(of, count) + logBeta(count + yes, of - count + no) - logBeta(yes, no))
  let sum = 0
  for (let k = count; k <= of; k++) {
    sum += term
    if (term < sum * 1e-12) break
    term *= ((of - k) / (k + 1)) * ((k + yes) / (of - k - 1 + no))
  }
  return Math.min(1, sum)
}

function logBeta(one: number, other: number): number {
  return logGamma(one) + logGamma(other) - logGamma(one + other)
}

function logChoose(of: number, count: number): number {
  return logGamma(of + 1) - logGamma(count + 1) - logGamma(of - count + 1)
}
