import type { FeedbackItem } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { waitsForAnswer } from './waits-for-answer.ts'

type Row = Pick<FeedbackItem, 'answered' | 'analysis' | 'kind'>

function review(label: 'positive' | 'negative'): Row {
  return {
    kind: 'review',
    answered: false,
    analysis: {
      sentiment: { label, score: 0, confidence: 0.9 },
      aspects: [],
      urgency: 0,
      ratingMismatch: false,
      corrected: false,
    },
  }
}

test('an unhappy review waits until it is answered', () => {
  expect(waitsForAnswer(review('negative'))).toBe(true)
  expect(waitsForAnswer({ ...review('negative'), answered: true })).toBe(false)
})

test('a content review waits for nobody, a question does', () => {
  expect(waitsForAnswer(review('positive'))).toBe(false)
  expect(waitsForAnswer({ ...review('positive'), kind: 'question' })).toBe(true)
})

test('what is not analysed yet is not said to wait', () => {
  expect(waitsForAnswer({ ...review('positive'), kind: 'question', analysis: null })).toBe(false)
})
