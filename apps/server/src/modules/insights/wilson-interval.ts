import type { Overview } from '@echoloop/contract'

type Share = Overview['negativeShare']

/** z for a two-sided 95 % interval. */
const z = 1.959964

/**
 * A share with its Wilson score interval (Wilson 1927): the interval for `count` of `of` at 95 %; 0–0 when `of`
 * is 0.
 */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, low: 0, high: 0 }
  const p = count / of
  const denominator = 1 + z ** 2 / of
  const centre = (p + z ** 2 / (2 * of)) / denominator
  const half = (z / denominator) * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2))
  return { count, of, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
