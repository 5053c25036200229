import { expect, test } from 'vitest'
import { changeOfShare } from './change-of-share.ts'

const tenPercent = { count: 40, of: 400, low: 0.074, high: 0.133 }
const thirtyPercent = { count: 120, of: 400, low: 0.257, high: 0.347 }
const twelvePercent = { count: 48, of: 400, low: 0.092, high: 0.155 }
const nothing = { count: 0, of: 0, low: 0, high: 0 }

test('a share far above the one before has risen', () => {
  expect(changeOfShare({ now: thirtyPercent, before: tenPercent })).toBe('rose')
})

test('a share far below the one before has fallen', () => {
  expect(changeOfShare({ now: tenPercent, before: thirtyPercent })).toBe('fell')
})

test('a difference within chance is no change, whatever the two shares are', () => {
  expect(changeOfShare({ now: twelvePercent, before: tenPercent })).toBe('unclear')
})

test('without anything counted before there is nothing to compare', () => {
  expect(changeOfShare({ now: tenPercent, before: nothing })).toBe('unknown')
})

test('intervals may overlap a little while the difference is beyond chance', () => {
  const now = { count: 105, of: 308, low: 0.29, high: 0.396 }
  const before = { count: 95, of: 216, low: 0.375, high: 0.507 }
  expect(changeOfShare({ now, before })).toBe('fell')
})

test('with few cases only intervals apart count as a change', () => {
  const none = { count: 0, of: 12, low: 0, high: 0.243 }
  const some = { count: 3, of: 12, low: 0.089, high: 0.532 }
  expect(changeOfShare({ now: some, before: none })).toBe('unclear')
})
