import { expect, test } from 'vitest'
import { isMachinePace, withinDay } from './is-machine-pace.ts'
import { weighHelpfulness } from './weigh-helpfulness.ts'

// By hand, z = 1.96: (p + z²/2n − z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n).
// 9 of 10: (0.9 + 0.19208 − 1.96·√(0.009 + 0.009604)) ÷ 1.38416 = (1.09208 − 0.26734) ÷ 1.38416 = 0.5958.
test.each([
  [0, 0, 0],
  [9, 10, 0.5958],
  [1, 1, 0.2065],
  [0, 5, 0],
  [90, 100, 0.8256],
])('%i of %i votes weigh %f', (helpful, voted, weight) => {
  expect(weighHelpfulness({ helpful, voted })).toBeCloseTo(weight, 4)
})

test('few votes that all agree weigh less than many that nearly do', () => {
  const few = weighHelpfulness({ helpful: 3, voted: 3 })
  const many = weighHelpfulness({ helpful: 45, voted: 50 })
  expect(few).toBeLessThan(many)
})

test('thirty votes within a day are people, one more is a machine, and a day later it starts anew', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const times = (count: number) => Array.from({ length: count }, () => ago(1))
  expect(isMachinePace(withinDay(times(29), now))).toBe(false)
  expect(isMachinePace(withinDay(times(30), now))).toBe(true)
  expect(withinDay([ago(24), ago(23.9)], now)).toEqual([ago(23.9), now])
})
