import { expect, test } from 'vitest'
import { wilsonInterval } from '../../parts/wilson-interval.ts'
import { compareBatches } from './compare-batches.ts'

test('the interval agrees with the published example of 10 out of 20', () => {
  const { low, high } = wilsonInterval({ count: 10, of: 20 })
  expect(low).toBeCloseTo(0.2993, 3)
  expect(high).toBeCloseTo(0.7007, 3)
})

test('a bad batch stands apart and comes first', () => {
  const batches = compareBatches([
    { code: 'A', total: 60, negative: 5 },
    { code: 'B', total: 40, negative: 25 },
    { code: 'C', total: 50, negative: 6 },
  ])
  expect(batches.map((batch) => batch.code)).toEqual(['B', 'C', 'A'])
  expect(batches.map((batch) => batch.isApart)).toEqual([true, false, false])
})

test('a batch of three bad ones among few does not stand apart', () => {
  const batches = compareBatches([
    { code: 'A', total: 6, negative: 2 },
    { code: 'B', total: 4, negative: 3 },
  ])
  expect(batches.some((batch) => batch.isApart)).toBe(false)
})

test('a batch nobody spoke of has no share and no interval', () => {
  expect(compareBatches([{ code: 'A', total: 0, negative: 0 }])).toEqual([
    { code: 'A', total: 0, negative: 0, low: 0, high: 0, isApart: false },
  ])
})
