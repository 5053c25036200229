import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSpent, weighFlagger } from './weigh-flagger.ts'

const record = fc.record({ confirmed: fc.nat(1000), refused: fc.nat(1000) })

test('a newcomer weighs a half, and two refused flags without a confirmed one spend the weight', () => {
  expect(weighFlagger({ confirmed: 0, refused: 0 })).toBe(0.5)
  expect(isSpent({ confirmed: 0, refused: 1 })).toBe(false)
  expect(isSpent({ confirmed: 0, refused: 2 })).toBe(true)
  expect(isSpent({ confirmed: 1, refused: 2 })).toBe(false)
})

test('each confirmed flag adds weight, each refused one takes weight, and it stays between 0 and 1', () => {
  fc.assert(
    fc.property(record, ({ confirmed, refused }) => {
      const weight = weighFlagger({ confirmed, refused })
      expect(weight).toBeGreaterThan(0)
      expect(weight).toBeLessThan(1)
      expect(weighFlagger({ confirmed: confirmed + 1, refused })).toBeGreaterThan(weight)
      expect(weighFlagger({ confirmed, refused: refused + 1 })).toBeLessThan(weight)
    }),
  )
})
