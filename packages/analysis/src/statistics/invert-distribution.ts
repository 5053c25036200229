// Where a distribution is steep, a coarser place would miss the chance by more than 1e-9.
const precision = Number.EPSILON
const stepsMax = 200

/** A rising distribution function with its density, searched between `low` and `high` from `start` on. */
export type Inversion = {
  distribution: (value: number) => number
  density: (value: number) => number
  p: number
  low: number
  high: number
  start: number
}

/** The value at which a rising distribution function reaches `p`: Newton's steps, halving where one leaves the bracket. */
export function invertDistribution({ distribution, density, p, start, ...bounds }: Inversion): number {
  let { low, high } = bounds
  let at = start
  for (let step = 0; step < stepsMax; step++) {
    const gap = distribution(at) - p
    if (!(Math.abs(gap) > 0)) return at
    if (gap > 0) high = at
    else low = at
    const newton = at - gap / density(at)
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - at) <= precision * Math.abs(next)) return next
    at = next
  }
  return at
}
