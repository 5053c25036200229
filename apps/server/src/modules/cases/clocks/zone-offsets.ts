const dayMs = 86_400_000

/** A stretch of time in which a zone keeps one distance from UTC. */
export type OffsetSpan = { fromMs: number; untilMs: number; offsetMs: number }

const formats = new Map<string, Intl.DateTimeFormat>()
const years = new Map<string, OffsetSpan[]>()

/** The stretch of constant distance from UTC in which a moment lies, cut at the ends of its year in UTC. */
export function offsetSpanAt(timeZone: string, ms: number): OffsetSpan {
  const span = spansOfYear(timeZone, new Date(ms).getUTCFullYear()).find(({ untilMs }) => ms < untilMs)
  if (!span) throw new Error('a year has no such moment')
  return span
}

/** True for the name of a time zone that this server knows. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/** Looks once a day and, where two looks differ, for the very moment: no zone changes twice in a day and back. */
function spansOfYear(timeZone: string, year: number): OffsetSpan[] {
  const key = `${timeZone} ${year}`
  const known = years.get(key)
  if (known) return known
  const spans: OffsetSpan[] = []
  const endMs = Date.UTC(year + 1, 0, 1)
  let fromMs = Date.UTC(year, 0, 1)
  let offsetMs = offsetAt(timeZone, fromMs)
  for (let dayEndMs = fromMs + dayMs; dayEndMs <= endMs; dayEndMs += dayMs) {
    if (offsetAt(timeZone, dayEndMs) === offsetMs) continue
    const changedMs = momentOfChange(timeZone, { sinceMs: dayEndMs - dayMs, untilMs: dayEndMs, offsetMs })
    spans.push({ fromMs, untilMs: changedMs, offsetMs })
    fromMs = changedMs
    offsetMs = offsetAt(timeZone, changedMs)
  }
  if (fromMs < endMs) spans.push({ fromMs, untilMs: endMs, offsetMs })
  years.set(key, spans)
  return spans
}

type Search = { sinceMs: number; untilMs: number; offsetMs: number }

function momentOfChange(timeZone: string, { sinceMs, untilMs, offsetMs }: Search): number {
  let before = sinceMs
  let after = untilMs
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000
    if (offsetAt(timeZone, middle) === offsetMs) before = middle
    else after = middle
  }
  return after
}

/** How far the clock on the wall is ahead of UTC. */
function offsetAt(timeZone: string, ms: number): number {
  const wholeMs = Math.floor(ms / 1000) * 1000
  const parts: Record<string, number> = {}
  for (const { type, value } of formatOf(timeZone).formatToParts(wholeMs)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - wholeMs
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(timeZone, made)
  return made
}
