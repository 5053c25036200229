import { expect, test } from 'vitest'
import { blankAnalysis } from '../../test/blank-analysis.ts'
import type { AnalysedText } from '../analysed-text.ts'
import type { AspectMention, Polarity } from '../analysis.ts'
import type { AspectCode } from '../aspect-codes.ts'
import { rankAspectDrivers } from './index.ts'

type Sketch = { rating?: number; score?: number; aspects: readonly (readonly [AspectCode, Polarity])[] }

function analysed({ rating, score = 0, aspects }: Sketch, index: number): AnalysedText {
  const text = `text ${index}`
  const mentions: AspectMention[] = aspects.map(([code, polarity]) => ({
    code,
    polarity,
    span: text,
    start: 0,
    end: text.length,
    confidence: 1,
  }))
  const analysis: AnalysedText['analysis'] = {
    ...blankAnalysis,
    sentiment: { label: score < 0 ? 'negative' : 'positive', score, confidence: 0.9 },
    aspects: mentions,
  }
  return { id: `${index}`, text, analysis, ...(rating === undefined ? {} : { rating }) }
}

const sketches: Sketch[] = [
  ...Array.from({ length: 30 }, (_, index) => ({
    rating: 1 + (index % 2),
    score: -0.8 - (index % 2) / 10,
    aspects: [['logistics.speed', 'negative']] as const,
  })),
  ...Array.from({ length: 30 }, (_, index) => ({
    rating: 4 + (index % 2),
    score: 0.8 + (index % 2) / 10,
    aspects: [
      ['logistics.speed', 'positive'],
      ['product.material', 'neutral'],
    ] as const,
  })),
  ...Array.from({ length: 40 }, (_, index) => ({
    rating: 3 + (index % 3),
    score: 0.1 * (index % 3),
    aspects: [],
  })),
]

function summaryOf(task: Parameters<typeof rankAspectDrivers>[0]) {
  const { measure, drivers } = rankAspectDrivers(task)
  return { measure, order: drivers.map(({ code, polarity }) => `${code} ${polarity}`) }
}

const order = [
  'logistics.speed negative',
  'logistics.speed any',
  'product.material any',
  'logistics.speed positive',
]

test('praise and blame of one aspect are told apart, in stars', () => {
  const { drivers, ...ranking } = rankAspectDrivers({ texts: sketches.map(analysed), seed: 1 })
  expect(ranking).toMatchObject({ measure: 'stars', count: 100, leftOut: 0 })
  const [costliest] = drivers
  expect(costliest).toMatchObject({
    code: 'logistics.speed',
    polarity: 'negative',
    mentions: 30,
    meanWith: 1.5,
  })
  const both = drivers.find(({ polarity, code }) => polarity === 'any' && code === 'logistics.speed')
  expect(both).toMatchObject({ mentions: 60, meanWith: 3 })
  expect(drivers.at(-1)?.impact.estimate).toBeGreaterThan(0)
})

test('without stars, or with the same ones throughout, the sentiment score is the measure', () => {
  const bare = sketches.map(({ score, aspects }, index) => analysed({ score, aspects }, index))
  const same = sketches.map((sketch, index) => analysed({ ...sketch, rating: 5 }, index))
  const known = summaryOf({ texts: bare, seed: 1 })
  expect(known.measure).toBe('sentiment')
  expect(new Set(known.order)).toEqual(new Set(order))
  expect(known.order[0]).toBe('logistics.speed negative')
  expect(summaryOf({ texts: same, seed: 1 })).toEqual(known)
})

test('answers to "would you recommend us" make it NPS, and texts without one are left out', () => {
  const texts = sketches.map(analysed)
  const recommendationOf = ({ id, rating = 3 }: AnalysedText) => (id === '99' ? undefined : rating * 2)
  const ranking = rankAspectDrivers({ texts, recommendationOf, seed: 1 })
  expect(ranking).toMatchObject({ measure: 'nps', count: 99, leftOut: 1 })
  expect(ranking.drivers[0]).toMatchObject({ code: 'logistics.speed', polarity: 'negative', meanWith: -100 })
})

test('answers that no text carries leave the stars in charge', () => {
  expect(
    summaryOf({ texts: sketches.map(analysed), recommendationOf: () => undefined, seed: 1 }).measure,
  ).toBe('stars')
})

test('no texts give an empty ranking', () => {
  expect(rankAspectDrivers({ texts: [], seed: 1 })).toMatchObject({ count: 0, drivers: [] })
})
