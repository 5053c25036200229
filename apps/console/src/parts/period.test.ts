import { expect, test } from 'vitest'
import { daysOfPeriod, readPeriodSearch } from './period.ts'

const now = new Date('2026-03-09T18:30:00Z')

test('thirty days end today by the calendar of the shop', () => {
  expect(daysOfPeriod({ search: {}, now, timeZone: 'Asia/Shanghai' })).toEqual({
    from: '2026-02-09',
    to: '2026-03-10',
  })
  expect(daysOfPeriod({ search: {}, now, timeZone: 'America/New_York' }).to).toBe('2026-03-09')
})

test('two days in the address are the period, in either order', () => {
  expect(readPeriodSearch({ from: '2026-03-31', to: '2026-03-01' })).toEqual({
    from: '2026-03-01',
    to: '2026-03-31',
  })
})

test.each([
  { days: '31' },
  { from: '2026-13-01', to: '2026-12-01' },
  { from: 'soon', to: '2026-12-01' },
  { from: '2026-03-01' },
])('an address that names no period (%o) gives the usual one', (search) => {
  expect(readPeriodSearch(search)).toEqual({})
})

test('a known number of days is read from text', () => {
  expect(readPeriodSearch({ days: '90' })).toEqual({ days: 90 })
})
