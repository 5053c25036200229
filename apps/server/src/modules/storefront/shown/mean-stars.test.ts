import { expect, test } from 'vitest'
import { meanStars } from './mean-stars.ts'

test('a mean of stars has the interval of Student’s t, cut at the ends of the scale', () => {
  // 3, 4 and 5 stars: s = 1, t(0.975, 2) = 4.3027, half a width of 4.3027 ÷ √3 = 2.484.
  expect(meanStars([0, 0, 1, 1, 1])).toEqual({ mean: 4, low: 1.52, high: 5 })
  // 50 times 2 and 50 times 4 stars: s = 1.00504, t(0.975, 99) = 1.9842, half a width of 0.1994.
  expect(meanStars([0, 50, 0, 50, 0])).toEqual({ mean: 3, low: 2.8, high: 3.2 })
})

test.each([[[0, 0, 0, 0, 1]], [[0, 0, 0, 0, 12]]])(
  'there is no interval where nothing tells how stars spread: %j',
  (given) => {
    expect(meanStars(given)).toEqual({ mean: 5, low: null, high: null })
  },
)
