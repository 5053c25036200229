const minuteMs = 60_000
const quarterMs = 15 * minuteMs
const givenUpAfterMinutes = 3 * 366 * 24 * 60

/** The calendar as the product stores it, written down once more: this file must share no code with the product. */
export type SlowCalendar = {
  timeZone: string
  weekly: readonly { day: number; from: string; until: string }[]
  exceptions: readonly { date: string; hours: readonly { from: string; until: string }[] }[]
}

export type SlowPause = { from: Date; until: Date | null }

export type SlowClock = {
  /** The moment at which the last of so many working minutes is over; null when a pause without end comes first. */
  dueAt(order: { start: Date; minutes: number; pauses: readonly SlowPause[] }): Date | null
  workedMinutes(order: { from: Date; until: Date; pauses: readonly SlowPause[] }): number
}

/**
 * The reference for the clocks: looks at the wall clock minute by minute and counts. Slow and plain on purpose; moments
 * must lie on whole minutes.
 */
export function slowClock(calendar: SlowCalendar): SlowClock {
  const isOpen = openMinutes(calendar)
  const counts = (ms: number, pauses: readonly SlowPause[]) =>
    isOpen(ms) &&
    !pauses.some(({ from, until }) => ms >= from.getTime() && (until === null || ms < until.getTime()))
  return {
    dueAt({ start, minutes, pauses }) {
      let counted = 0
      for (let step = 0; step < givenUpAfterMinutes; step++) {
        const ms = start.getTime() + step * minuteMs
        if (pauses.some(({ from, until }) => until === null && ms >= from.getTime())) return null
        if (counts(ms, pauses)) counted++
        if (counted === minutes) return new Date(ms + minuteMs)
      }
      throw new Error('three years held too few working minutes')
    },
    workedMinutes({ from, until, pauses }) {
      let counted = 0
      for (let ms = from.getTime(); ms < until.getTime(); ms += minuteMs) if (counts(ms, pauses)) counted++
      return counted
    },
  }
}

type Wall = { date: string; weekday: number; time: number }

const twoDigits = (value: number) => String(value).padStart(2, '0')
const clockTexts = Array.from(
  { length: 24 * 60 },
  (_, minute) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`,
)

function openMinutes({ timeZone, weekly, exceptions }: SlowCalendar): (ms: number) => boolean {
  const wallAt = wallOf(timeZone)
  const special = new Map(exceptions.map(({ date, hours }) => [date, hours]))
  const weekdays = [0, 1, 2, 3, 4, 5, 6, 7].map((weekday) => weekly.filter(({ day }) => day === weekday))
  return (ms) => {
    const { date, weekday, time } = wallAt(ms)
    const clock = clockTexts[time + (ms % quarterMs) / minuteMs] ?? ''
    const hours = special.get(date) ?? weekdays[weekday] ?? []
    return hours.some(({ from, until }) => from <= clock && clock < until)
  }
}

const knownWalls = new Map<string, Map<number, Wall>>()

/** Zones change their distance from UTC at quarters of an hour only, so that the wall is asked four times an hour. */
function wallOf(timeZone: string): (ms: number) => Wall {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const known = knownWalls.get(timeZone) ?? new Map<number, Wall>()
  knownWalls.set(timeZone, known)
  return (ms) => {
    const quarter = Math.floor(ms / quarterMs)
    const found = known.get(quarter)
    if (found) return found
    const [date = '', time = ''] = format.format(quarter * quarterMs).split(' ')
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    const wall = { date, weekday: new Date(date).getUTCDay() || 7, time: hour * 60 + minute }
    known.set(quarter, wall)
    return wall
  }
}
