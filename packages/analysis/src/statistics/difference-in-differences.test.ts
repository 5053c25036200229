import { expect, test } from 'vitest'
import { differenceInDifferences } from './difference-in-differences.ts'
import { differenceOfUnits } from './difference-of-units.ts'
import { normalQuantile } from './normal-quantile.ts'
import { seededRandom } from './seeded-random.ts'
import { summariseSample } from './summarise-sample.ts'

// Full-time staff per restaurant before and after a rise of the minimum wage: Card and Krueger, 1994, table 3; the
// variances are the squared standard errors times the restaurants.
const newJersey = {
  before: { count: 321, mean: 20.44, variance: 0.51 ** 2 * 321 },
  after: { count: 319, mean: 21.03, variance: 0.52 ** 2 * 319 },
}
const pennsylvania = {
  before: { count: 77, mean: 23.33, variance: 1.35 ** 2 * 77 },
  after: { count: 77, mean: 21.17, variance: 0.94 ** 2 * 77 },
}

test('restaurants under the higher wage gained staff against their neighbours', () => {
  const result = differenceInDifferences({ treated: newJersey, control: pennsylvania })
  if (result.kind !== 'estimated') throw new Error('The groups are large enough.')
  expect(Math.abs(result.estimate - 2.76)).toBeLessThan(0.02)
  const error = Math.sqrt(0.51 ** 2 + 0.52 ** 2 + 1.35 ** 2 + 0.94 ** 2)
  expect((result.interval.high - result.interval.low) / (2 * error)).toBeCloseTo(1.976, 2)
})

test('a group of one value is too few', () => {
  const control = { ...pennsylvania, after: summariseSample([3]) }
  expect(differenceInDifferences({ treated: newJersey, control })).toEqual({ kind: 'too-few', needed: 2 })
})

test('the interval of four groups holds the effect', () => {
  const random = seededRandom(31)
  const runs = 4000
  let held = 0
  const sample = ({ count, mean, spread }: { count: number; mean: number; spread: number }) =>
    summariseSample(Array.from({ length: count }, () => mean + spread * normalQuantile(random())))
  for (let run = 0; run < runs; run++) {
    const result = differenceInDifferences({
      treated: {
        before: sample({ count: 10, mean: 3, spread: 1 }),
        after: sample({ count: 15, mean: 4.5, spread: 2 }),
      },
      control: {
        before: sample({ count: 30, mean: 3.5, spread: 0.5 }),
        after: sample({ count: 12, mean: 4, spread: 1 }),
      },
    })
    if (result.kind === 'estimated' && result.interval.low <= 1 && 1 <= result.interval.high) held++
  }
  expect(held / runs).toBeGreaterThan(0.93)
  expect(held / runs).toBeLessThan(0.97)
})

test('units whose periods resemble each other keep the nominal coverage', () => {
  const random = seededRandom(32)
  const runs = 3000
  let held = 0
  let alarms = 0
  for (let run = 0; run < runs; run++) {
    const units = Array.from({ length: 14 }, (_, index) => {
      let level = normalQuantile(random())
      const values = Array.from({ length: 12 }, (_value, period) => {
        level = 0.8 * level + 0.6 * normalQuantile(random())
        return level + 0.1 * period + (index < 6 && period >= 7 ? 0.5 : 0)
      })
      return { isTreated: index < 6, values }
    })
    const result = differenceOfUnits({ units, interruption: 7 })
    if (result.kind !== 'estimated') continue
    if (result.interval.low <= 0.5 && 0.5 <= result.interval.high) held++
    if (result.isParallel === false) alarms++
  }
  expect(held / runs).toBeGreaterThan(0.93)
  expect(held / runs).toBeLessThan(0.97)
  expect(alarms / runs).toBeLessThan(0.07)
})

test('units that rose faster before are not called parallel', () => {
  const random = seededRandom(33)
  const units = Array.from({ length: 12 }, (_, index) => ({
    isTreated: index < 6,
    values: Array.from(
      { length: 12 },
      (_value, period) => (index < 6 ? period : 0) + normalQuantile(random()),
    ),
  }))
  expect(differenceOfUnits({ units, interruption: 8 })).toMatchObject({ isParallel: false })
})

test('one period before allows the comparison but no placebo', () => {
  const units = [3, 4, 1, 1.5].map((after, index) => ({ isTreated: index < 2, values: [1, after] }))
  const result = differenceOfUnits({ units, interruption: 1 })
  expect(result).toMatchObject({ kind: 'estimated', estimate: 2.25 })
  expect(result).not.toHaveProperty('placebo')
})

test('a single treated unit is too few, and periods without a number are passed over', () => {
  const values = [1, Number.NaN, 2, 3]
  const one = [true, false, false].map((isTreated) => ({ isTreated, values }))
  const needed = { treated: 2, control: 2 }
  expect(differenceOfUnits({ units: one, interruption: 2 })).toEqual({ kind: 'too-few', needed })
  const two = [true, true, false, false].map((isTreated) => ({ isTreated, values }))
  expect(differenceOfUnits({ units: two, interruption: 2 })).toMatchObject({ kind: 'estimated', estimate: 0 })
})
