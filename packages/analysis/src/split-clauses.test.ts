import { expect, test } from 'vitest'
import { createFeatureCollector } from './collect-features.ts'
import { describeClause } from './describe-clause.ts'
import { decodeDictionary, encodeDictionary } from './dictionary.ts'

const words = new Map([...'屏幕很清晰但是电池不耐用的'].map((word) => [word, 50]))
for (const word of ['屏幕', '清晰', '但是', '电池', '耐用']) words.set(word, 100)
const collect = createFeatureCollector(decodeDictionary(encodeDictionary(words)))

function clausesOf(text: string, script: 'zh' | 'en'): string[] {
  const features = collect(text, script)
  return Array.from({ length: features.clauses.count }, (_, clause) => {
    const { start, end } = describeClause(features, clause)
    return text.slice(start, end)
  })
}

test('English clauses part at and, because and which when a new statement begins', () => {
  // Given a sentence without commas, when it is split, then each statement stands alone and without its joint.
  expect(clausesOf('The handle is sturdy and the lid fits well because it has a rubber ring', 'en')).toEqual([
    'The handle is sturdy',
    'the lid fits well',
    'it has a rubber ring',
  ])
})

test('and between two words of one statement does not part it', () => {
  expect(clausesOf('A soft and warm blanket', 'en')).toEqual(['A soft and warm blanket'])
})

test('a shown clause begins behind its word of contrast, and a clause that is nothing else stays', () => {
  expect(clausesOf('屏幕很清晰但是电池不耐用', 'zh')).toEqual(['屏幕很清晰', '电池不耐用'])
  expect(clausesOf('but', 'en')).toEqual(['but'])
})
