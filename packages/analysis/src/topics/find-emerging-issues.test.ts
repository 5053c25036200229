import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../statistics/index.ts'
import { findEmergingIssues, type TopicSeries } from './find-emerging-issues.ts'
import { negativeBinomialUpperTail } from './negative-binomial-upper-tail.ts'

function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count++
  return count
}

// Poisson counts in clusters: the variance is about 1 + (mean cluster) times the mean.
function restless(mean: number, random: () => number): number {
  const clusters = poisson(mean / 1.5, random)
  let count = 0
  for (let cluster = 0; cluster < clusters; cluster++) count += random() < 0.5 ? 1 : 2
  return count
}

type Draw = (mean: number, random: () => number) => number

function quietTopics(draw: Draw, { periods, random, factors = [1] }: Quiet): TopicSeries[] {
  return [0.5, 1, 3, 5, 10, 10, 20, 40, 60, 2].map((mean, index) => ({
    id: `quiet-${index}`,
    counts: Array.from({ length: periods }, (_, period) =>
      draw(mean * factors[period % factors.length], random),
    ),
  }))
}

type Quiet = { periods: number; random: () => number; factors?: readonly number[] }

function alarmRate(
  draw: Draw,
  setting: { periods: number; season: number; factors?: readonly number[] },
): number {
  const random = seededRandom(17)
  const runs = 100
  let alarms = 0
  for (let run = 0; run < runs; run++) {
    const topics = quietTopics(draw, { ...setting, random })
    const found = findEmergingIssues({
      topics,
      volumes: new Array<number>(setting.periods).fill(1000),
      season: setting.season,
    })
    if (found.kind === 'judged' && found.issues.length > 0) alarms++
  }
  return alarms / runs
}

describe('findEmergingIssues', () => {
  it('finds a topic that grows from 10 to 25 a week, says since when, and leaves the others alone', () => {
    const random = seededRandom(4)
    const steady = [9, 11, 10, 8, 12, 10, 9, 11, 10, 13, 10, 9]
    const topics = [
      { id: 'leak', counts: [...steady, 25], exampleIds: ['a', 'b'] },
      ...quietTopics(poisson, { periods: 13, random }),
    ]
    const found = findEmergingIssues({ topics, volumes: new Array<number>(13).fill(1000) })
    expect(found.kind === 'judged' && found.issues.map(({ id }) => id)).toEqual(['leak'])
    const issue = found.kind === 'judged' ? found.issues[0] : undefined
    expect(issue).toMatchObject({ observed: 25, since: 12, exampleIds: ['a', 'b'] })
    expect(issue?.expected).toBeCloseTo(10.2, 1)
    expect(issue?.interval.low).toBeGreaterThan(1.3)
    expect(issue?.interval.high).toBeLessThan(4.5)
    expect(issue?.pValue).toBeLessThan(0.05)
  })

  it('finds growth that began three weeks ago and dates it', () => {
    const counts = [10, 9, 11, 10, 12, 8, 10, 11, 9, 10, 11, 10, 18, 19, 20]
    const found = findEmergingIssues({ topics: [{ id: 'slow', counts }], volumes: counts.map(() => 500) })
    expect(found.kind === 'judged' && found.issues[0]?.since).toBe(12)
  })

  it('keeps silent when the topic grew only as much as all texts did', () => {
    const volumes = [100, 110, 95, 100, 105, 100, 98, 102, 100, 300]
    const counts = volumes.map((volume) => Math.round(volume / 10))
    const found = findEmergingIssues({ topics: [{ id: 'busy', counts }], volumes })
    expect(found).toEqual({ kind: 'judged', issues: [], topics: 1 })
  })

  it('keeps silent when the same weeks of last year grew as much', () => {
    const counts = [20, 21, 19, 20, 22, 18, 20, 21, 19, 20, 40, 42]
    const volumes = counts.map(() => 1000)
    const topics = (earlier?: readonly number[]): TopicSeries[] => [
      { id: 'gifts', counts, ...(earlier === undefined ? {} : { earlier }) },
    ]
    const last = [200, 200, 200, 200, 200, 200, 200, 200, 200, 400, 400, 400]
    const surprised = findEmergingIssues({ topics: topics(), volumes })
    const used = findEmergingIssues({ topics: topics(last), volumes, earlierVolumes: last.map(() => 10_000) })
    expect(surprised.kind === 'judged' && surprised.issues.length).toBe(1)
    expect(used.kind === 'judged' && used.issues.length).toBe(0)
  })

  it('raises an alarm in at most one run of twenty while nothing grows', () => {
    const weekly = [0.7, 0.7, 0.8, 1, 1.1, 1.4, 1.3]
    expect(alarmRate(poisson, { periods: 20, season: 1 })).toBeLessThanOrEqual(0.05)
    expect(alarmRate(restless, { periods: 20, season: 1 })).toBeLessThanOrEqual(0.05)
    expect(alarmRate(poisson, { periods: 56, season: 7, factors: weekly })).toBeLessThanOrEqual(0.05)
  })

  it('asks for stronger evidence when a year of looks shares the false alarms', () => {
    const counts = [9, 11, 10, 8, 12, 10, 9, 11, 10, 13, 10, 9, 24]
    const volumes = counts.map(() => 1000)
    const once = findEmergingIssues({ topics: [{ id: 'a', counts }], volumes })
    const often = findEmergingIssues({ topics: [{ id: 'a', counts }], volumes, runs: 5200 })
    expect(once.kind === 'judged' && once.issues.length).toBe(1)
    expect(often.kind === 'judged' && often.issues.length).toBe(0)
  })

  it('says when the history is too short', () => {
    const found = findEmergingIssues({ topics: [{ id: 'a', counts: [1, 2, 30] }], volumes: [10, 10, 40] })
    expect(found).toEqual({ kind: 'too-few', periods: 3, needed: 7 })
    expect(findEmergingIssues({ topics: [], volumes: [] }).kind).toBe('too-few')
  })

  it('takes any numbers without complaint', () => {
    const numbers = fc.array(fc.double(), { maxLength: 40 })
    fc.assert(
      fc.property(
        numbers,
        numbers,
        numbers,
        fc.double(),
        fc.double(),
        (counts, volumes, earlier, season, window) => {
          const topics = [{ id: 'odd', counts, earlier }]
          const found = findEmergingIssues({
            topics,
            volumes,
            earlierVolumes: earlier,
            season,
            window,
            runs: season,
          })
          if (found.kind === 'judged')
            for (const { pValue, ratio } of found.issues) expect(Number.isFinite(pValue + ratio)).toBe(true)
        },
      ),
    )
  })
})

describe('negativeBinomialUpperTail', () => {
  it('agrees with the chances of failures before the third success of a fair coin', () => {
    // With 3 successes and chance 1/2: P(0) = 1/8, P(1) = 3/16, so P(2 or more) = 11/16.
    expect(negativeBinomialUpperTail({ count: 2, mean: 3, variance: 6 })).toBeCloseTo(11 / 16, 10)
    expect(negativeBinomialUpperTail({ count: 0, mean: 3, variance: 6 })).toBe(1)
  })

  it('is the Poisson tail when the variance is the mean', () => {
    expect(negativeBinomialUpperTail({ count: 1, mean: 2, variance: 2 })).toBeCloseTo(1 - Math.exp(-2), 10)
  })
})
