import type { Scope } from '../../../platform/scope.ts'
import type { CaseRow } from '../case-change.ts'
import type { CalendarFacts } from './calendar.ts'
import { readVersions } from './calendar-store.ts'
import { readClockRules } from './clock-rule-store.ts'
import {
  type Clock,
  type ClockEvent,
  followVoices,
  insertEvents,
  readClocks,
  readPublicVoices,
  updateClock,
} from './clock-store.ts'
import { type Noted, nextCheckOf, noteTime } from './clock-times.ts'
import { type ClockPlan, planClocks } from './plan-clocks.ts'
import { startClocks } from './start-clock.ts'
import { tellBreaches } from './tell-breaches.ts'
import { endClock, pauseClock, resumeClock, reviveClock } from './turn-clock.ts'

/**
 * Brings the clocks of a locked case to where the case stands, and notes what time has done to them meanwhile. Returns
 * the soonest due time of those that run.
 */
export async function keepClocks(scope: Scope, row: CaseRow, happenedAt: Date): Promise<Date | null> {
  await followVoices(scope, row.id)
  const rules = await readClockRules(scope)
  const clocks = await readClocks(scope, row.id)
  const publicVoices = await readPublicVoices(scope, row.id)
  const plan = planClocks({ row, clocks, publicVoices, rules })
  const kept = await turnClocks(scope, clocks, { plan, happenedAt, now: scope.now })
  const started = await startClocks(scope, row, plan)
  return soonest([...kept, ...started])
}

type Turning = { plan: ClockPlan<Clock>; happenedAt: Date; now: Date }

async function turnClocks(scope: Scope, clocks: readonly Clock[], turning: Turning): Promise<Clock[]> {
  const versions = await readVersions(
    scope,
    clocks.map(({ calendarVersionId }) => calendarVersionId),
  )
  const turned: Clock[] = []
  const events: ClockEvent[] = []
  for (const clock of clocks) {
    const calendar = versions.get(clock.calendarVersionId)?.facts
    if (!calendar) throw new Error('a clock has no calendar')
    const noted = turnClock(clock, calendar, turning)
    if (noted.clock !== clock) await updateClock(scope, noted.clock)
    turned.push(noted.clock)
    events.push(...noted.events)
  }
  await tellBreaches(scope, turned, await insertEvents(scope, events))
  return turned
}

function turnClock(clock: Clock, calendar: CalendarFacts, { plan, happenedAt, now }: Turning): Noted {
  const end = plan.end.find((one) => one.clock === clock)
  if (end) {
    const at = within(end.at ?? happenedAt, clock.startedAt, now)
    return endClock(clock, { at, isDone: end.isDone, calendar })
  }
  if (plan.revive.includes(clock)) {
    const revived = reviveClock(clock, { at: now, calendar })
    const isPaused = plan.isPausing && clock.kind === 'resolution'
    return { clock: isPaused ? pauseClock(revived, { at: now, calendar }) : revived, events: [] }
  }
  const noted = noteTime(clock, now)
  const timed =
    noted.clock === clock ? clock : { ...noted.clock, nextCheckAt: nextCheckOf(noted.clock, calendar) }
  const at = within(happenedAt, clock.startedAt, now)
  if (plan.pause.includes(clock)) return { clock: pauseClock(timed, { at, calendar }), events: noted.events }
  if (plan.resume.includes(clock))
    return { clock: resumeClock(timed, { at, calendar }), events: noted.events }
  return { clock: timed, events: noted.events }
}

/** A time told from outside counts only where it can be true: after the start and not in the future. */
function within(at: Date, least: Date, most: Date): Date {
  if (at < least) return least
  return at > most && most > least ? most : at
}

function soonest(clocks: readonly Clock[]): Date | null {
  const times = clocks.flatMap(({ endedAt, dueAt }) => (endedAt === null && dueAt ? [dueAt.getTime()] : []))
  return times.length === 0 ? null : new Date(Math.min(...times))
}
