import { offsetSpanAt } from './zone-offsets.ts'

/** `from` and `until` are times on the wall, `HH:MM`; `until` may be `24:00`. */
export type Hours = { from: string; until: string }

/** Working hours of a team: `day` 1 is Monday. A date among the exceptions has those hours and no others. */
export type CalendarFacts = {
  timeZone: string
  weekly: readonly (Hours & { day: number })[]
  exceptions: readonly { date: string; hours: readonly Hours[] }[]
}

/** A stretch that does not count; without an end it still lasts. */
export type Pause = { from: Date; until: Date | null }

type Span = { fromMs: number; untilMs: number }

const minuteMs = 60_000
const dayMs = 86_400_000
/** Beyond this a due time means nothing; a calendar with hardly any hours would be searched for ever. */
const horizonMs = 20 * 366 * dayMs

type DueOrder = { start: Date; minutes: number; pauses?: readonly Pause[] }

/**
 * When so many working minutes will have passed since `start`, pauses left out. The end of the last working minute
 * counts, not the beginning of the next one: what ends at closing time is due at closing time. Null while paused.
 */
export function dueAt(calendar: CalendarFacts, { start, minutes, pauses = [] }: DueOrder): Date | null {
  let leftMs = minutes * minuteMs
  if (leftMs <= 0) return start
  const untilMs = start.getTime() + horizonMs
  for (const span of countedSpans(calendar, { fromMs: start.getTime(), untilMs }, pauses)) {
    const lengthMs = span.untilMs - span.fromMs
    if (lengthMs >= leftMs) return new Date(span.fromMs + leftMs)
    leftMs -= lengthMs
  }
  return pauses.some(({ until }) => until === null) ? null : new Date(untilMs)
}

type WorkedOrder = { from: Date; until: Date; pauses?: readonly Pause[] }

/** Working minutes between two moments, pauses left out; with a fraction where a moment lies within a minute. */
export function workedMinutes(calendar: CalendarFacts, { from, until, pauses = [] }: WorkedOrder): number {
  let workedMs = 0
  const whole = { fromMs: from.getTime(), untilMs: until.getTime() }
  for (const span of countedSpans(calendar, whole, pauses)) workedMs += span.untilMs - span.fromMs
  return workedMs / minuteMs
}

/** Working time within a stretch, in order, without what is paused. */
function* countedSpans(calendar: CalendarFacts, whole: Span, pauses: readonly Pause[]): Generator<Span> {
  const paused = pauses
    .map(({ from, until }) => ({ fromMs: from.getTime(), untilMs: until?.getTime() ?? Infinity }))
    .sort((left, right) => left.fromMs - right.fromMs)
  for (const open of openSpans(calendar, whole)) {
    let fromMs = open.fromMs
    for (const pause of paused) {
      if (pause.untilMs <= fromMs || pause.fromMs >= open.untilMs) continue
      if (pause.fromMs > fromMs) yield { fromMs, untilMs: pause.fromMs }
      fromMs = Math.max(fromMs, pause.untilMs)
    }
    if (fromMs < open.untilMs) yield { fromMs, untilMs: open.untilMs }
    if (paused.some(({ fromMs, untilMs }) => untilMs === Infinity && fromMs <= open.untilMs)) return
  }
}

/**
 * Working time within a stretch, in order. Goes by spans of constant distance from UTC: an hour that daylight saving
 * skips is not worked, one that it repeats is worked twice.
 */
function* openSpans(calendar: CalendarFacts, { fromMs, untilMs }: Span): Generator<Span> {
  const plan = planOf(calendar)
  let atMs = fromMs
  while (atMs < untilMs) {
    const zone = offsetSpanAt(calendar.timeZone, atMs)
    const endMs = Math.min(zone.untilMs, untilMs)
    const lastDay = Math.floor((endMs - 1 + zone.offsetMs) / dayMs)
    for (let day = Math.floor((atMs + zone.offsetMs) / dayMs); day <= lastDay; day++) {
      for (const window of plan(day)) {
        const openMs = Math.max(atMs, day * dayMs + window.fromMs - zone.offsetMs)
        const closeMs = Math.min(endMs, day * dayMs + window.untilMs - zone.offsetMs)
        if (openMs < closeMs) yield { fromMs: openMs, untilMs: closeMs }
      }
    }
    atMs = endMs
  }
}

type Plan = (day: number) => readonly Span[]

const plans = new WeakMap<CalendarFacts, Plan>()

/** Which hours a day has, by the number of days since 1970-01-01. */
function planOf(calendar: CalendarFacts): Plan {
  const known = plans.get(calendar)
  if (known) return known
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) =>
    spansOf(calendar.weekly.filter((hours) => hours.day === day)),
  )
  const exceptions = new Map(
    calendar.exceptions.map(({ date, hours }) => [
      Math.floor(Date.parse(`${date}T00:00:00Z`) / dayMs),
      spansOf(hours),
    ]),
  )
  // The first of January 1970 was a Thursday.
  const plan: Plan = (day) => exceptions.get(day) ?? weekdays[(((day + 3) % 7) + 7) % 7] ?? []
  plans.set(calendar, plan)
  return plan
}

/** Hours of one day as milliseconds since midnight, in order; those that touch or overlap are one. */
function spansOf(hours: readonly Hours[]): Span[] {
  const sorted = hours
    .map(({ from, until }) => ({ fromMs: timeOf(from), untilMs: timeOf(until) }))
    .filter(({ fromMs, untilMs }) => fromMs < untilMs)
    .sort((left, right) => left.fromMs - right.fromMs)
  const merged: Span[] = []
  for (const span of sorted) {
    const last = merged.at(-1)
    if (last && span.fromMs <= last.untilMs) last.untilMs = Math.max(last.untilMs, span.untilMs)
    else merged.push(span)
  }
  return merged
}

function timeOf(text: string): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number)
  return (hour * 60 + minute) * minuteMs
}
