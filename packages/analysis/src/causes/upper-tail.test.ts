import { expect, test } from 'vitest'
import { logGamma } from '../statistics/index.ts'
import { upperTail } from './upper-tail.ts'

type Table = { rows: number; inside: number; complaints: number }

const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)

/** The exact chances of 0, 1, 2, … complaints inside, over several strata, by convolution. */
function exactChances(tables: readonly Table[]): number[] {
  return tables.map(hypergeometric).reduce((sums, chances) => {
    const next = new Array<number>(sums.length + chances.length - 1).fill(0)
    sums.forEach((first, i) => {
      chances.forEach((second, k) => {
        next[i + k] += first * second
      })
    })
    return next
  })
}

function hypergeometric({ rows, inside, complaints }: Table): number[] {
  return Array.from({ length: Math.min(inside, complaints) + 1 }, (_, k) =>
    inside - k > rows - complaints
      ? 0
      : Math.exp(
          logChoose(complaints, k) + logChoose(rows - complaints, inside - k) - logChoose(rows, inside),
        ),
  )
}

function momentsOf(chances: readonly number[]): { mean: number; variance: number; skew: number } {
  const moment = (of: (k: number) => number) => chances.reduce((sum, chance, k) => sum + chance * of(k), 0)
  const mean = moment((k) => k)
  return { mean, variance: moment((k) => (k - mean) ** 2), skew: moment((k) => (k - mean) ** 3) }
}

test.each<{ name: string; tables: Table[] }>([
  { name: 'rare complaints, few rows inside', tables: [{ rows: 5000, inside: 12, complaints: 100 }] },
  { name: 'rare complaints, many rows inside', tables: [{ rows: 5000, inside: 2500, complaints: 30 }] },
  { name: 'common complaints', tables: [{ rows: 1000, inside: 100, complaints: 300 }] },
  { name: 'mostly complaints', tables: [{ rows: 1000, inside: 200, complaints: 850 }] },
  {
    name: 'forty small strata',
    tables: Array.from({ length: 40 }, (_, index) => ({ rows: 10, inside: 1 + (index % 3), complaints: 2 })),
  },
])('the tail is never smaller than the exact one, and close to it: $name', ({ tables }) => {
  const chances = exactChances(tables)
  const { mean, variance, skew } = momentsOf(chances)
  let compared = 0
  for (let count = 0; count < chances.length; count++) {
    const exact = chances.slice(count).reduce((sum, chance) => sum + chance, 0)
    if (exact > 0.3 || exact < 1e-7) continue
    const ratio = upperTail({ value: count - mean - 0.5, variance, skew }) / exact
    expect(ratio).toBeGreaterThan(0.98)
    if (exact > 1e-3) expect(ratio).toBeLessThan(2.5)
    compared++
  }
  expect(compared).toBeGreaterThan(3)
})

test('where nothing varies nothing is proven', () => {
  expect(upperTail({ value: 0, variance: 0, skew: 0 })).toBe(1)
})

test.each([-2, -0.04, 0, 0.04, 2])('the tail falls as the value grows, skewness %s', (skew) => {
  const tails = Array.from({ length: 60 }, (_, step) => upperTail({ value: step / 5 - 6, variance: 1, skew }))
  tails.slice(1).forEach((tail, index) => {
    expect(tail).toBeLessThanOrEqual(tails[index])
  })
  expect(tails[0]).toBeGreaterThan(0.95)
})
