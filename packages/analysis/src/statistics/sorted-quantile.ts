/**
 * The quantile of values sorted upwards, interpolated between neighbours (definition 6 of Hyndman and Fan, "Sample
 * quantiles in statistical packages", 1996, as the bootstrap wants it). Not a number when there are none.
 */
export function sortedQuantile(sorted: Float64Array, p: number): number {
  if (sorted.length === 0) return Number.NaN
  const place = Math.min(sorted.length - 1, Math.max(0, p * (sorted.length + 1) - 1))
  const below = Math.floor(place)
  const above = Math.min(sorted.length - 1, below + 1)
  return sorted[below] + (place - below) * (sorted[above] - sorted[below])
}
