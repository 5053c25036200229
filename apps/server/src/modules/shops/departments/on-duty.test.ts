import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DutyFacts, isOnDuty } from './on-duty.ts'

const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', until: '18:00' }))
const nobody: DutyFacts = { timeZone: 'Asia/Shanghai', weekly: null, shifts: [], absences: [] }
const office: DutyFacts = { ...nobody, weekly: weekdays }
/** A Monday in Shanghai. */
const at = (time: string, date = '2026-03-02') => new Date(`${date}T${time}+08:00`)

describe('somebody is on duty', () => {
  test('always, while no hours are set', () => {
    expect(isOnDuty(at('03:00'), nobody)).toBe(true)
  })

  test('in their hours, from the first minute to before the last', () => {
    expect(isOnDuty(at('08:59'), office)).toBe(false)
    expect(isOnDuty(at('09:00'), office)).toBe(true)
    expect(isOnDuty(at('17:59'), office)).toBe(true)
    expect(isOnDuty(at('18:00'), office)).toBe(false)
    expect(isOnDuty(at('10:00', '2026-03-07'), office)).toBe(false)
  })

  test('in the roster instead, on the dates that it names', () => {
    const facts = {
      ...office,
      shifts: [
        { date: '2026-03-07', hours: [{ from: '10:00', until: '12:00' }] },
        { date: '2026-03-02', hours: [] },
      ],
    }
    expect(isOnDuty(at('11:00', '2026-03-07'), facts)).toBe(true)
    expect(isOnDuty(at('11:00'), facts)).toBe(false)
    expect(isOnDuty(at('11:00', '2026-03-03'), facts)).toBe(true)
  })

  test('past midnight, when the night belongs to the day before', () => {
    const facts = { ...nobody, weekly: [{ day: 7, from: '22:00', until: '06:00' }] }
    expect(isOnDuty(at('23:00', '2026-03-01'), facts)).toBe(true)
    expect(isOnDuty(at('05:59'), facts)).toBe(true)
    expect(isOnDuty(at('06:00'), facts)).toBe(false)
    expect(isOnDuty(at('23:00'), facts)).toBe(false)
  })

  test('not while away, and again from the moment of coming back', () => {
    const absences = [{ startsAt: at('10:00'), endsAt: at('11:00') }]
    expect(isOnDuty(at('09:59'), { ...office, absences })).toBe(true)
    expect(isOnDuty(at('10:00'), { ...office, absences })).toBe(false)
    expect(isOnDuty(at('11:00'), { ...office, absences })).toBe(true)
  })

  test('by the clock on the wall, whatever daylight saving does', () => {
    const berlin: DutyFacts = {
      ...nobody,
      timeZone: 'Europe/Berlin',
      weekly: [{ day: 7, from: '09:00', until: '17:00' }],
    }
    expect(isOnDuty(new Date('2026-03-22T07:59:00Z'), berlin)).toBe(false)
    expect(isOnDuty(new Date('2026-03-22T08:00:00Z'), berlin)).toBe(true)
    expect(isOnDuty(new Date('2026-03-29T07:00:00Z'), berlin)).toBe(true)
    expect(isOnDuty(new Date('2026-03-29T15:00:00Z'), berlin)).toBe(false)
  })
})

test('one minute of a week lies in as many ordinary weeks as its hours say', () => {
  const time = fc.integer({ min: 0, max: 1439 })
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 7 }),
      time,
      time,
      fc.integer({ min: 0, max: 10_079 }),
      (day, from, until, asked) => {
        const facts = {
          ...nobody,
          timeZone: 'UTC',
          weekly: [{ day, from: clock(from), until: clock(until) }],
        }
        // 2026-03-02 is a Monday; minutes of the week are counted from there.
        const moment = new Date(Date.parse('2026-03-02T00:00:00Z') + asked * 60_000)
        const begins = (day - 1) * 1440 + from
        const lasts = until > from ? until - from : until + 1440 - from
        expect(isOnDuty(moment, facts)).toBe((asked - begins + 10_080) % 10_080 < lasts)
      },
    ),
    { numRuns: 500 },
  )
})
