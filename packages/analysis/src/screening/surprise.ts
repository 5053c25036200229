/** Bound on how unlikely at least `seen` is when `expected` was to come, in nats (Chernoff's bound of a Poisson tail). */
export function surpriseOf(counts: { seen: number; expected: number }): number {
  const { seen } = counts
  const expected = Math.max(counts.expected, 1e-3)
  return seen <= expected ? 0 : seen * Math.log(seen / expected) - seen + expected
}

/** Grows from 0 towards `most` with the number of others: half of it at `half`. */
export function saturated({ count, half, most }: { count: number; half: number; most: number }): number {
  return (most * count) / (count + half)
}
