import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  defaultReviewRules,
  editableUntil,
  followUpUntil,
  refusalOfLine,
  stateOfWindow,
  windowOf,
} from './review-rules.ts'

const dayMs = 86_400_000
const day = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * dayMs)
const rules = defaultReviewRules

const line = {
  shippedAt: day(2),
  deliveredAt: day(5),
  refundedAt: null,
  cancelledAt: null,
  foundFalseAt: null,
  quantity: 2,
  quantityRefunded: 0,
}

const anyRules = fc.record({
  opensDaysAfterShipping: fc.integer({ min: 1, max: 90 }),
  closesDays: fc.integer({ min: 7, max: 730 }),
  editDays: fc.integer({ min: 1, max: 365 }),
})
const anyTime = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) })
  .map((time) => new Date(time))
const maybeTime = fc.option(anyTime, { nil: null })

describe('the window of a review', () => {
  test('opens with the delivery, and else N days after shipping', () => {
    expect(windowOf(line, rules)).toEqual({ opensAt: day(5), closesAt: day(185) })
    expect(windowOf({ ...line, deliveredAt: null }, rules)).toEqual({ opensAt: day(17), closesAt: day(197) })
    expect(windowOf({ shippedAt: null, deliveredAt: null }, rules)).toEqual({ opensAt: null, closesAt: null })
  })

  test('holds its first instant and not its last', () => {
    const window = windowOf(line, rules)
    const at = (time: Date, ms = 0) => stateOfWindow(window, new Date(time.getTime() + ms))
    expect([at(day(5), -1), at(day(5)), at(day(185), -1), at(day(185))]).toEqual([
      'not-open',
      'open',
      'open',
      'closed',
    ])
  })

  test('is open for exactly the days of the rule, never before anything was sent', () => {
    fc.assert(
      fc.property(anyRules, maybeTime, maybeTime, anyTime, (given, shippedAt, deliveredAt, now) => {
        const window = windowOf({ shippedAt, deliveredAt }, given)
        const state = stateOfWindow(window, now)
        if (shippedAt === null && deliveredAt === null) return state === 'not-open'
        const length = (window.closesAt?.getTime() ?? 0) - (window.opensAt?.getTime() ?? 0)
        expect(length).toBe(given.closesDays * dayMs)
        const sentAt = deliveredAt ?? new Date((shippedAt?.getTime() ?? 0) + dayMs)
        if (now < sentAt) expect(state).toBe('not-open')
        const times = { 'not-open': 0, open: 1, closed: 2 }
        const later = stateOfWindow(window, new Date(now.getTime() + dayMs))
        return times[later] >= times[state]
      }),
      { numRuns: 10_000 },
    )
  })

  test('a longer rule never closes what a shorter one leaves open', () => {
    fc.assert(
      fc.property(anyRules, maybeTime, maybeTime, anyTime, (given, shippedAt, deliveredAt, now) => {
        const wider = { ...given, closesDays: given.closesDays + 1 }
        const state = stateOfWindow(windowOf({ shippedAt, deliveredAt }, given), now)
        const wide = stateOfWindow(windowOf({ shippedAt, deliveredAt }, wider), now)
        return state === 'closed' || wide === state
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('a line of an order', () => {
  const refusal = (change: object, now = day(10)) => refusalOfLine({ ...line, ...change }, { rules, now })

  test('takes a review inside its window, also when a part was refunded', () => {
    expect(refusal({})).toBeUndefined()
    expect(refusal({ quantityRefunded: 1 })).toBeUndefined()
  })

  test('takes none when it was refunded, cancelled or found false, whatever the day', () => {
    for (const change of [
      { refundedAt: day(6) },
      { cancelledAt: day(1) },
      { foundFalseAt: day(9) },
      { quantityRefunded: 2 },
    ])
      for (const now of [day(0), day(10), day(400)])
        expect(refusal(change, now)).toBe('review/order-refunded')
  })

  test('takes none outside its window', () => {
    expect(refusal({}, day(4))).toBe('review/window-not-open')
    expect(refusal({}, day(300))).toBe('review/window-closed')
    expect(refusal({ shippedAt: null, deliveredAt: null })).toBe('review/window-not-open')
  })
})

test('an author may change the words for the days of the rule, counted anew from a refusal', () => {
  expect(editableUntil({ submittedAt: day(10), refusedAt: null }, rules)).toEqual(day(40))
  expect(editableUntil({ submittedAt: day(10), refusedAt: day(35) }, rules)).toEqual(day(65))
  expect(followUpUntil(day(10))).toEqual(day(191))
})
