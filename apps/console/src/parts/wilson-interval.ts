const z = 1.959964

/**
 * Wilson score interval (95 %) of `count` out of `of`, both ends 0–1; both 0 when `of` is 0.
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.
 */
export function wilsonInterval(share: { count: number; of: number }): { low: number; high: number } {
  const { count, of } = share
  if (of === 0) return { low: 0, high: 0 }
  const p = count / of
  const middle = p + (z * z) / (2 * of)
  const reach = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) }
}
