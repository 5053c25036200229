import type { CalendarFacts } from './calendar.ts'
import type { Clock } from './clock-store.ts'
import { type Noted, noteTime, withTimes } from './clock-times.ts'

type Ending = { at: Date; isDone: boolean; calendar: CalendarFacts }

/**
 * Ends a clock at the moment at which what it waited for was done, or it was owed no more. A breach that was noted
 * before an answer in time became known is taken back. Pure.
 */
export function endClock(clock: Clock, { at, isDone, calendar }: Ending): Noted {
  const resumed = withTimes({ ...clock, pauses: closed(clock, at) }, calendar)
  const inTime = resumed.dueAt !== null && at <= resumed.dueAt
  if (isDone && inTime && clock.breachedAt !== null) {
    const met = ended({ ...resumed, breachedAt: null }, at, 'met')
    const events = ['breach-undone', 'met'].map((kind) => ({ clockId: clock.id, kind, at }))
    return { clock: met, events }
  }
  const { clock: noted, events } = inTime ? { clock: resumed, events: [] } : noteTime(resumed, at)
  if (noted.breachedAt !== null) return { clock: ended(noted, at, 'late'), events }
  if (!isDone) return { clock: ended(noted, at, 'cancelled'), events }
  return { clock: ended(noted, at, 'met'), events: [...events, { clockId: clock.id, kind: 'met', at }] }
}

function ended(clock: Clock, at: Date, outcome: Clock['outcome']): Clock {
  return { ...clock, endedAt: at, outcome, nextCheckAt: null }
}

/** Stops a clock until it is resumed. Pure. */
export function pauseClock(clock: Clock, { at, calendar }: { at: Date; calendar: CalendarFacts }): Clock {
  return withTimes({ ...clock, pauses: [...clock.pauses, { from: at, until: null }] }, calendar)
}

/** Lets a stopped clock go on. Pure. */
export function resumeClock(clock: Clock, { at, calendar }: { at: Date; calendar: CalendarFacts }): Clock {
  return withTimes({ ...clock, pauses: closed(clock, at) }, calendar)
}

/** Lets a clock that had ended go on; the time between is a pause. Pure. */
export function reviveClock(clock: Clock, { at, calendar }: { at: Date; calendar: CalendarFacts }): Clock {
  const from = clock.endedAt ?? at
  const pauses = [...clock.pauses, { from, until: at }]
  return withTimes({ ...clock, endedAt: null, outcome: null, pauses }, calendar)
}

/** A pause that began after its end, because a clock was set back, lasts no time. */
function closed({ pauses }: Clock, at: Date): Clock['pauses'] {
  return pauses.map((pause) =>
    pause.until === null ? { ...pause, until: at < pause.from ? pause.from : at } : pause,
  )
}
