import type { Interval } from './interval.ts'
import { normalQuantile } from './normal-quantile.ts'

/** `counts[first][second]`: how often the first judge chose one class and the second another; square. */
export type Judgements = { counts: readonly (readonly number[])[]; confidence?: number }

export type Agreement = Interval & { kappa: number; pairs: number }

/**
 * Agreement of two judges beyond chance, κ = (pₒ − pₑ) / (1 − pₑ), from −1 to 1 (Cohen, "A coefficient of agreement for
 * nominal scales", 1960), with the large-sample interval of Fleiss, Cohen and Everitt ("Large sample standard errors of
 * kappa and weighted kappa", 1969): κ ± z·s with
 * s² = {Σᵢ pᵢᵢ[(1−pₑ) − (pᵢ.+p.ᵢ)(1−pₒ)]² + (1−pₒ)² Σᵢ≠ⱼ pᵢⱼ(p.ᵢ+pⱼ.)² − (pₒpₑ − 2pₑ + pₒ)²} / n(1−pₑ)⁴.
 * Undefined without pairs, and where both judges chose one and the same class for everything.
 */
export function cohenKappa({ counts, confidence = 0.95 }: Judgements): Agreement | undefined {
  const pairs = counts.flat().reduce((sum, count) => sum + count, 0)
  if (pairs === 0) return undefined
  const share = (first: number, second: number) => (counts[first]?.[second] ?? 0) / pairs
  const classes = counts.map((_, index) => index)
  const sum = (of: (index: number) => number) => classes.reduce((total, index) => total + of(index), 0)
  const row = classes.map((index) => sum((other) => share(index, other)))
  const column = classes.map((index) => sum((other) => share(other, index)))
  const marginal = (index: number) => ({ row: row[index] ?? 0, column: column[index] ?? 0 })
  const observed = sum((index) => share(index, index))
  const expected = sum((index) => marginal(index).row * marginal(index).column)
  if (1 - expected < 1e-12) return undefined
  const kappa = (observed - expected) / (1 - expected)
  const agreeing = sum((index) => {
    const { row: first, column: second } = marginal(index)
    return share(index, index) * (1 - expected - (first + second) * (1 - observed)) ** 2
  })
  const differing = sum((first) =>
    sum((second) =>
      first === second ? 0 : share(first, second) * (marginal(first).column + marginal(second).row) ** 2,
    ),
  )
  const spread =
    agreeing + (1 - observed) ** 2 * differing - (observed * expected - 2 * expected + observed) ** 2
  const error = Math.sqrt(Math.max(0, spread) / pairs) / (1 - expected) ** 2
  const reach = normalQuantile((1 + confidence) / 2) * error
  return { kappa, pairs, low: Math.max(-1, kappa - reach), high: Math.min(1, kappa + reach) }
}
