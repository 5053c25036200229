import { expect, test } from 'vitest'
import { timelineDays } from './timeline-days.ts'

test('items stand under their day, in their order, and a day comes once in a row', () => {
  const items = ['2026-11-20T23:00', '2026-11-20T23:59', '2026-11-21T00:00'].map((at) => ({ at }))
  expect(timelineDays(items, (at) => at.slice(0, 10))).toEqual([
    { day: '2026-11-20', items: items.slice(0, 2) },
    { day: '2026-11-21', items: items.slice(2) },
  ])
})

test('no items, no days', () => {
  expect(timelineDays([], () => '')).toEqual([])
})
