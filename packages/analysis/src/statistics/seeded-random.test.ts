import { expect, test } from 'vitest'
import { seededRandom } from './seeded-random.ts'

test('equal seeds give equal numbers and others do not', () => {
  const [one, same, other] = [seededRandom(5), seededRandom(5), seededRandom(6)]
  const first = Array.from({ length: 20 }, one)
  expect(Array.from({ length: 20 }, same)).toEqual(first)
  expect(Array.from({ length: 20 }, other)).not.toEqual(first)
})

test('a hundred thousand numbers fill ten drawers evenly', () => {
  const random = seededRandom(1)
  const drawers = new Array<number>(10).fill(0)
  for (let draw = 0; draw < 100_000; draw++) drawers[Math.floor(random() * 10)]++
  const deviation = drawers.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
  // The upper .001 point of chi-square with nine degrees.
  expect(deviation).toBeLessThan(27.88)
})
