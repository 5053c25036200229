import { describe, expect, it } from 'vitest'
import { lastDays } from './last-days.ts'

describe('the last days', () => {
  it('end today in the shop, not in Greenwich', () => {
    const nowMs = Date.parse('2026-05-09T17:30:00Z')
    expect(lastDays(7, { timeZone: 'Asia/Shanghai', nowMs })).toEqual({
      from: '2026-05-04',
      to: '2026-05-10',
    })
    expect(lastDays(7, { timeZone: 'America/New_York', nowMs })).toEqual({
      from: '2026-05-03',
      to: '2026-05-09',
    })
  })

  it('count a day of 23 hours as a day', () => {
    const nowMs = Date.parse('2026-03-09T12:00:00Z')
    expect(lastDays(3, { timeZone: 'America/New_York', nowMs })).toEqual({
      from: '2026-03-07',
      to: '2026-03-09',
    })
  })
})
