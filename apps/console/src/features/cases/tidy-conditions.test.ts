import { expect, test } from 'vitest'
import { asksNothing, tidyConditions } from './tidy-conditions.ts'

test('what says nothing is left out, what says something stays', () => {
  expect(
    tidyConditions({
      kinds: [],
      sentiments: ['negative'],
      keywords: [' refund ', '  '],
      urgencyMin: undefined,
    }),
  ).toEqual({ sentiments: ['negative'], keywords: ['refund'] })
})

test('a tone needs something it is the tone of', () => {
  expect(tidyConditions({ polarity: 'negative' })).toEqual({})
  expect(tidyConditions({ aspects: ['service'], polarity: 'negative' })).toEqual({
    aspects: ['service'],
    polarity: 'negative',
  })
})

test('stars in the wrong order are turned round', () => {
  expect(tidyConditions({ starsMin: 4, starsMax: 2 })).toEqual({ starsMin: 2, starsMax: 4 })
})

test('a rule of empty fields asks nothing', () => {
  expect(asksNothing({ kinds: [], polarity: 'positive', keywords: [' '] })).toBe(true)
  expect(asksNothing({ isRefused: true })).toBe(false)
})
