import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseCutPoints } from './index.ts'

test('quantiles are the cut points, and 0 where there are numbers on both sides', () => {
  expect(chooseCutPoints(Float64Array.from({ length: 100 }, (_, index) => index + 1))).toEqual([
    10, 25, 50, 75, 90,
  ])
  expect(chooseCutPoints(Float64Array.of(-3, -2, -2, -1, 4))).toEqual([-3, -2, -1, 0])
})

test('few different numbers give few cuts, one number none', () => {
  expect(chooseCutPoints(Float64Array.of(1, 1, 1, 2, 2))).toEqual([1])
  expect(chooseCutPoints(Float64Array.of(7, 7, Number.NaN))).toEqual([])
  expect(chooseCutPoints(Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY))).toEqual([])
})

test('every cut parts the numbers into two sides that both have some', () => {
  fc.assert(
    fc.property(fc.float64Array(), (values) => {
      const finite = values.filter(Number.isFinite)
      const cuts = chooseCutPoints(values)
      for (const cut of cuts) {
        expect(finite.some((value) => value <= cut)).toBe(true)
        expect(finite.some((value) => value > cut)).toBe(true)
      }
      expect(cuts).toEqual([...new Set(cuts)].sort((a, b) => a - b))
    }),
  )
})
