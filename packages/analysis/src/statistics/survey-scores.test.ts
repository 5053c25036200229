import { describe, expect, test } from 'vitest'
import {
  compareNetPromoters,
  fisherExact,
  type Interval,
  netPromoterInterval,
  scaleMean,
  seededRandom,
  testIndependence,
  wilsonInterval,
} from './index.ts'

type Random = () => number

const runs = 4000

/** How people answer: shares of the answers from the lowest to the highest. */
const ofSeven = {
  happy: [0.02, 0.02, 0.03, 0.05, 0.1, 0.23, 0.55],
  divided: [0.3, 0.05, 0.03, 0.04, 0.08, 0.1, 0.4],
  sad: [0.4, 0.25, 0.15, 0.08, 0.06, 0.03, 0.03],
  crowded: [0.03, 0.01, 0.01, 0.02, 0.03, 0.1, 0.8],
}
const ofThree = {
  happy: [0.1, 0.2, 0.7],
  divided: [0.45, 0.1, 0.45],
  sad: [0.6, 0.25, 0.15],
  calm: [0.1, 0.75, 0.15],
}
const sizes = [
  { from: 30, to: 60 },
  { from: 100, to: 400 },
  { from: 1000, to: 2000 },
]

const inSizes = (shapes: Record<string, number[]>) =>
  Object.entries(shapes).flatMap(([name, shares]) => sizes.map((size) => ({ name, shares, ...size })))

type Case = { shares: readonly number[]; from: number; to: number }

/** How often an interval made of the counts of random answers holds the truth. */
function coverageOf(one: Case, holdsTruth: (counts: number[], random: Random) => boolean): number {
  const random = seededRandom(20_261_123)
  let held = 0
  const times = one.from < 1000 ? runs : runs / 2
  for (let run = 0; run < times; run++) {
    const count = one.from + Math.floor(random() * (one.to - one.from + 1))
    if (holdsTruth(drawAnswers({ shares: one.shares, count }, random), random)) held++
  }
  return held / times
}

function drawAnswers({ shares, count }: { shares: readonly number[]; count: number }, random: Random) {
  const counts = shares.map(() => 0)
  for (let drawn = 0; drawn < count; drawn++) {
    let left = random() - shares[0]
    let answer = 0
    while (left >= 0 && answer < shares.length - 1) left -= shares[++answer]
    counts[answer]++
  }
  return counts
}

function holds({ low, high }: Interval, truth: number): boolean {
  return low <= truth && truth <= high
}

function expectNominal(coverage: number): void {
  expect(coverage).toBeGreaterThan(0.93)
  expect(coverage).toBeLessThan(0.97)
}

const promotersOf = ([detractors = 0, passives = 0, promoters = 0]: readonly number[]) => ({
  detractors,
  passives,
  promoters,
})

describe('intervals of 95 % hold the truth in 93 to 97 %', () => {
  test.each(inSizes(ofThree))('NPS of $name people, $from to $to of them', (one) => {
    const truth = 100 * (one.shares[2] - one.shares[0])
    expectNominal(
      coverageOf(one, (counts) => holds(netPromoterInterval(promotersOf(counts)).interval, truth)),
    )
  })

  test.each(inSizes(ofThree))(
    'the difference of the NPS of $name people and of others, $from to $to',
    (one) => {
      const others = [0.3, 0.35, 0.35]
      const truth = 100 * (one.shares[2] - one.shares[0] - 0.05)
      expectNominal(
        coverageOf(one, (counts, random) => {
          const second = promotersOf(drawAnswers({ shares: others, count: one.to }, random))
          return holds(compareNetPromoters({ first: promotersOf(counts), second }).interval, truth)
        }),
      )
    },
  )

  test.each(inSizes(ofSeven))('CES of $name people, $from to $to of them', (one) => {
    const truth = one.shares.reduce((sum, share, at) => sum + share * (at + 1), 0)
    expectNominal(
      coverageOf(one, (answers) => {
        const counts = answers.map((count, at) => ({ value: at + 1, count }))
        return holds(scaleMean({ counts, low: 1, high: 7 }).interval, truth)
      }),
    )
  })

  test.each(inSizes(ofSeven))('CSAT of $name people, $from to $to of them', (one) => {
    const truth = one.shares[5] + one.shares[6]
    expectNominal(
      coverageOf(one, (answers) => {
        const trials = answers.reduce((sum, count) => sum + count, 0)
        return holds(wilsonInterval({ successes: answers[5] + answers[6], trials }), truth)
      }),
    )
  })
})

