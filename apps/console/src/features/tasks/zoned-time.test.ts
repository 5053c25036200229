import { expect, test } from 'vitest'
import { eveningIn, fieldOfInstant, instantOfField } from './zoned-time.ts'

test('a field holds what the clocks of the shop show, not those of the browser', () => {
  expect(fieldOfInstant(new Date('2026-03-09T10:00:00Z'), 'Asia/Shanghai')).toBe('2026-03-09T18:00')
  expect(instantOfField('2026-03-09T18:00', 'Asia/Shanghai')).toEqual(new Date('2026-03-09T10:00:00Z'))
  expect(instantOfField('2026-07-01T09:30', 'Europe/Berlin')).toEqual(new Date('2026-07-01T07:30:00Z'))
  expect(instantOfField('', 'Asia/Shanghai')).toBeUndefined()
})

test('every minute around a change of the clocks leads back to itself, unless it is skipped', () => {
  const change = Date.parse('2026-03-29T01:00:00Z')
  for (let minute = -180; minute < 180; minute++) {
    const instant = new Date(change + minute * 60_000)
    const field = fieldOfInstant(instant, 'Europe/Berlin')
    expect(instantOfField(field, 'Europe/Berlin')).toEqual(instant)
  }
})

test('this evening is tomorrow’s once it is over', () => {
  const facts = { timeZone: 'Asia/Shanghai' }
  expect(eveningIn(0, { now: new Date('2026-03-09T09:59:00Z'), ...facts })).toBe('2026-03-09T18:00')
  expect(eveningIn(0, { now: new Date('2026-03-09T10:00:00Z'), ...facts })).toBe('2026-03-10T18:00')
  expect(eveningIn(7, { now: new Date('2026-03-09T09:00:00Z'), ...facts })).toBe('2026-03-16T18:00')
})
