import { expect, test } from 'vitest'
import { createAnalyser } from './index.ts'
import { readModels } from './read-models.ts'
import { weighRating } from './weigh-rating.ts'

const analyser = createAnalyser(readModels())

test('stars move the odds of praise and blame by nine at most', () => {
  const [positive, negative] = weighRating([0.25, 0.25, 0.25, 0.25], 5)
  expect(positive / negative).toBeLessThan(9.2)
  expect(positive / negative).toBeGreaterThan(8.8)
})

test.each([undefined, null, 0, 7, Number.NaN])('a rating of %s adds nothing', (rating) => {
  expect(weighRating([0.7, 0.1, 0.1, 0.1], rating)).toEqual([0.7, 0.1, 0.1, 0.1])
})

test.each([1, 2, 3, 4, 4.5, 5])('chances weighed with %s stars sum to one', (rating) => {
  const sum = weighRating([0.4, 0.3, 0.2, 0.1], rating).reduce((total, chance) => total + chance, 0)
  expect(sum).toBeCloseTo(1, 10)
})

test('plain words win against the stars and the contradiction is told', () => {
  const angry = analyser.analyse({ text: '质量太差了，用了两天就坏了，客服还不理人，非常失望', rating: 5 })
  expect(angry.sentiment.label).toBe('negative')
  expect(angry.ratingMismatch).toBe(true)
  const glad = analyser.analyse({ text: 'Excellent quality, works perfectly, I love it!', rating: 1 })
  expect(glad.sentiment.label).toBe('positive')
  expect(glad.ratingMismatch).toBe(true)
})

test('stars that agree with the words make the judgement surer and never a contradiction', () => {
  const text = '质量太差了，用了两天就坏了'
  const alone = analyser.analyse({ text })
  const together = analyser.analyse({ text, rating: 1 })
  expect(together.sentiment.score).toBeLessThan(alone.sentiment.score)
  expect(together.ratingMismatch).toBeUndefined()
})

test.each(['瓞瓠葑菲', 'Glimber troft wexling'])('words that no model knows are no complaint: %s', (text) => {
  expect(analyser.analyse({ text }).sentiment.label).not.toBe('negative')
})

test('without plain words the stars decide', () => {
  const text = 'The blue one, for the hallway.'
  expect(analyser.analyse({ text, rating: 5 }).sentiment.label).toBe('positive')
  expect(analyser.analyse({ text, rating: 1 }).sentiment.label).toBe('negative')
})
