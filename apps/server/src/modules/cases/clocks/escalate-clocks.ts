import { attempt } from '../../../platform/database/attempt.ts'
import type { Scope } from '../../../platform/scope.ts'
import { lockCase } from '../case-store.ts'
import { readVersions } from './calendar-store.ts'
import { lockCasesToEscalate, putOffEscalation } from './check-store.ts'
import { type Clock, insertEvents, readClocksToCheck, updateClock } from './clock-store.ts'
import { nextCheckOf } from './clock-times.ts'
import { takeStep } from './take-step.ts'

/** A ladder whose step fails is left alone for so long, so that it holds up no other. */
const putOffMs = 600_000

/**
 * Takes the next step of ladders whose time has come, up to `limit` cases. Returns how many cases it looked at. May run
 * twice and beside others: the key of its event makes a step one step.
 */
export async function escalateClocks(scope: Scope, limit: number): Promise<number> {
  const cases = await lockCasesToEscalate(scope, limit)
  for (const caseId of cases) {
    try {
      await attempt(scope.db, () => escalateCase(scope, caseId))
    } catch (error) {
      scope.log.error({ err: error, caseId }, 'a step of an escalation failed and is tried again')
      await putOffEscalation(scope, caseId, new Date(scope.now.getTime() + putOffMs))
    }
  }
  return cases.length
}

async function escalateCase(scope: Scope, caseId: string): Promise<void> {
  const clocks = (await readClocksToCheck(scope, [caseId])).filter(({ breachedAt }) => breachedAt !== null)
  const versions = await readVersions(
    scope,
    clocks.map(({ calendarVersionId }) => calendarVersionId),
  )
  for (const clock of clocks) {
    const calendar = versions.get(clock.calendarVersionId)?.facts
    const step = clock.ladder[clock.escalated]
    if (!calendar || !step) throw new Error('a clock waits for a step that its ladder does not have')
    const taken: Clock = { ...clock, escalated: clock.escalated + 1 }
    await updateClock(scope, { ...taken, nextCheckAt: nextCheckOf(taken, calendar) })
    const kind = `escalated-${taken.escalated}`
    const [isNew] = await insertEvents(scope, [
      { clockId: clock.id, kind, at: clock.nextCheckAt ?? scope.now },
    ])
    if (isNew) await takeStep(scope, await lockCase(scope, caseId), { clock: taken, step })
  }
}
