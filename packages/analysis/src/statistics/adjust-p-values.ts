/**
 * P-values of many tests, adjusted so that among those at most .05 at most 5 % are expected to be false discoveries
 * (Benjamini and Hochberg, "Controlling the false discovery rate", 1995), in the order given. What is no number counts
 * as 1.
 */
export function adjustPValues(pValues: readonly number[]): number[] {
  const known = pValues.map((value) => (Number.isNaN(value) ? 1 : value))
  const falling = known.map((_, index) => index).sort((left, right) => known[right] - known[left])
  const adjusted = new Array<number>(known.length).fill(1)
  let least = 1
  for (const [position, index] of falling.entries()) {
    const rank = known.length - position
    least = Math.min(least, (known[index] * known.length) / rank)
    adjusted[index] = least
  }
  return adjusted
}
