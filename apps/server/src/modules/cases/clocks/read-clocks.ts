import { type CaseClock, type ClockStateCode, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { type CalendarFacts, workedMinutes } from './calendar.ts'
import { readVersions } from './calendar-store.ts'
import { type Clock, readClocks } from './clock-store.ts'

/** The clocks of a case as they stand now, whether or not a sweep has been there: running ones first, soonest first. */
export async function readClocksOfCase(scope: Scope, caseId: string): Promise<CaseClock[]> {
  const clocks = await readClocks(scope, caseId)
  const versions = await readVersions(
    scope,
    clocks.map(({ calendarVersionId }) => calendarVersionId),
  )
  const levels = await readLevelsOf(scope, clocks)
  return clocks
    .flatMap((clock) => {
      const version = versions.get(clock.calendarVersionId)
      const level = levels.get(clock.levelId)
      if (!version || !level) return []
      return [
        { ...present(clock, { now: scope.now, facts: version.facts }), calendarName: version.name, level },
      ]
    })
    .toSorted(inOrder)
}

function inOrder(left: CaseClock, right: CaseClock): number {
  if ((left.endedAt === null) !== (right.endedAt === null)) return left.endedAt === null ? -1 : 1
  if (left.endedAt !== null && right.endedAt !== null) return right.endedAt.localeCompare(left.endedAt)
  return (left.dueAt ?? '9').localeCompare(right.dueAt ?? '9')
}

type Present = { now: Date; facts: CalendarFacts }

function present(clock: Clock, { now, facts }: Present): Omit<CaseClock, 'calendarName' | 'level'> {
  const until = clock.endedAt ?? now
  const minutes = workedMinutes(facts, { from: clock.startedAt, until, pauses: clock.pauses })
  return {
    id: clock.id,
    kind: clock.kind,
    feedbackId: clock.feedbackId === null ? null : toPublicId('feedback', clock.feedbackId),
    state: stateOf(clock, now),
    startedAt: clock.startedAt.toISOString(),
    dueAt: clock.dueAt?.toISOString() ?? null,
    warnAt: clock.warnAt?.toISOString() ?? null,
    endedAt: clock.endedAt?.toISOString() ?? null,
    targetMinutes: clock.targetMinutes,
    workedMinutes: Math.round(minutes * 10) / 10,
    breachedAt: clock.breachedAt?.toISOString() ?? null,
    escalated: clock.escalated,
    pauses: clock.pauses.map(({ from, until: end }) => ({
      from: from.toISOString(),
      until: end?.toISOString() ?? null,
    })),
    timeZone: facts.timeZone,
  }
}

function stateOf({ outcome, dueAt, warnAt, breachedAt }: Clock, now: Date): ClockStateCode {
  if (outcome !== null) return outcome === 'late' ? 'ended-late' : outcome
  if (breachedAt !== null) return 'late'
  if (dueAt === null) return 'paused'
  if (dueAt < now) return 'late'
  return warnAt !== null && warnAt < now ? 'warned' : 'running'
}

async function readLevelsOf(
  scope: Scope,
  clocks: readonly Clock[],
): Promise<Map<string, CaseClock['level']>> {
  type LevelRow = Omit<CaseClock['level'], 'id'> & { uuid: string }
  const rows = await sql<LevelRow>`
    select
      service_level.id as uuid, service_level.tier, service_level.severity, service_level.topic,
      department.name as "departmentName"
    from service_level
    left join department
      on department.shop_id = ${scope.shopId} and department.id = service_level.department_id
    where service_level.shop_id = ${scope.shopId}
      and service_level.id = any(${clocks.map(({ levelId }) => levelId)}::uuid[])`.execute(scope.db)
  return new Map(
    rows.rows.map(({ uuid, ...level }) => [uuid, { id: toPublicId('serviceLevel', uuid), ...level }]),
  )
}
