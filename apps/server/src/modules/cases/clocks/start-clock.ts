import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { CaseRow } from '../case-change.ts'
import { beginWithUsualLevels } from './begin-with-usual-levels.ts'
import { type CalendarRow, readCalendars, versionOf } from './calendar-store.ts'
import { levelFactsOf, type Promised, promiseOf } from './choose-level.ts'
import { type Clock, clockStage, insertClock } from './clock-store.ts'
import { withTimes } from './clock-times.ts'
import { readLevels } from './level-store.ts'
import type { ClockPlan, Owed } from './plan-clocks.ts'

/** Begins the clocks of what is owed from now on, each with the target, the calendar and the ladder of this moment. */
export async function startClocks(
  scope: Scope,
  row: CaseRow,
  { start: owed, isPausing }: Pick<ClockPlan<Clock>, 'start' | 'isPausing'>,
): Promise<Clock[]> {
  if (owed.length === 0) return []
  await beginWithUsualLevels(scope)
  const levels = await readLevels(scope)
  const calendars = await readCalendars(scope)
  const started: Clock[] = []
  for (const one of owed) {
    const promised = promiseOf(levels, levelFactsOf(row), one.kind)
    const calendar = promised && calendarFor(calendars, promised, row.departmentId)
    if (!promised || !calendar) continue
    const { id: calendarVersionId, facts } = await versionOf(scope, calendar)
    const clock = withTimes(
      newClock(scope, row, { owed: one, promised, calendarVersionId, isPausing }),
      facts,
    )
    await insertClock(scope, clock)
    started.push(clock)
  }
  if (started.length > 0) await noteWork(scope, clockStage)
  return started
}

/** The calendar that the level names, else the department's, else the default one. */
export function calendarFor(
  calendars: readonly CalendarRow[],
  promised: Promised,
  departmentId: string | null,
): CalendarRow | undefined {
  return (
    calendars.find(({ id }) => id === promised.calendarId) ??
    calendars.find(({ departmentIds }) => departmentId !== null && departmentIds.includes(departmentId)) ??
    calendars.find(({ isDefault }) => isDefault)
  )
}

/** Working minutes after which a clock warns: at least one, and before it is due. */
export function warnMinutesOf({ minutes, warnPercent }: Pick<Promised, 'minutes' | 'warnPercent'>): number {
  return Math.max(1, Math.floor((minutes * warnPercent) / 100))
}

type Start = { owed: Owed; promised: Promised; calendarVersionId: string; isPausing: boolean }

function newClock(
  scope: Scope,
  row: CaseRow,
  { owed, promised, calendarVersionId, isPausing }: Start,
): Clock {
  return {
    id: scope.newId(),
    caseId: row.id,
    ...owed,
    round: row.reopenedTimes,
    levelId: promised.level.id,
    calendarVersionId,
    targetMinutes: promised.minutes,
    warnMinutes: warnMinutesOf(promised),
    ladder: [...promised.ladder],
    startedAt: scope.now,
    pauses: isPausing && owed.kind === 'resolution' ? [{ from: scope.now, until: null }] : [],
    dueAt: null,
    warnAt: null,
    nextCheckAt: null,
    warnedAt: null,
    breachedAt: null,
    escalated: 0,
    endedAt: null,
    outcome: null,
  }
}