describe('scores', () => {
  test('give the published figures of an adjusted Wald interval', () => {
    const { score, interval } = netPromoterInterval({ promoters: 50, passives: 30, detractors: 20 })
    expect(score).toBe(30)
    // Added: 50.75, 31.5 and 20.75 of 103.
    const share = 30 / 103
    const reach = 1.959964 * Math.sqrt(((50.75 + 20.75) / 103 - share ** 2) / 103)
    expect(interval.low).toBeCloseTo(100 * (share - reach), 4)
    expect(interval.high).toBeCloseTo(100 * (share + reach), 4)
  })

  test('claim nothing without answers, and little where all said the same', () => {
    expect(netPromoterInterval({ promoters: 0, passives: 0, detractors: 0 }).interval).toEqual({
      low: -100,
      high: 100,
    })
    expect(scaleMean({ counts: [], low: 1, high: 5 }).interval).toEqual({ low: 1, high: 5 })
    const same = scaleMean({ counts: [{ value: 5, count: 30 }], low: 1, high: 5 })
    expect(same.interval.high).toBe(5)
    expect(same.interval.low).toBeCloseTo(4.62, 2)
  })

  test('differ where they do, and do not where they do not', () => {
    const first = { promoters: 500, passives: 300, detractors: 200 }
    expect(compareNetPromoters({ first, second: first }).pValue).toBe(1)
    const second = { promoters: 400, passives: 300, detractors: 300 }
    const { difference, interval, pValue } = compareNetPromoters({ first, second })
    expect(difference).toBeCloseTo(20, 9)
    expect(interval.low).toBeGreaterThan(0)
    expect(pValue).toBeLessThan(0.001)
  })
})

describe('a table of two questions', () => {
  test('is tested by chi-square where counts allow, and exactly where they do not', () => {
    // By hand: expected 20.77, 18.46, 20.77 and 24.23, 21.54, 24.23; with 2 degrees the tail is exp(−χ²/2).
    const large = testIndependence([
      [30, 20, 10],
      [15, 20, 35],
    ])
    expect(large).toMatchObject({ kind: 'tested', method: 'chi-square', degrees: 2, count: 130 })
    if (large.kind !== 'tested') throw new Error('not tested')
    expect(large.statistic).toBeCloseTo(18.23, 2)
    expect(large.pValue).toBeCloseTo(Math.exp(-large.statistic / 2), 9)
    const small = testIndependence([
      [3, 1],
      [1, 3],
    ])
    expect(small).toMatchObject({ method: 'fisher', pValue: fisherExact({ a: 3, b: 1, c: 1, d: 3 }) })
  })

  test('of independent small answers is called different in about 5 %, and of dependent ones nearly always', () => {
    const random = seededRandom(5)
    const draw = (shares: number[][]) => shares.map((row) => drawAnswers({ shares: row, count: 12 }, random))
    const called = (shares: number[][], times: number) => {
      let found = 0
      for (let run = 0; run < times; run++) {
        const tested = testIndependence(draw(shares), run)
        if (tested.kind === 'tested' && tested.pValue < 0.05) found++
      }
      return found / times
    }
    const same = [0.6, 0.25, 0.1, 0.05]
    expect(called([same, same, same], 120)).toBeLessThan(0.11)
    expect(called([same, [0.05, 0.1, 0.25, 0.6], same], 20)).toBeGreaterThan(0.9)
  })

  test('says when there is nothing to compare, and measures how much goes together', () => {
    expect(testIndependence([[3, 0, 5]])).toEqual({ kind: 'too-few', count: 8 })
    expect(testIndependence([])).toEqual({ kind: 'too-few', count: 0 })
    const together = testIndependence([
      [50, 0],
      [0, 50],
    ])
    expect(together).toMatchObject({ kind: 'tested' })
    if (together.kind === 'tested') expect(together.effect).toBeCloseTo(1, 2)
  })
})
