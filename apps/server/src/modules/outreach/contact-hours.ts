type Hours = { hourFrom: number; hourUntil: number; timeZone: string }

const quarterMs = 900_000
const daysMax = 4

const formats = new Map<string, Intl.DateTimeFormat>()

/** True for the name of a time zone that this server knows. */
export function isTimeZoneName(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/** True when the clock on the person's wall stands between the two hours. */
export function isInHours(at: Date, hours: Hours): boolean {
  const hour = Number(formatOf(hours.timeZone).format(at))
  return hour >= hours.hourFrom && hour < hours.hourUntil
}

/**
 * The first moment from `at` on that lies in the hours. Goes by quarter hours of UTC: every zone's offset is a
 * multiple of one, so that hours begin and clocks change only there, whatever daylight saving does.
 */
export function nextInHours(at: Date, hours: Hours): Date {
  if (isInHours(at, hours)) return at
  const first = Math.floor(at.getTime() / quarterMs) + 1
  for (let step = 0; step < daysMax * 96; step++) {
    const moment = new Date((first + step) * quarterMs)
    if (isInHours(moment, hours)) return moment
  }
  throw new Error('no hour of four days is allowed')
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone })
  formats.set(timeZone, made)
  return made
}
