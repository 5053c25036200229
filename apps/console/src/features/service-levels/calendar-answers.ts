import type { CalendarInput, ServiceCalendar } from '@echoloop/contract'
import { readHours, writeHours } from './hours-text.ts'
import { readSpecialDays, writeSpecialDays } from './special-days-text.ts'

/** A calendar as its form holds it: the hours of each weekday and the special days as text. */
export type CalendarAnswers = {
  name: string
  timeZone: string
  /** Monday first. */
  days: string[]
  special: string
  followsHolidays: boolean
  departmentIds: string[]
  isDefault: boolean
}

export function answersOfCalendar(calendar: ServiceCalendar): CalendarAnswers {
  const { name, timeZone, departmentIds, isDefault } = calendar
  return {
    name,
    timeZone,
    departmentIds,
    isDefault,
    days: [1, 2, 3, 4, 5, 6, 7].map((day) =>
      writeHours(calendar.weekly.filter((hours) => hours.day === day)),
    ),
    special: writeSpecialDays(calendar.exceptions),
    followsHolidays: calendar.holidays === 'cn',
  }
}

/** The calendar that answers without faults describe; the form has refused all others. */
export function calendarOfAnswers(answers: CalendarAnswers): CalendarInput {
  const { name, timeZone, departmentIds, isDefault } = answers
  const special = readSpecialDays(answers.special)
  return {
    name: name.trim(),
    timeZone,
    departmentIds,
    isDefault,
    weekly: answers.days.flatMap((text, index) =>
      (readHours(text) ?? []).map((hours) => ({ day: index + 1, ...hours })),
    ),
    exceptions: special.kind === 'read' ? special.days : [],
    holidays: answers.followsHolidays ? 'cn' : null,
  }
}

export type WeekLine = { days: number[]; hours: string }

/** Weekdays in a row with the same hours as one line: Mon–Fri 09:00-18:00. */
export function weekLines({ days }: Pick<CalendarAnswers, 'days'>): WeekLine[] {
  const lines: WeekLine[] = []
  for (const [index, hours] of days.entries()) {
    const last = lines.at(-1)
    if (last?.hours === hours) last.days.push(index)
    else lines.push({ days: [index], hours })
  }
  return lines
}
