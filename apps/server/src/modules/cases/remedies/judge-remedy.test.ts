import { centsMax, remedyKinds, roles } from '@echoloop/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Judged, judgeRemedy, mayApprove, refundableOf } from './judge-remedy.ts'
import { usualLimit } from './remedy-policy.ts'

const judged = (changes: Partial<Judged>): Judged => ({
  kind: 'refund',
  worth: 5_000,
  currency: 'CNY',
  limitCurrency: 'CNY',
  limit: { onceMax: 10_000, caseMax: 20_000, dayMax: 100_000 },
  given: { inCase: 0, inDay: 0 },
  ...changes,
})

describe('who decides about a remedy', () => {
  test.each([
    ['up to the limit: oneself', { worth: 10_000 }, null],
    ['above it once', { worth: 10_001 }, 'once'],
    ['above it with what the case got before', { given: { inCase: 15_001, inDay: 0 } }, 'case'],
    ['exactly as much as a case may get', { given: { inCase: 15_000, inDay: 0 } }, null],
    ['above what one person gives in a day', { given: { inCase: 0, inDay: 95_001 } }, 'day'],
    ['in money that no limit is set in', { currency: 'USD' }, 'currency'],
    ['points, which are no money', { currency: null }, null],
    ['words, which cost nothing', { worth: 0, limit: { onceMax: 0, caseMax: 0, dayMax: 0 } }, null],
    ['where nothing may be given alone', { worth: 1, limit: { onceMax: 0, caseMax: 0, dayMax: 0 } }, 'once'],
  ])('%s', (_, changes, above) => {
    expect(judgeRemedy(judged(changes))).toBe(above)
  })

  test('is oneself without limits, in any money', () => {
    const limit = { onceMax: null, caseMax: null, dayMax: null }
    expect(judgeRemedy(judged({ worth: centsMax, currency: 'USD', limit }))).toBeNull()
  })

  test('more is never easier to give than less, and a case or a day never grows past its limit alone', () => {
    const amount = fc.integer({ min: 1, max: 200_000 })
    const most = fc.option(fc.integer({ min: 0, max: 200_000 }))
    fc.assert(
      fc.property(
        fc.array(amount, { maxLength: 30 }),
        fc.record({ onceMax: most, caseMax: most, dayMax: most }),
        (worths, limit) => {
          let given = 0
          for (const worth of worths) {
            const sums = { inCase: given, inDay: given }
            const above = judgeRemedy(judged({ worth, limit, given: sums }))
            if (above === null) given += worth
            else expect(judgeRemedy(judged({ worth: worth + 1, limit, given: sums }))).not.toBeNull()
          }
          if (limit.caseMax !== null) expect(given).toBeLessThanOrEqual(limit.caseMax)
          if (limit.dayMax !== null) expect(given).toBeLessThanOrEqual(limit.dayMax)
        },
      ),
    )
  })
})

describe('a second person', () => {
  test('agrees up to the own limit, and in other money only without one', () => {
    const limit = { onceMax: 10_000, caseMax: 0, dayMax: 0 }
    expect(mayApprove({ worth: 10_000, currency: 'CNY', limitCurrency: 'CNY', limit })).toBe(true)
    expect(mayApprove({ worth: 10_001, currency: 'CNY', limitCurrency: 'CNY', limit })).toBe(false)
    expect(mayApprove({ worth: 1, currency: 'USD', limitCurrency: 'CNY', limit })).toBe(false)
    const boundless = { ...limit, onceMax: null }
    expect(mayApprove({ worth: centsMax, currency: 'USD', limitCurrency: 'CNY', limit: boundless })).toBe(
      true,
    )
  })
})

describe('what can be refunded', () => {
  test('is the order less what went back, counted once where the shop tells it again', () => {
    const order = { valueCents: 10_000, refundedCents: 0, doneCents: 0, openCents: 0 }
    expect(refundableOf(order)).toBe(10_000)
    expect(refundableOf({ ...order, doneCents: 3_000 })).toBe(7_000)
    expect(refundableOf({ ...order, doneCents: 3_000, refundedCents: 3_000 })).toBe(7_000)
    expect(refundableOf({ ...order, doneCents: 3_000, refundedCents: 5_000, openCents: 1_000 })).toBe(4_000)
    expect(refundableOf({ ...order, refundedCents: 10_000, openCents: 1 })).toBe(0)
  })
})

test('every role has a usual limit for each kind, and only owners and words have none', () => {
  for (const role of roles)
    for (const kind of remedyKinds) {
      const { onceMax } = usualLimit(role, kind)
      const isFree = role === 'owner' || kind === 'apology' || kind === 'explanation'
      expect({ role, kind, isFree: onceMax === null }).toEqual({ role, kind, isFree })
    }
})
