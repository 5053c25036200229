import { expect, test } from 'vitest'
import { bootstrapInterval } from './bootstrap-interval.ts'
import { compareMeans } from './compare-means.ts'
import { compareStratifiedMeans } from './compare-stratified-means.ts'
import { sortedQuantile } from './sorted-quantile.ts'
import { summariseSample } from './summarise-sample.ts'

// Hours of sleep gained with two drugs: Student, "The probable error of a mean", 1908; the figures are those of R.
const dextro = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
const laevo = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

test("Student's sleepers differ as Welch's test says", () => {
  const { difference, interval, pValue } = compareMeans({
    first: summariseSample(dextro),
    second: summariseSample(laevo),
  })
  expect(difference).toBeCloseTo(-1.58, 12)
  expect(interval.low).toBeCloseTo(-3.3654832, 6)
  expect(interval.high).toBeCloseTo(0.2054832, 6)
  expect(pValue).toBeCloseTo(0.07939414, 7)
})

test('a side with fewer than two values says nothing about its spread', () => {
  const { interval, pValue } = compareMeans({ first: summariseSample([4]), second: summariseSample(laevo) })
  expect(interval.low).toBe(Number.NEGATIVE_INFINITY)
  expect(pValue).toBe(1)
})

test('samples without any spread differ surely or not at all', () => {
  const fives = summariseSample([5, 5, 5])
  expect(compareMeans({ first: fives, second: fives }).pValue).toBe(1)
  expect(compareMeans({ first: fives, second: summariseSample([4, 4]) }).pValue).toBe(0)
})

test('one stratum is the plain comparison', () => {
  const pair = { first: summariseSample(dextro), second: summariseSample(laevo) }
  const stratified = compareStratifiedMeans({ strata: [pair] })
  const plain = compareMeans(pair)
  expect(stratified.difference).toBeCloseTo(plain.difference, 12)
  expect(stratified.pValue).toBeCloseTo(plain.pValue, 10)
})

test('a mix of strata that differs between the sides makes no difference', () => {
  const good = { few: [4.9, 5, 5.1], many: [4.8, 5, 5.2, 4.9, 5.1, 5, 4.9, 5.1] }
  const bad = { few: [1.9, 2, 2.1], many: [1.8, 2, 2.2, 1.9, 2.1, 2, 1.9, 2.1] }
  const strata = [
    { first: summariseSample(good.many), second: summariseSample(good.few) },
    { first: summariseSample(bad.few), second: summariseSample(bad.many) },
  ]
  const pooled = compareMeans({
    first: summariseSample([...good.many, ...bad.few]),
    second: summariseSample([...good.few, ...bad.many]),
  })
  expect(pooled.difference).toBeGreaterThan(1)
  expect(compareStratifiedMeans({ strata }).difference).toBeCloseTo(0, 12)
})

test('strata with an empty side are left out, and none at all is no finding', () => {
  const lonely = { first: summariseSample([1, 2, 3]), second: summariseSample([]) }
  expect(compareStratifiedMeans({ strata: [lonely] })).toMatchObject({ difference: 0, pValue: 1 })
})

test('a lone value in a stratum borrows the spread of its side', () => {
  const strata = [
    { first: summariseSample(dextro), second: summariseSample(laevo) },
    { first: summariseSample([1]), second: summariseSample([2, 3]) },
  ]
  const { interval, pValue } = compareStratifiedMeans({ strata })
  expect(Number.isFinite(interval.low)).toBe(true)
  expect(pValue).toBeGreaterThan(0)
})

function meanOfLaevo(rows: Int32Array): number {
  let sum = 0
  for (const row of rows) sum += laevo[row]
  return sum / rows.length
}

test('the bootstrap interval of a mean of ten is about as wide as that of Student', () => {
  const { estimate, interval } = bootstrapInterval({ count: 10, statistic: meanOfLaevo, seed: 1 })
  expect(estimate).toBeCloseTo(2.33, 12)
  // Student's interval is .90 to 3.76.
  expect(interval.low).toBeGreaterThan(0.7)
  expect(interval.low).toBeLessThan(1.2)
  expect(interval.high).toBeGreaterThan(3.6)
  expect(interval.high).toBeLessThan(4.2)
})

test('equal seeds give equal intervals', () => {
  const task = { count: 10, statistic: meanOfLaevo, resamples: 200, seed: 9 }
  expect(bootstrapInterval(task)).toEqual(bootstrapInterval(task))
})

test('a constant has an interval without width and one row an endless one', () => {
  const constant = bootstrapInterval({ count: 30, statistic: () => 3, resamples: 50, seed: 1 })
  expect(constant).toEqual({ estimate: 3, interval: { low: 3, high: 3 } })
  const lone = bootstrapInterval({ count: 1, statistic: () => 3, seed: 1 })
  expect(lone.interval).toEqual({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY })
})

test('resamples without a finite answer are left out', () => {
  const statistic = (rows: Int32Array) => (rows.includes(0) ? rows.length : Number.NaN)
  const { interval } = bootstrapInterval({ count: 20, statistic, resamples: 200, seed: 1 })
  expect(interval).toEqual({ low: 20, high: 20 })
})

test('a quantile lies between its neighbours', () => {
  const sorted = Float64Array.of(1, 2, 3, 4)
  expect(sortedQuantile(sorted, 0.5)).toBe(2.5)
  expect(sortedQuantile(sorted, 0)).toBe(1)
  expect(sortedQuantile(sorted, 1)).toBe(4)
  expect(sortedQuantile(new Float64Array(0), 0.5)).toBeNaN()
})
