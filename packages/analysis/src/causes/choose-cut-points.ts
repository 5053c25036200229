const shares = [0.1, 0.25, 0.5, 0.75, 0.9] as const

/**
 * Cut points that part numbers into ranges: five quantiles (10, 25, 50, 75, 90 %, each a number that occurs) and 0
 * where there are numbers on both sides of it. Ascending, each once, none at the largest number; NaN and infinities
 * are passed over. Sorting makes it O(n log n).
 */
export function chooseCutPoints(values: Float64Array): number[] {
  const sorted = values.filter(Number.isFinite).sort()
  if (sorted.length === 0) return []
  const largest = sorted[sorted.length - 1]
  const cuts = new Set<number>(sorted[0] < 0 && largest > 0 ? [0] : [])
  for (const share of shares) cuts.add(sorted[Math.ceil(share * sorted.length) - 1])
  return [...cuts].filter((cut) => cut < largest).sort((a, b) => a - b)
}
