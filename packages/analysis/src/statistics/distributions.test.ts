import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaQuantile } from './beta-quantile.ts'
import { chiSquareUpperTail } from './chi-square-upper-tail.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { logGamma } from './log-gamma.ts'
import { normalCdf } from './normal-cdf.ts'
import { normalQuantile } from './normal-quantile.ts'
import { poissonUpperTail } from './poisson-upper-tail.ts'
import { studentQuantile } from './student-quantile.ts'
import { studentUpperTail } from './student-upper-tail.ts'

test.each([
  [1, 0],
  [0.5, Math.log(Math.sqrt(Math.PI))],
  [11, Math.log(3_628_800)],
  [0.1, 2.252712651734206],
])('the logarithm of gamma of %d is %d', (value, expected) => {
  expect(logGamma(value)).toBeCloseTo(expected, 13)
})

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7, and R.
test.each([
  [0, 0.5],
  [1, 0.841344746068543],
  [1.959963984540054, 0.975],
  [-3, 0.001349898031630094],
  [-8, 6.220960574271785e-16],
])('a normal number is below %d with chance %d', (value, chance) => {
  expect(Math.abs(normalCdf(value) / chance - 1)).toBeLessThan(1e-12)
  if (value > -8) expect(normalQuantile(chance)).toBeCloseTo(value, 12)
})

test.each([
  [1e-12, -7.034483825301131],
  [0.9999, 3.719016485455709],
  [0, Number.NEGATIVE_INFINITY],
  [1, Number.POSITIVE_INFINITY],
])('the normal quantile of %d is %d', (p, value) => {
  expect(normalQuantile(p)).toBeCloseTo(value, 12)
})

test.each([
  { value: 3.841459, degrees: 1, chance: 0.05 },
  { value: 18.307038, degrees: 10, chance: 0.05 },
  { value: 124.342113, degrees: 100, chance: 0.05 },
  { value: 6.634897, degrees: 1, chance: 0.01 },
])('chi-square with $degrees degrees exceeds $value with chance $chance', ({ chance, ...task }) => {
  expect(chiSquareUpperTail(task)).toBeCloseTo(chance, 7)
})

test.each([
  { count: 0, mean: 2, chance: 1 },
  { count: 1, mean: 2, chance: 1 - Math.exp(-2) },
  { count: 3, mean: 1.2, chance: 1 - Math.exp(-1.2) * (1 + 1.2 + 0.72) },
  { count: 120, mean: 100, chance: 0.028230394 },
])('at least $count of $mean expected have chance $chance', ({ chance, ...task }) => {
  expect(poissonUpperTail(task)).toBeCloseTo(chance, 8)
})

test.each([
  { p: 0.975, degrees: 1, value: 12.7062047 },
  { p: 0.975, degrees: 5, value: 2.5705818 },
  { p: 0.975, degrees: 10, value: 2.2281389 },
  { p: 0.95, degrees: 30, value: 1.6972609 },
  { p: 0.025, degrees: 9, value: -2.2621572 },
  { p: 0.5, degrees: 9, value: 0 },
  { p: 0.975, degrees: Number.POSITIVE_INFINITY, value: 1.959964 },
])('Student with $degrees degrees lies below $value with chance $p', ({ p, degrees, value }) => {
  expect(studentQuantile({ p, degrees })).toBeCloseTo(value, 6)
  expect(studentUpperTail({ value, degrees })).toBeCloseTo(1 - p, 7)
})

test('a tail far out keeps its digits', () => {
  // The second is that of SciPy, t.sf(20, 2000).
  expect(studentUpperTail({ value: 20, degrees: 1 })).toBeCloseTo(Math.atan(1 / 20) / Math.PI, 14)
  expect(studentUpperTail({ value: 20, degrees: 2000 }) / 1.435794844806547e-81).toBeCloseTo(1, 9)
})

test('the quantile of a beta distribution is the inverse of its distribution', () => {
  const shape = fc.double({ min: 0.5, max: 500, noNaN: true })
  const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(shape, shape, chance, (successes, failures, p) => {
      const value = betaQuantile({ p, successes, failures })
      return Math.abs(incompleteBeta({ value, successes, failures }) - p) < 1e-9
    }),
    { examples: [[168.200094631912, 0.5, 0.9989236045580475]] },
  )
})

test.each([
  { p: 0.5, successes: 1, failures: 1, value: 0.5 },
  { p: 0.3, successes: 2, failures: 1, value: Math.sqrt(0.3) },
  { p: 0.975, successes: 0.5, failures: 10.5, value: 0.2171963 },
])('the beta quantile at $p for $successes and $failures is $value', ({ value, ...task }) => {
  expect(betaQuantile(task)).toBeCloseTo(value, 6)
})
