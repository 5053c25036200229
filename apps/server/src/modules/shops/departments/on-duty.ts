import type { Shift, WeeklyHours } from '@echoloop/contract'

/** What is known of when somebody works. Times of the day are of `timeZone`. */
export type DutyFacts = {
  timeZone: string
  /** Null: no hours are set. */
  weekly: readonly WeeklyHours[] | null
  shifts: readonly Shift[]
  absences: readonly { startsAt: Date; endsAt: Date | null }[]
}

const dayMs = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * True when somebody is at work at a moment: in the hours of the roster or, for dates that it does not name, in those
 * of the ordinary week, and not away. Who has no hours at all is on duty unless away, so that a shop that set up
 * nothing is served from its first minute.
 */
export function isOnDuty(at: Date, facts: DutyFacts): boolean {
  if (isAway(at, facts.absences)) return false
  if (facts.weekly === null && facts.shifts.length === 0) return true
  const { date, minute } = localTime(at, facts.timeZone)
  const today = hoursOf(date, facts)
  const yesterday = hoursOf(dayBefore(date), facts)
  return (
    today.some(({ from, until }) => minute >= from && (until <= from || minute < until)) ||
    yesterday.some(({ from, until }) => until <= from && minute < until)
  )
}

/** True while an absence runs. */
export function isAway(at: Date, absences: DutyFacts['absences']): boolean {
  return absences.some(({ startsAt, endsAt }) => startsAt <= at && (endsAt === null || endsAt > at))
}

/** The date in a time zone, `YYYY-MM-DD`. */
export function localDate(at: Date, timeZone: string): string {
  return localTime(at, timeZone).date
}

function hoursOf(date: string, { weekly, shifts }: DutyFacts): { from: number; until: number }[] {
  const shift = shifts.find((one) => one.date === date)
  const hours = shift?.hours ?? (weekly ?? []).filter(({ day }) => day === weekdayOf(date))
  return hours.map(({ from, until }) => ({ from: minuteOf(from), until: minuteOf(until) }))
}

function localTime(at: Date, timeZone: string): { date: string; minute: number } {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const date = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
  return { date, minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  formats.set(timeZone, made)
  return made
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - dayMs).toISOString().slice(0, 10)
}

function weekdayOf(date: string): number {
  return new Date(date).getUTCDay() || 7
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
