import { expect, test } from 'vitest'
import { blankAnalysis } from '../../test/blank-analysis.ts'
import type { AnalysedText } from '../analysed-text.ts'
import type { Analysis } from '../analysis.ts'
import { causeRowsOfTexts, findCauses } from './index.ts'

const text = (said: Partial<Analysis>, facts?: Record<string, string>): AnalysedText => ({
  id: '1',
  text: '',
  product: 'cup',
  rating: 2,
  facts,
  analysis: { ...blankAnalysis, ...said },
})

const negative = { label: 'negative', score: -1, confidence: 1 } as const
const blamed = {
  code: 'logistics.packaging',
  polarity: 'negative',
  span: '',
  start: 0,
  end: 0,
  confidence: 1,
} as const

test('negative texts and complaints count, advertising does not', () => {
  const rows = causeRowsOfTexts([
    text({ sentiment: negative }),
    text({ intents: ['complaint'] }),
    text({ intents: ['praise'] }),
    text({ sentiment: negative, junk: 2 }),
  ])
  expect(rows.map(({ isComplaint }) => isComplaint)).toEqual([true, true, false])
  expect(rows[0]).toMatchObject({ stars: 2, stratum: 'cup' })
})

test('asked for an aspect, only its blame counts', () => {
  const rows = causeRowsOfTexts([text({ aspects: [blamed] }), text({ sentiment: negative })], {
    aspect: 'logistics.packaging',
  })
  expect(rows.map(({ isComplaint }) => isComplaint)).toEqual([true, false])
})

test('named facts are read as numbers, others stay words', () => {
  const [row, empty] = causeRowsOfTexts(
    [text({}, { delay: '3.5', batch: '0042' }), text({}, { delay: ' ', batch: '7' })],
    { numericFacts: ['delay'] },
  )
  expect(row.facts).toEqual({ delay: 3.5, batch: '0042' })
  expect(empty.facts).toEqual({ delay: Number.NaN, batch: '7' })
})

test('the rows of texts lead to the batch that is blamed', () => {
  const texts = Array.from({ length: 400 }, (_, index) =>
    text(index % 8 === 0 ? { aspects: [blamed] } : {}, { batch: index % 4 === 0 ? 'b1' : 'b2' }),
  )
  const { causes } = findCauses({ rows: causeRowsOfTexts(texts, { aspect: 'logistics.packaging' }) })
  expect(causes).toMatchObject([{ fact: 'batch', value: { kind: 'is', value: 'b1' } }])
})
