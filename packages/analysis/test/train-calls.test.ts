import { expect, test } from 'vitest'
import { createFeatureCollector } from '../src/collect-features.ts'
import { decodeDictionary, encodeDictionary } from '../src/dictionary.ts'
import { firstCall } from '../src/head-classes.ts'
import { type Intent, intents } from '../src/index.ts'
import type { GoldReview } from '../train/gold-reviews.ts'
import { type GoldSet, prepareGold } from '../train/prepare-gold.ts'
import { trainCalls } from '../train/train-calls.ts'
import { marginOf } from '../train/train-linear.ts'

const bits = { sentiment: 14, clause: 14, document: 14 }
const things = ['cup', 'lamp', 'chair', 'knife', 'phone', 'shirt', 'radio', 'clock', 'spoon', 'towel']

test('Which clause asks for something is found, though only the review is known to.', () => {
  const set = setOf(
    things.flatMap((thing) => [
      review(`The ${thing} is broken. Please send another ${thing}. It came on Monday.`, ['request']),
      review(`The ${thing} is broken. It came on Monday.`, []),
    ]),
  )
  const [, , head] = trainCalls({
    set,
    learnt: Int32Array.from(set.reviews.keys()),
    shares: new Float32Array(set.clauses.count).fill(1),
    settings: { size: 2 ** bits.clause, leastRows: 2, smoothing: 1, balance: 0.3, passes: 8, cost: 0.25 },
  })
  expect(intents[firstCall + 2]).toBe('request')
  const margins = [0, 1, 2].map((row) => marginOf(set.clauses, row, head, set.clauseNorms[row]))
  expect(margins[1]).toBeGreaterThan(margins[0])
  expect(margins[1]).toBeGreaterThan(margins[2])
  expect(margins[0]).toBeLessThan(0)
})

function setOf(reviews: GoldReview[]): GoldSet {
  return prepareGold({
    reviews,
    written: [],
    kinds: { kinds: new Map(), count: 0 },
    script: 'en',
    collect: createFeatureCollector(decodeDictionary(encodeDictionary(new Map([['好', 1]])))),
    sentiments: [{ weights: new Float32Array(2 ** bits.sentiment), bias: 0 }],
    folds: new Int32Array(reviews.length),
    bits,
  })
}

function review(text: string, intents: Intent[]): GoldReview {
  return {
    id: text,
    language: 'en',
    category: 'cups',
    text,
    sentiment: 'negative',
    aspects: [],
    intents,
    urgency: 0,
    needs: [],
    junk: 0,
  }
}
