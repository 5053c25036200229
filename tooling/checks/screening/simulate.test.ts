import { beforeAll, describe, expect, it } from 'vitest'
import { hasCorpora } from '../read-corpus.ts'
import { type CorpusText, readCorpusTexts } from './real-texts.ts'
import { campaignKinds, innocentKinds } from './screening-kinds.ts'
import { simulate } from './simulate.ts'
import type { Simulated } from './simulated-review.ts'

describe.runIf(hasCorpora())('the simulated stream of reviews', () => {
  let corpus: CorpusText[] = []
  let stream: Simulated[] = []

  beforeAll(() => {
    corpus = readCorpusTexts()
    stream = simulate({ seed: 5, size: 3000, corpus })
  })

  it('is the same for the same seed and another for another', () => {
    expect(simulate({ seed: 5, size: 3000, corpus })).toEqual(stream)
    const other = simulate({ seed: 6, size: 3000, corpus })
    expect(other.map(({ review }) => review.text)).not.toEqual(stream.map(({ review }) => review.text))
  })

  it('is in order of time, each review with an id of its own', () => {
    const times = stream.map(({ review }) => review.createdAt)
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect(new Set(stream.map(({ review }) => review.id)).size).toBe(stream.length)
  })

  it('holds every kind of campaign, each numbered from its first review', () => {
    for (const kind of campaignKinds) {
      const places = stream.flatMap(({ truth }) =>
        truth.is === 'campaign' && truth.campaignId === `${kind}-1` ? [truth.place] : [],
      )
      expect(places, kind).toEqual(places.map((_, at) => at + 1))
      expect(places.length, kind).toBeGreaterThanOrEqual(5)
      expect(places.length, kind).toBeLessThanOrEqual(90)
    }
  })

  it('holds every kind of innocent', () => {
    for (const kind of innocentKinds)
      expect(
        stream.filter(({ truth }) => truth.is === 'innocent' && truth.kind === kind).length,
        kind,
      ).toBeGreaterThan(9)
  })

  it('plants only what is asked for', () => {
    const some = simulate({ seed: 5, size: 1000, kinds: ['brushing', 'family'], corpus })
    const kinds = new Set(some.map(({ truth }) => (truth.is === 'genuine' ? 'genuine' : truth.kind)))
    expect(kinds).toEqual(new Set(['genuine', 'brushing', 'family']))
  })

  it('gives a genuine review a text that no other genuine review has', () => {
    const texts = stream.filter(({ truth }) => truth.is === 'genuine').map(({ review }) => review.text)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('lacks fields among the genuine as well as among the planted', () => {
    for (const is of ['genuine', 'campaign'] as const) {
      const reviews = stream.filter(({ truth }) => truth.is === is).map(({ review }) => review)
      for (const field of ['deviceHash', 'networkHash', 'authorCreatedAt', 'orderId'] as const) {
        const share = reviews.filter((review) => review[field] !== undefined).length / reviews.length
        expect(share, `${is} ${field}`).toBeGreaterThan(0.1)
        expect(share, `${is} ${field}`).toBeLessThan(1)
      }
    }
  })
})
