import { chiSquareUpperTail, fisherExact } from '../statistics/index.ts'

const largeExpectation = 25

/**
 * The two-sided p-value of "two items have nothing to do with each other": of `all` transactions `first` hold the one,
 * `second` the other, `both` both. Fisher's exact test (1935); where every cell is expected to hold 25 or more,
 * χ² with Yates's correction (1934), which agrees with it there and costs nothing.
 */
export function testTable(table: { both: number; first: number; second: number; all: number }): number {
  const { both, first, second, all } = table
  const smallest = (Math.min(first, all - first) * Math.min(second, all - second)) / all
  if (smallest < largeExpectation)
    return fisherExact({ a: both, b: first - both, c: second - both, d: all - first - second + both })
  const gap = Math.max(0, Math.abs(both * all - first * second) - all / 2)
  const spread = (first * second * (all - first) * (all - second)) / all
  return chiSquareUpperTail({ value: (gap * gap) / spread, degrees: 1 })
}
