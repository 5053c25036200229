export type WallMoment = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
  /** Minutes east of UTC, where the moment states them itself. */
  offsetMinutes?: number
}

/**
 * A moment on the wall clock of a zone (IANA name) as ISO 8601 in UTC; undefined where the calendar has no
 * such moment. An hour that a zone skips or repeats is read with the offset before the change.
 */
export function momentInZone(wall: WallMoment, timeZone: string): string | undefined {
  if (!isOnCalendar(wall)) return undefined
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
  const milliseconds = asUtc + wall.millisecond
  if (wall.offsetMinutes !== undefined) {
    return new Date(milliseconds - wall.offsetMinutes * 60_000).toISOString()
  }
  if (timeZone === 'UTC') return new Date(milliseconds).toISOString()
  const guess = asUtc - offsetMs(asUtc, timeZone)
  return new Date(milliseconds - offsetMs(guess, timeZone)).toISOString()
}

function isOnCalendar(wall: WallMoment): boolean {
  const daysInMonth = new Date(Date.UTC(wall.year, wall.month, 0)).getUTCDate()
  return (
    wall.year >= 1970 &&
    wall.month >= 1 &&
    wall.month <= 12 &&
    wall.day >= 1 &&
    wall.day <= daysInMonth &&
    wall.hour <= 23 &&
    wall.minute <= 59 &&
    wall.second <= 59
  )
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function offsetMs(utcMs: number, timeZone: string): number {
  const parts = formatterOf(timeZone).formatToParts(utcMs)
  const values = new Map(parts.map((part) => [part.type, Number(part.value)]))
  const part = (name: Intl.DateTimeFormatPartTypes): number => values.get(name) ?? 0
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return wall - utcMs
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known !== undefined) return known
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, formatter)
  return formatter
}
