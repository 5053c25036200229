import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRepetitionMeter } from './measure-repetition.ts'
import { foldedUnits } from './unit-tables.ts'

const meter = createRepetitionMeter()

function measure(text: string): number {
  return meter(
    Uint16Array.from(text, (_, index) => foldedUnits[text.charCodeAt(index)]),
    text.length,
  )
}

test('a sentence pasted four times repeats itself in three quarters of its runs', () => {
  expect(measure('买来送给邻居家的孩子'.repeat(4))).toBeGreaterThan(0.7)
  expect(measure('the lamp is small '.repeat(4))).toBeGreaterThan(0.7)
})

test('plain writing hardly repeats itself, and a short text not at all', () => {
  expect(measure('水壶烧得快，声音也小，就是盖子有点紧，老人不太好开')).toBe(0)
  expect(measure('好好好')).toBe(0)
})

test('the share lies between 0 and 1 and does not depend on the texts before', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ maxLength: 60 }),
      (text, other) => {
        const first = measure(text)
        measure(other)
        expect(measure(text)).toBe(first)
        expect(first).toBeGreaterThanOrEqual(0)
        expect(first).toBeLessThan(1)
      },
    ),
    { numRuns: 40 },
  )
})
