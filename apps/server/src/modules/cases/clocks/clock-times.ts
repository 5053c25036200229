import { type CalendarFacts, dueAt } from './calendar.ts'
import type { Clock, ClockEvent } from './clock-store.ts'

/** The clock with due time, warning and next check as its pauses and its calendar give them. Pure. */
export function withTimes(clock: Clock, calendar: CalendarFacts): Clock {
  const after = (minutes: number) =>
    dueAt(calendar, { start: clock.startedAt, minutes, pauses: clock.pauses })
  const timed = { ...clock, dueAt: after(clock.targetMinutes), warnAt: after(clock.warnMinutes) }
  return { ...timed, nextCheckAt: nextCheckOf(timed, calendar) }
}

/** The next moment at which something happens to a clock unless somebody acts. */
export function nextCheckOf(clock: Clock, calendar: CalendarFacts): Date | null {
  if (clock.endedAt !== null || clock.dueAt === null) return null
  if (clock.breachedAt === null) return clock.warnedAt === null ? clock.warnAt : clock.dueAt
  const step = clock.ladder[clock.escalated]
  if (!step) return null
  if (step.afterMinutes === 0) return clock.dueAt
  const minutes = clock.targetMinutes + step.afterMinutes
  return dueAt(calendar, { start: clock.startedAt, minutes, pauses: clock.pauses })
}

export type Noted = { clock: Clock; events: ClockEvent[] }

/**
 * What happened to a running clock up to a moment, the last instant of its time still being in time. A breach that
 * nobody was warned of is noted as a breach alone. Pure.
 */
export function noteTime(clock: Clock, until: Date): Noted {
  const { dueAt: due, warnAt } = clock
  if (clock.endedAt !== null || clock.breachedAt !== null) return { clock, events: [] }
  if (due !== null && due < until)
    return {
      clock: { ...clock, breachedAt: due },
      events: [{ clockId: clock.id, kind: 'breached', at: due }],
    }
  if (clock.warnedAt === null && warnAt !== null && warnAt < until)
    return {
      clock: { ...clock, warnedAt: warnAt },
      events: [{ clockId: clock.id, kind: 'warned', at: warnAt }],
    }
  return { clock, events: [] }
}
