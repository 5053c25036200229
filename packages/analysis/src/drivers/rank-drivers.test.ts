import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalQuantile, seededRandom } from '../statistics/index.ts'
import { drawPoisson } from './draw-poisson.ts'
import { type Driver, type DriverRow, rankDrivers, recommendationClass } from './index.ts'

/** Texts whose stars fall by 1.5 where they speak of lateness and do not depend on anything else. */
function lateTexts(random: () => number, count: number): DriverRow[] {
  return Array.from({ length: count }, () => {
    const topics = ['colour', 'price', 'smell'].filter(() => random() < 0.2)
    const isLate = random() < 0.12
    const stars = 3 + Math.floor(random() * 3)
    return isLate ? { value: stars - 1.5, topics: ['late', ...topics] } : { value: stars, topics }
  })
}

function driverOf(drivers: readonly Driver[], topic: string): Driver {
  const driver = drivers.find((one) => one.topic === topic)
  if (driver === undefined) throw new Error(`${topic} is not among the drivers.`)
  return driver
}

test('a topic that costs one and a half stars in every eighth text comes first with its effect', () => {
  const { drivers, count } = rankDrivers({ rows: lateTexts(seededRandom(1), 4000), seed: 1 })
  const [late] = drivers
  expect(count).toBe(4000)
  expect(late.topic).toBe('late')
  expect(late.perMention.interval.low).toBeLessThan(-1.5)
  expect(late.perMention.interval.high).toBeGreaterThan(-1.5)
  expect(Math.abs(late.impact.estimate + 0.18)).toBeLessThan(0.03)
  expect(late.adjustedPValue).toBeLessThan(1e-9)
  expect(driverOf(drivers, 'colour').adjustedPValue).toBeGreaterThan(0.05)
})

test('impact is the mean of all less the mean without the topic', () => {
  const rows = lateTexts(seededRandom(2), 500)
  const { drivers, mean } = rankDrivers({ rows, seed: 1, resamples: 20 })
  for (const { topic, impact, perMention, meanWith, meanWithout, share, mentions } of drivers) {
    const without = rows.filter(({ topics }) => !topics.includes(topic))
    const rest = without.reduce((sum, { value }) => sum + value, 0) / without.length
    expect(impact.estimate).toBeCloseTo(mean - rest, 10)
    expect(meanWithout).toBeCloseTo(rest, 10)
    expect(perMention.estimate).toBeCloseTo(meanWith - rest, 10)
    expect(mentions).toBe(500 - without.length)
    expect(share).toBeCloseTo(mentions / 500, 12)
  }
})

test('intervals of impact and effect per mention hold the truth in 93 to 97 of 100 cases', () => {
  const random = seededRandom(3)
  const runs = 1000
  const held = { impact: 0, perMention: 0 }
  for (let run = 0; run < runs; run++) {
    const rows = lateTexts(random, 300).map(({ value, topics }) => ({
      value,
      topics: topics.filter((topic) => topic === 'late'),
    }))
    const late = driverOf(rankDrivers({ rows, seed: run, resamples: 400 }).drivers, 'late')
    if (late.impact.interval.low <= -0.18 && late.impact.interval.high >= -0.18) held.impact++
    if (late.perMention.interval.low <= -1.5 && late.perMention.interval.high >= -1.5) held.perMention++
  }
  for (const times of [held.impact, held.perMention]) {
    expect(times / runs).toBeGreaterThan(0.93)
    expect(times / runs).toBeLessThan(0.97)
  }
})

test('where no topic does anything, hardly a ranking reports one', () => {
  const random = seededRandom(4)
  let reports = 0
  for (let run = 0; run < 300; run++) {
    const rows = Array.from({ length: 200 }, () => ({
      value: 1 + Math.floor(random() * 5),
      topics: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].filter(() => random() < 0.2),
    }))
    const { drivers } = rankDrivers({ rows, seed: run, resamples: 2 })
    if (drivers.some(({ adjustedPValue }) => adjustedPValue <= 0.05)) reports++
  }
  expect(reports / 300).toBeLessThan(0.08)
})

