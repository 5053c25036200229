import { expect, test } from 'vitest'
import { blankAnalysis } from '../../test/blank-analysis.ts'
import type { AnalysedText } from '../analysed-text.ts'
import type { AspectMention } from '../analysis.ts'
import { seededRandom } from '../statistics/index.ts'
import { findTextAssociations } from './index.ts'

const mention = (
  code: AspectMention['code'],
  polarity: AspectMention['polarity'],
  span = 'x',
): AspectMention => ({
  code,
  polarity,
  span,
  start: 0,
  end: span.length,
  confidence: 1,
})

type Said = { aspects?: AspectMention[]; phrases?: string[]; junk?: 0 | 2 }

const text = (
  said: Said,
  about: Omit<Partial<AnalysedText>, 'id' | 'text' | 'analysis'> = {},
): AnalysedText => ({
  id: '1',
  text: '',
  analysis: { ...blankAnalysis, ...said },
  ...about,
})

/** Every third parcel goes by the mule, whose parcels are blamed for their packaging. */
function parcels(junk: 0 | 2 = 0): AnalysedText[] {
  const random = seededRandom(11)
  return Array.from({ length: 900 }, (_, index) => {
    const courier = index % 3 === 0 ? 'mule' : 'swift'
    const isTorn = random() < (courier === 'mule' ? 0.5 : 0.1)
    const aspects = isTorn
      ? [mention('logistics.packaging', 'negative')]
      : [mention('product.quality', 'positive')]
    return text({ aspects, junk }, { facts: { courier, order: `o${index}` }, product: `p${index % 2}` })
  })
}

test('a fact and what is said about it are told as values', () => {
  const { associations, transactions } = findTextAssociations(parcels())
  expect(transactions).toBe(900)
  expect(associations[0]).toMatchObject({
    condition: [{ kind: 'fact', fact: 'courier', value: 'mule' }],
    conclusion: { kind: 'aspect', code: 'logistics.packaging', polarity: 'negative' },
    conditionCount: 300,
  })
  expect(associations.every(({ conclusion }) => conclusion.kind === 'aspect')).toBe(true)
})

test('advertising tells nothing', () => {
  expect(findTextAssociations(parcels(2))).toMatchObject({ transactions: 0, associations: [] })
})

test('low stars go with what is blamed', () => {
  const texts = Array.from({ length: 400 }, (_, index) =>
    index % 4 === 0
      ? text({ aspects: [mention('logistics.packaging', 'negative')] }, { rating: 1 })
      : text({ aspects: [mention('logistics.packaging', 'positive')] }, { rating: index % 4 === 1 ? 3 : 5 }),
  )
  const told = findTextAssociations(texts).associations.map(({ condition, conclusion }) => [
    ...condition,
    conclusion,
  ])
  expect(told).toHaveLength(3)
  for (const items of told) expect(items.map(({ kind }) => kind).sort()).toEqual(['aspect', 'stars'])
})

test('a phrase in the words of an aspect is not told as going with it, another phrase is', () => {
  const texts = Array.from({ length: 400 }, (_, index) =>
    index % 2 === 0
      ? text({
          aspects: [mention('logistics.packaging', 'negative', '盒子破了')],
          phrases: ['盒子 破', '客服 差'],
        })
      : text({ phrases: ['物流 快'] }),
  )
  const told = findTextAssociations(texts).associations.map(({ condition, conclusion }) =>
    JSON.stringify([...condition, conclusion]),
  )
  expect(told.some((items) => items.includes('盒子 破') && items.includes('packaging'))).toBe(false)
  expect(told.some((items) => items.includes('客服 差') && items.includes('packaging'))).toBe(true)
})

test('without texts there are no associations', () => {
  expect(findTextAssociations([])).toEqual({
    associations: [],
    leftOff: 0,
    transactions: 0,
    tested: 0,
    leastCount: 8,
  })
})
