import { expect, test } from 'vitest'
import { differenceOfSeries } from './difference-of-series.ts'
import { interruptedTimeSeries } from './interrupted-time-series.ts'
import type { Effect } from './interval.ts'
import { normalQuantile } from './normal-quantile.ts'
import { seededRandom } from './seeded-random.ts'

const runs = 1000

function noise(random: () => number, { length, likeness }: { length: number; likeness: number }): number[] {
  let value = normalQuantile(random()) / Math.sqrt(1 - likeness ** 2)
  return Array.from({ length }, () => {
    const current = value
    value = likeness * value + normalQuantile(random())
    return current
  })
}

function holds({ interval }: Effect, truth: number): boolean {
  return interval.low <= truth && truth <= interval.high
}

function expectNominal(held: number): void {
  expect(held / runs).toBeGreaterThan(0.93)
  expect(held / runs).toBeLessThan(0.97)
}

test.each([0, 0.5])('intervals hold jump and slope when neighbours resemble each other by %d', (likeness) => {
  const random = seededRandom(21)
  const held = { level: 0, slope: 0 }
  for (let run = 0; run < runs; run++) {
    const values = noise(random, { length: 60, likeness }).map(
      (value, at) => value + 0.05 * at + (at >= 36 ? 1 + 0.02 * (at - 36) : 0),
    )
    const result = interruptedTimeSeries({ values, interruption: 36 })
    if (result.kind !== 'estimated') continue
    if (holds(result.level, 1)) held.level++
    if (holds(result.slope, 0.02)) held.slope++
  }
  expectNominal(held.level)
  expectNominal(held.slope)
})

test.each([0.4])('intervals hold the effect against a control when likeness is %d', (likeness) => {
  const random = seededRandom(22)
  let held = 0
  let drifts = 0
  for (let run = 0; run < runs; run++) {
    const market = noise(random, { length: 50, likeness: 0.8 })
    const treated = noise(random, { length: 50, likeness }).map(
      (value, at) => value + market[at] + (at >= 30 ? 1 : 0),
    )
    const control = noise(random, { length: 50, likeness }).map((value, at) => value + market[at])
    const result = differenceOfSeries({ treated, control, interruption: 30 })
    if (result.kind !== 'estimated') continue
    if (holds(result, 1)) held++
    if (!result.isParallel) drifts++
  }
  expectNominal(held)
  expect(drifts / runs).toBeLessThan(0.07)
})

test('a series without noise shows its jump and its slope exactly', () => {
  const values = Array.from({ length: 30 }, (_, at) => 10 - 0.1 * at + (at >= 12 ? 2 + 0.5 * (at - 12) : 0))
  const result = interruptedTimeSeries({ values, interruption: 12 })
  expect(result).toMatchObject({ kind: 'estimated', level: { pValue: 0 }, slope: { pValue: 0 } })
  if (result.kind !== 'estimated') return
  expect(result.level.estimate).toBeCloseTo(2, 6)
  expect(result.slope.estimate).toBeCloseTo(0.5, 6)
})

test('a straight line and a constant show nothing', () => {
  for (const values of [Array.from({ length: 30 }, (_, at) => 3 * at), new Array<number>(30).fill(4)]) {
    const result = interruptedTimeSeries({ values, interruption: 15 })
    expect(result).toMatchObject({ kind: 'estimated', level: { pValue: 1 }, slope: { pValue: 1 } })
  }
})

test('a pattern of the week is told apart from the jump', () => {
  const random = seededRandom(23)
  const values = noise(random, { length: 70, likeness: 0 }).map(
    (value, at) => 0.3 * value + [0, 1, 2, 3, 2, 6, 7][at % 7] + (at >= 38 ? 1 : 0),
  )
  const blind = interruptedTimeSeries({ values, interruption: 38 })
  const aware = interruptedTimeSeries({ values, interruption: 38, season: 7 })
  if (blind.kind !== 'estimated' || aware.kind !== 'estimated') throw new Error('Both have enough periods.')
  expect(holds(aware.level, 1)).toBe(true)
  expect(aware.level.pValue).toBeLessThan(0.001)
  expect(blind.level.pValue).toBeGreaterThan(0.05)
})

test('neighbours that resemble each other are noticed', () => {
  const values = noise(seededRandom(24), { length: 200, likeness: 0.6 })
  const result = interruptedTimeSeries({ values, interruption: 100 })
  if (result.kind !== 'estimated') throw new Error('Two hundred periods are enough.')
  expect(result.autocorrelation).toBeGreaterThan(0.4)
  expect(result.autocorrelation).toBeLessThan(0.8)
})

test('too few periods and unreadable ones are told apart', () => {
  const short = { values: [1, 2, 3, 4, 5, 6], interruption: 3 }
  expect(interruptedTimeSeries(short)).toEqual({ kind: 'too-few', needed: { before: 8, after: 8 } })
  expect(interruptedTimeSeries({ ...short, interruption: Number.NaN }).kind).toBe('too-few')
  const values = Array.from({ length: 20 }, (_, at) => (at === 7 ? Number.POSITIVE_INFINITY : at))
  expect(interruptedTimeSeries({ values, interruption: 10 })).toEqual({ kind: 'unreadable', index: 7 })
  const series = { treated: values, control: values, interruption: 10 }
  expect(differenceOfSeries(series)).toEqual({ kind: 'unreadable', index: 7 })
  expect(differenceOfSeries({ ...series, interruption: 2 })).toEqual({
    kind: 'too-few',
    needed: { before: 6, after: 6 },
  })
})

test('series that drifted apart before are not called parallel', () => {
  const random = seededRandom(25)
  const treated = noise(random, { length: 40, likeness: 0 }).map((value, at) => value + 0.3 * at)
  const control = noise(random, { length: 40, likeness: 0 })
  expect(differenceOfSeries({ treated, control, interruption: 24 })).toMatchObject({ isParallel: false })
})
