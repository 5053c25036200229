import { expect, test } from 'vitest'
import { directionOf } from './direction-of.ts'

const share = (low: number, high: number, of = 50) => ({ count: 1, of, low, high })
const score = (low: number, high: number) => ({ mean: (low + high) / 2, low, high, n: 50 })
const figures = {
  score: null,
  scoreBefore: null,
  negative: share(0.2, 0.4),
  negativeBefore: share(0.3, 0.5),
}

test('nothing is said where the intervals meet, or nothing is known', () => {
  expect(directionOf(figures)).toBeUndefined()
  expect(directionOf({ ...figures, negative: share(0, 0, 0) })).toBeUndefined()
})

test('fewer negative voices are better, more are worse', () => {
  expect(directionOf({ ...figures, negative: share(0.1, 0.2) })).toBe('better')
  expect(directionOf({ ...figures, negative: share(0.6, 0.7) })).toBe('worse')
})

test('the score of the surveys is asked first', () => {
  const fewer = { ...figures, negative: share(0.1, 0.2) }
  expect(directionOf({ ...fewer, score: score(40, 50), scoreBefore: score(60, 70) })).toBe('worse')
  expect(directionOf({ ...fewer, score: score(60, 70), scoreBefore: score(40, 50) })).toBe('better')
})
