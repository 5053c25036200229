import { expect, test } from 'vitest'
import { isOverdue } from './is-overdue.ts'

test('a plan is late from the day after its due day, until it ships or is dropped', () => {
  const today = '2026-11-22'
  expect(isOverdue({ state: 'running', dueOn: '2026-11-21' }, today)).toBe(true)
  expect(isOverdue({ state: 'running', dueOn: today }, today)).toBe(false)
  expect(isOverdue({ state: 'shipped', dueOn: '2026-11-21' }, today)).toBe(false)
  expect(isOverdue({ state: 'draft', dueOn: null }, today)).toBe(false)
})
