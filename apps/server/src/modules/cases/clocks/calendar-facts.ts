import type { CalendarFacts, Hours } from './calendar.ts'
import { chineseHolidays, holidayDates } from './public-holidays.ts'

/** A calendar as people set it; `holidays` names the public holidays it follows. */
export type CalendarSetting = {
  timeZone: string
  weekly: readonly (Hours & { day: number })[]
  exceptions: readonly { date: string; hours: readonly Hours[] }[]
  holidays: 'cn' | null
}

/**
 * What the clocks go by: public holidays become days without hours, make-up days have the hours of the first working
 * day of the week. The calendar's own exceptions stand above both. Pure.
 */
export function calendarFacts(setting: CalendarSetting): CalendarFacts {
  const { timeZone, weekly, exceptions, holidays } = setting
  if (holidays === null) return { timeZone, weekly, exceptions }
  const own = new Set(exceptions.map(({ date }) => date))
  const announced = holidayDates(chineseHolidays)
    .filter(({ date }) => !own.has(date))
    .map(({ date, isWorked }) => ({ date, hours: isWorked ? usualHours(weekly) : [] }))
  const all = [...announced, ...exceptions].sort((left, right) => left.date.localeCompare(right.date))
  return { timeZone, weekly, exceptions: all }
}

/** Notices name no hours: a make-up day is worked like the first day of the week that has hours. */
function usualHours(weekly: CalendarSetting['weekly']): Hours[] {
  const first = Math.min(...weekly.map(({ day }) => day))
  return weekly.filter(({ day }) => day === first).map(({ from, until }) => ({ from, until }))
}