test('a frequent topic of small effect can cost more than a rare one of large effect', () => {
  const rows: DriverRow[] = [
    ...Array.from({ length: 400 }, (_, index) => ({ value: index % 2 === 0 ? 3 : 4, topics: ['often'] })),
    ...Array.from({ length: 20 }, (_, index) => ({ value: index % 2, topics: ['seldom'] })),
    ...Array.from({ length: 580 }, (_, index) => ({ value: index % 2 === 0 ? 4 : 5, topics: [] })),
  ]
  const { drivers } = rankDrivers({ rows, seed: 1 })
  expect(drivers.map(({ topic }) => topic)).toEqual(['often', 'seldom'])
  expect(drivers[1].perMention.estimate).toBeLessThan(drivers[0].perMention.estimate)
})

test('rare topics and topics of nearly every text are counted, not judged', () => {
  const rows = Array.from({ length: 100 }, (_, index) => ({
    value: index % 5,
    topics: index < 5 ? ['always', 'rare', 'rare'] : ['always'],
  }))
  expect(rankDrivers({ rows, seed: 1 })).toMatchObject({ drivers: [], tooRare: 2 })
  const [rare] = rankDrivers({ rows, seed: 1, minimumMentions: 5 }).drivers
  expect(rare.mentions).toBe(5)
})

test('texts without a number are left out and no text at all is no ranking', () => {
  const rows = [...lateTexts(seededRandom(5), 300), { value: Number.NaN, topics: ['late'] }]
  expect(rankDrivers({ rows, seed: 1, resamples: 10 })).toMatchObject({ count: 300, leftOut: 1 })
  const none = { count: 0, mean: 0, leftOut: 0, tooRare: 0, drivers: [] }
  expect(rankDrivers({ rows: [], seed: 1 })).toEqual(none)
})

test('values on a fine scale keep their exact means', () => {
  const random = seededRandom(6)
  const rows = Array.from({ length: 800 }, () => {
    const isLoud = random() < 0.3
    return { value: 0.3 * normalQuantile(random()) - (isLoud ? 0.4 : 0), topics: isLoud ? ['loud'] : [] }
  })
  const [loud] = rankDrivers({ rows, seed: 1 }).drivers
  const own = rows.filter(({ topics }) => topics.length > 0)
  expect(loud.meanWith).toBeCloseTo(own.reduce((sum, { value }) => sum + value, 0) / own.length, 10)
  expect(loud.perMention.interval.low).toBeLessThan(-0.4)
  expect(loud.perMention.interval.high).toBeGreaterThan(-0.4)
  expect(loud.perMention.interval.high - loud.perMention.interval.low).toBeLessThan(0.12)
})

test('neither the order of the rows nor a second run changes the ranking', () => {
  const rows = lateTexts(seededRandom(7), 300).map(({ value, topics }) => ({ value: value * 2, topics }))
  const once = rankDrivers({ rows, seed: 5, resamples: 50 })
  expect(rankDrivers({ rows, seed: 5, resamples: 50 })).toEqual(once)
  const back = rankDrivers({ rows: rows.toReversed(), seed: 5, resamples: 50 })
  expect(back.drivers.map(({ topic, impact }) => [topic, impact.estimate])).toEqual(
    once.drivers.map(({ topic, impact }) => [topic, impact.estimate]),
  )
})

test('any rows give a ranking whose intervals are finite and ordered', () => {
  const row = fc.record({
    value: fc.constantFrom(-100, 0, 100),
    topics: fc.array(fc.constantFrom('a', 'b', '屏幕')),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const { drivers } = rankDrivers({ rows, seed: 1, minimumMentions: 2, resamples: 40 })
      return drivers.every(({ impact }) => impact.interval.low <= impact.interval.high)
    }),
  )
})

test.each([0.4, 8, 10, 90, 5000])('Poisson draws with mean %d have that mean and that variance', (mean) => {
  const random = seededRandom(8)
  const draws = Array.from({ length: 40_000 }, () => drawPoisson(mean, random))
  const average = draws.reduce((sum, value) => sum + value, 0) / draws.length
  const variance = draws.reduce((sum, value) => sum + (value - average) ** 2, 0) / draws.length
  expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / draws.length))
  expect(Math.abs(variance / mean - 1)).toBeLessThan(0.04)
})

test.each([
  [0, -100],
  [6, -100],
  [7, 0],
  [8, 0],
  [9, 100],
  [10, 100],
  [11, undefined],
  [Number.NaN, undefined],
])('an answer of %d is worth %s points', (answer, points) => {
  expect(recommendationClass(answer)).toBe(points)
})
