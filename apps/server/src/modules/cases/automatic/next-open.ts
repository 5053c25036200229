import type { AutomaticGuards } from '@echoloop/contract'

type Hours = Pick<AutomaticGuards, 'hourFrom' | 'hourUntil' | 'weekdays'> & { timeZone: string }

const quarterMs = 900_000
const daysMax = 9
const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const formats = new Map<string, Intl.DateTimeFormat>()

/** The first moment from `at` on that lies in the opening hours. Goes by quarter hours, where every zone's clock changes. */
export function nextOpen(at: Date, hours: Hours): Date {
  if (isOpen(at, hours)) return at
  const first = Math.floor(at.getTime() / quarterMs) + 1
  for (let step = 0; step < daysMax * 96; step++) {
    const moment = new Date((first + step) * quarterMs)
    if (isOpen(moment, hours)) return moment
  }
  throw new Error('no hour of nine days is open')
}

function isOpen(at: Date, { hourFrom, hourUntil, weekdays, timeZone }: Hours): boolean {
  const parts = formatOf(timeZone).formatToParts(at)
  const hour = Number(parts.find(({ type }) => type === 'hour')?.value)
  const weekday = weekdayNames.indexOf(parts.find(({ type }) => type === 'weekday')?.value ?? '') + 1
  return hour >= hourFrom && hour < hourUntil && weekdays.includes(weekday)
}

/** `2026-03-01`: the day on the shop's wall. */
export function dayIn(timeZone: string, at: Date): string {
  return at.toLocaleDateString('sv-SE', { timeZone })
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  formats.set(timeZone, made)
  return made
}
