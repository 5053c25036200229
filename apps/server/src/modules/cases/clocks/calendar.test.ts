import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SlowPause, slowClock } from '../../../../test/slow-clock.ts'
import { type CalendarFacts, dueAt, workedMinutes } from './calendar.ts'
import { calendarFacts } from './calendar-facts.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const cases = 10_000

const office = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', until: '18:00' }))
const shanghai = calendarFacts({
  timeZone: 'Asia/Shanghai',
  weekly: office,
  exceptions: [],
  holidays: 'cn',
})
const newYork: CalendarFacts = {
  timeZone: 'America/New_York',
  weekly: [6, 7].map((day) => ({ day, from: '00:00', until: '24:00' })),
  exceptions: [],
}

const hoursOf = (calendar: CalendarFacts, start: string, hours: number) =>
  dueAt(calendar, { start: new Date(start), minutes: hours * 60 })?.toISOString()

describe('a due time', () => {
  test('at closing time is not put off to the next morning', () => {
    expect(hoursOf(shanghai, '2026-03-04T14:00:00+08:00', 4)).toBe('2026-03-04T10:00:00.000Z')
    expect(hoursOf(shanghai, '2026-03-04T14:00:01+08:00', 4)).toBe('2026-03-05T01:00:01.000Z')
  })

  test('leaves the days of National Day out and counts the Saturday that makes up for them', () => {
    expect(hoursOf(shanghai, '2026-09-30T17:00:00+08:00', 2)).toBe('2026-10-08T02:00:00.000Z')
    // Thursday, Friday, and Saturday 10 October, which is worked.
    expect(hoursOf(shanghai, '2026-09-30T17:00:00+08:00', 20)).toBe('2026-10-10T02:00:00.000Z')
  })

  test('skips the hour that daylight saving takes and counts twice the one that it gives', () => {
    expect(hoursOf(newYork, '2026-03-08T01:30:00-05:00', 1)).toBe('2026-03-08T07:30:00.000Z')
    expect(hoursOf(newYork, '2026-03-07T12:00:00-05:00', 35)).toBe('2026-03-09T04:00:00.000Z')
    expect(hoursOf(newYork, '2026-10-31T12:00:00-04:00', 37)).toBe('2026-11-02T05:00:00.000Z')
  })

  test('knows the leap day', () => {
    const daily = {
      ...newYork,
      weekly: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '09:00', until: '10:00' })),
    }
    expect(hoursOf(daily, '2028-02-28T09:00:00-05:00', 2)).toBe('2028-02-29T15:00:00.000Z')
    expect(hoursOf(daily, '2027-02-28T09:00:00-05:00', 2)).toBe('2027-03-01T15:00:00.000Z')
  })

  test('is unknown while paused, and later by the working time of a pause that is over', () => {
    const start = new Date('2026-03-04T14:00:00+08:00')
    const from = new Date('2026-03-04T15:00:00+08:00')
    expect(dueAt(shanghai, { start, minutes: 240, pauses: [{ from, until: null }] })).toBeNull()
    const until = new Date('2026-03-05T10:00:00+08:00')
    expect(dueAt(shanghai, { start, minutes: 240, pauses: [{ from, until }] })?.toISOString()).toBe(
      '2026-03-05T05:00:00.000Z',
    )
  })

  test('is found, if far away, in a calendar with hardly any hours', () => {
    const rare = { ...newYork, weekly: [{ day: 1, from: '09:00', until: '09:01' }] }
    const start = new Date('2026-03-04T14:00:00Z')
    const due = dueAt(rare, { start, minutes: 100_000 })
    expect(due && due.getTime() - start.getTime()).toBeGreaterThan(19 * 365 * dayMs)
  })
})

/** Zones with every oddity there is: half hours, three quarters, midnight changes, a day that never was. */
const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'UTC',
]
/** Days around which something changes; and any other day. */
const oddDays = [
  '2026-03-08',
  '2026-11-01',
  '2026-03-29',
  '2026-10-25',
  '2026-04-05',
  '2026-10-04',
  '2024-02-29',
  '2028-02-29',
  '2018-11-04',
  '2018-02-18',
  '2011-12-30',
  '2026-02-18',
  '2026-12-31',
  '2026-10-01',
]

const time = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const hours = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 45, max: 1440 }))
  .map(([from, length]) => ({ from: time(from), until: time(Math.min(1440, from + length)) }))
const day = fc.oneof(fc.constantFrom(...oddDays), fc.integer({ min: 0, max: 2000 }).map(dateAfter))
const calendars: fc.Arbitrary<CalendarFacts> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    weekly: fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), hours), { minLength: 3, maxLength: 9 }),
    exceptions: fc.uniqueArray(fc.record({ date: day, hours: fc.array(hours, { maxLength: 2 }) }), {
      maxLength: 5,
      selector: ({ date }) => date,
    }),
    holidays: fc.constantFrom('cn' as const, null),
  })
  .map(({ weekly, ...rest }) =>
    calendarFacts({ ...rest, weekly: weekly.map(([day, window]) => ({ day, ...window })) }),
  )
const starts = fc
  .tuple(day, fc.integer({ min: -1440, max: 2880 }))
  .map(([date, minutes]) => new Date(Date.parse(`${date}T00:00:00Z`) + minutes * minuteMs))
const pausesOf = (start: Date): fc.Arbitrary<SlowPause[]> =>
  fc.array(
    fc
      .tuple(
        fc.integer({ min: -200, max: 2000 }),
        fc.oneof(fc.integer({ min: 0, max: 1500 }), fc.constant(null)),
      )
      .map(([from, length]) => ({
        from: new Date(start.getTime() + from * minuteMs),
        until: length === null ? null : new Date(start.getTime() + (from + length) * minuteMs),
      })),
    { maxLength: 3 },
  )
const questions = starts.chain((start) =>
  fc.record({
    calendar: calendars,
    start: fc.constant(start),
    pauses: pausesOf(start),
    minutes: fc.integer({ min: 1, max: 500 }),
  }),
)

function dateAfter(days: number): string {
  return new Date(Date.UTC(2023, 0, 1) + days * dayMs).toISOString().slice(0, 10)
}

describe('the clocks', () => {
  test(`agree with counting minute by minute in ${cases} random cases`, () => {
    fc.assert(
      fc.property(questions, ({ calendar, start, pauses, minutes }) => {
        const slow = slowClock(calendar)
        const due = dueAt(calendar, { start, minutes, pauses })
        expect(due).toEqual(slow.dueAt({ start, minutes, pauses }))
        const until = due ?? new Date(start.getTime() + 2 * dayMs)
        const worked = workedMinutes(calendar, { from: start, until, pauses })
        expect(worked).toBe(due ? minutes : slow.workedMinutes({ from: start, until, pauses }))
      }),
      { numRuns: cases },
    )
  }, 120_000)

  test('give back the minutes that were asked for, to the millisecond', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 0, max: 59_999 }), (question, laterMs) => {
        const start = new Date(question.start.getTime() + laterMs)
        const pauses = question.pauses.map(({ from, until }) => ({
          from: new Date(from.getTime() + laterMs / 3),
          until,
        }))
        const due = dueAt(question.calendar, { start, minutes: question.minutes, pauses })
        if (!due) return
        const worked = workedMinutes(question.calendar, { from: start, until: due, pauses })
        expect(worked).toBeCloseTo(question.minutes, 6)
      }),
      { numRuns: 1000 },
    )
  })
})
