import { expect, test } from 'vitest'
import { createNetworkBudget } from './network-budget.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 0, minutes))

test('gives each network its share of an hour, and what was refused counts for nothing', () => {
  const budget = createNetworkBudget({ most: 2, windowMs: 3_600_000 })
  expect([budget.take('a', at(0)), budget.take('a', at(30)), budget.take('a', at(59))]).toEqual([
    true,
    true,
    false,
  ])
  expect(budget.take('b', at(59))).toBe(true)
  expect([budget.take('a', at(60)), budget.take('a', at(61)), budget.take('a', at(90))]).toEqual([
    true,
    false,
    true,
  ])
})
