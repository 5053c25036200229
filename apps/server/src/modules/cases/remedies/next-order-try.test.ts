import { expect, test } from 'vitest'
import { nextOrderTry } from './next-order-try.ts'

test('an order is tried with growing pauses for five days, and then a person is told', () => {
  const orderedAt = new Date('2026-03-01T00:00:00Z')
  const tries: Date[] = []
  let now: Date | undefined = orderedAt
  while (now) {
    tries.push(now)
    now = nextOrderTry({ attempts: tries.length, orderedAt, now })
  }
  const pauses = tries.slice(1).map((at, index) => (at.getTime() - tries[index].getTime()) / 60_000)
  expect(pauses.slice(0, 6)).toEqual([1, 5, 15, 60, 180, 360])
  expect(new Set(pauses.slice(6))).toEqual(new Set([360]))
  const days = ((tries.at(-1)?.getTime() ?? 0) - orderedAt.getTime()) / 86_400_000
  expect(days).toBeGreaterThan(4.7)
  expect(days).toBeLessThanOrEqual(5)
  expect(tries.length).toBe(25)
})
