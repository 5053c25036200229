import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountOf, centsOf, digitsOf } from './cents-of.ts'

test('amounts keep every cent, in each currency', () => {
  expect([centsOf(19.99, 'CNY'), centsOf(0.29, 'USD'), centsOf(1500, 'JPY'), centsOf(1.005, 'KWD')]).toEqual([
    1999, 29, 1500, 1005,
  ])
  expect(digitsOf('not a currency')).toBe(2)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000_000_000 }),
      fc.constantFrom('CNY', 'JPY', 'KWD'),
      (cents, currency) => {
        expect(centsOf(amountOf(cents, currency), currency)).toBe(cents)
      },
    ),
  )
})
