import { expect, test } from 'vitest'
import { adjustPValues } from './adjust-p-values.ts'
import { compareProportions } from './compare-proportions.ts'
import { fisherExact } from './fisher-exact.ts'
import { mantelHaenszel } from './mantel-haenszel.ts'

// Newcombe, "Interval estimation for the difference between independent proportions", 1998, table II, method 10.
test.each([
  { first: [56, 70], second: [48, 80], low: 0.0524, high: 0.3339 },
  { first: [9, 10], second: [3, 10], low: 0.1705, high: 0.809 },
  { first: [6, 7], second: [2, 7], low: 0.0582, high: 0.8062 },
  { first: [5, 56], second: [0, 29], low: -0.0381, high: 0.1926 },
  { first: [0, 10], second: [0, 20], low: -0.1611, high: 0.2775 },
  { first: [10, 10], second: [0, 20], low: 0.6791, high: 1 },
])('$first against $second differ by $low to $high', ({ first, second, low, high }) => {
  const { interval, difference } = compareProportions({
    first: { successes: first[0], trials: first[1] },
    second: { successes: second[0], trials: second[1] },
  })
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
  expect(difference).toBeCloseTo(first[0] / first[1] - second[0] / second[1], 12)
})

test('the p-value is that of the chi-square test without correction', () => {
  const first = { successes: 56, trials: 70 }
  const second = { successes: 48, trials: 80 }
  expect(compareProportions({ first, second }).pValue).toBeCloseTo(0.00804508, 7)
  expect(compareProportions({ first, second: first }).pValue).toBe(1)
})

test('without trials nothing is known about a difference', () => {
  const unknown = compareProportions({
    first: { successes: 0, trials: 0 },
    second: { successes: 3, trials: 4 },
  })
  expect(unknown).toEqual({ difference: 0, interval: { low: -1, high: 1 }, pValue: 1 })
})

// The lady tasting tea and the twins' convictions: Fisher, "The design of experiments" and "The logic of inductive
// inference", both 1935; p-values as R gives them.
test.each([
  { a: 3, b: 1, c: 1, d: 3, pValue: 0.4857143 },
  { a: 2, b: 15, c: 10, d: 3, pValue: 0.0005367241 },
  { a: 8, b: 2, c: 1, d: 5, pValue: 0.03496503 },
  { a: 3, b: 0, c: 0, d: 0, pValue: 1 },
  { a: 0, b: 0, c: 0, d: 0, pValue: 1 },
])('Fisher: $a $b over $c $d has p = $pValue', ({ pValue, ...table }) => {
  expect(fisherExact(table)).toBeCloseTo(pValue, 7)
})

test('Fisher: large and extreme tables neither overflow nor fail', () => {
  const pValue = fisherExact({ a: 50_000, b: 0, c: 0, d: 50_000 })
  expect(pValue).toBeGreaterThanOrEqual(0)
  expect(pValue).toBeLessThan(1e-300)
})

const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
]

test('Benjamini and Hochberg reject the four hypotheses of their own example, in any order', () => {
  const adjusted = adjustPValues(published)
  expect(adjusted.map((value) => value <= 0.05)).toEqual(published.map((_, index) => index < 4))
  expect(adjusted[0]).toBeCloseTo(0.0015, 12)
  expect(adjusted[3]).toBeCloseTo(0.035625, 12)
  expect(adjustPValues([...published].reverse())).toEqual([...adjusted].reverse())
})

test('an unknown p-value counts as 1 and no test needs no adjustment', () => {
  expect(adjustPValues([Number.NaN, 0.01])).toEqual([1, 0.02])
  expect(adjustPValues([])).toEqual([])
})

// Admissions to Berkeley in six departments (Bickel, Hammel and O'Connell, 1975); the figures are those of R.
const departments = [
  { a: 512, b: 313, c: 89, d: 19 },
  { a: 353, b: 207, c: 17, d: 8 },
  { a: 120, b: 205, c: 202, d: 391 },
  { a: 138, b: 279, c: 131, d: 244 },
  { a: 53, b: 138, c: 94, d: 299 },
  { a: 22, b: 351, c: 24, d: 317 },
]

test('what looks like preference overall vanishes within departments', () => {
  const { oddsRatio, interval, pValue } = mantelHaenszel({ strata: departments })
  expect(oddsRatio).toBeCloseTo(0.9046968, 7)
  expect(interval.low).toBeCloseTo(0.7719074, 6)
  expect(interval.high).toBeCloseTo(1.0603298, 6)
  expect(pValue).toBeCloseTo(0.2169237, 6)
  const pooled = departments.reduce((sum, { a, b, c, d }) => ({
    a: sum.a + a,
    b: sum.b + b,
    c: sum.c + c,
    d: sum.d + d,
  }))
  expect(mantelHaenszel({ strata: [pooled] }).oddsRatio).toBeCloseTo(1.84108, 5)
})

test('tables that cannot tell give a ratio of 1 and an endless interval', () => {
  const unknown = { oddsRatio: 1, interval: { low: 0, high: Number.POSITIVE_INFINITY }, pValue: 1 }
  expect(mantelHaenszel({ strata: [] })).toEqual(unknown)
  expect(mantelHaenszel({ strata: [{ a: 5, b: 0, c: 7, d: 0 }] })).toEqual(unknown)
})

test('an empty diagonal gives an infinite ratio with its p-value', () => {
  const { oddsRatio, pValue } = mantelHaenszel({ strata: [{ a: 9, b: 0, c: 0, d: 9 }] })
  expect(oddsRatio).toBe(Number.POSITIVE_INFINITY)
  expect(pValue).toBeLessThan(0.001)
})
