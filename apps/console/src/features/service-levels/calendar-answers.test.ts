import type { ServiceCalendar } from '@echoloop/contract'
import { describe, expect, test } from 'vitest'
import { answersOfCalendar, calendarOfAnswers, weekLines } from './calendar-answers.ts'

const calendar: ServiceCalendar = {
  id: 'cal',
  name: 'Office',
  timeZone: 'Asia/Shanghai',
  weekly: [
    { day: 1, from: '09:00', until: '12:00' },
    { day: 1, from: '13:00', until: '18:00' },
    { day: 2, from: '09:00', until: '18:00' },
    { day: 3, from: '09:00', until: '18:00' },
  ],
  exceptions: [{ date: '2027-02-08', hours: [] }],
  holidays: 'cn',
  departmentIds: [],
  isDefault: true,
}

describe('the form of a calendar', () => {
  test('gives back the calendar that it was given', () => {
    const { id, ...input } = calendar
    expect(calendarOfAnswers(answersOfCalendar(calendar))).toEqual(input)
  })

  test('tells a week in as few lines as it has different days in a row', () => {
    expect(weekLines(answersOfCalendar(calendar))).toEqual([
      { days: [0], hours: '09:00-12:00, 13:00-18:00' },
      { days: [1, 2], hours: '09:00-18:00' },
      { days: [3, 4, 5, 6], hours: '' },
    ])
  })
})
