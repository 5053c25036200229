import type { Scope } from '../../../platform/scope.ts'
import { readVersions } from './calendar-store.ts'
import { lockCasesToCheck, saveChecked } from './check-store.ts'
import { type Clock, type ClockEvent, insertEvents, readClocksToCheck } from './clock-store.ts'
import { nextCheckOf, noteTime } from './clock-times.ts'
import { tellBreaches } from './tell-breaches.ts'

/**
 * Notes what time has done to clocks that nobody touched: warnings and breaches, each once, up to `limit` cases.
 * Returns how many cases it looked at. May run twice and beside others: whoever holds a case is passed over, and the
 * key of an event makes it one event.
 */
export async function sweepClocks(scope: Scope, limit: number): Promise<number> {
  const cases = await lockCasesToCheck(scope, limit)
  if (cases.length === 0) return 0
  const clocks = (await readClocksToCheck(scope, cases)).filter(({ breachedAt }) => breachedAt === null)
  const versions = await readVersions(
    scope,
    clocks.filter(({ ladder }) => ladder.length > 0).map(({ calendarVersionId }) => calendarVersionId),
  )
  const changed: Clock[] = []
  const events: ClockEvent[] = []
  for (const clock of clocks) {
    const noted = noteTime(clock, scope.now)
    const calendar = versions.get(clock.calendarVersionId)?.facts
    const nextCheckAt = calendar ? nextCheckOf(noted.clock, calendar) : plainNextCheck(noted.clock)
    changed.push({ ...noted.clock, nextCheckAt })
    events.push(...noted.events)
  }
  await saveChecked(scope, changed)
  await tellBreaches(scope, changed, await insertEvents(scope, events))
  return cases.length
}

/** Without a ladder nothing comes after a breach, and no calendar is needed to say so. */
function plainNextCheck({ breachedAt, warnedAt, warnAt, dueAt }: Clock): Date | null {
  if (breachedAt !== null) return null
  return warnedAt === null ? warnAt : dueAt
}
