import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGtin, plainGtin } from './gtin.ts'

describe('a GTIN', () => {
  test('of each length counts with its check digit, and without it does not', () => {
    for (const right of ['96385074', '036000291452', '4006381333931', '10012345678902'])
      expect([right, isGtin(right)]).toEqual([right, true])
    for (const wrong of [
      '96385075',
      '4006381333932',
      '400638133393',
      '0',
      '',
      '00000000',
      '４００６３８１３３３９３１',
    ])
      expect([wrong, isGtin(wrong)]).toEqual([wrong, false])
  })

  test('may be printed with spaces and hyphens', () => {
    expect(isGtin(plainGtin('4-006381 333931'))).toBe(true)
  })

  test('is no longer one when a single digit was mistyped', () => {
    const slips = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(slips, ([place, by]) => {
        const mistyped = [...'4006381333931']
        mistyped[place] = String((Number(mistyped[place]) + by) % 10)
        expect(isGtin(mistyped.join(''))).toBe(false)
      }),
    )
  })
})
