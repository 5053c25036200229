import { clockKinds, type PreviewFacts, type PromisePreview, toPublicId } from '@echoloop/contract'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { beginWithUsualLevels } from './begin-with-usual-levels.ts'
import { dueAt } from './calendar.ts'
import { calendarFacts } from './calendar-facts.ts'
import { type CalendarRow, readCalendars } from './calendar-store.ts'
import { type Promised, promiseOf } from './choose-level.ts'
import { readLevels } from './level-store.ts'
import { calendarFor, warnMinutesOf } from './start-clock.ts'

/** What a case with these facts would be promised if it came in then. Starts nothing. */
export async function previewPromises(scope: Scope, asked: PreviewFacts): Promise<PromisePreview[]> {
  await beginWithUsualLevels(scope)
  const levels = await readLevels(scope)
  const calendars = await readCalendars(scope)
  const departmentId = asked.departmentId && uuidOf('department', asked.departmentId)
  const start = new Date(asked.at)
  return clockKinds.map((kind) => {
    const promised = promiseOf(levels, { ...asked, departmentId }, kind)
    const calendar = promised && calendarFor(calendars, promised, departmentId)
    return { kind, promise: promised && calendar ? told({ promised, calendar, start }) : null }
  })
}

type Told = { promised: Promised; calendar: CalendarRow; start: Date }

function told({ promised, calendar, start }: Told): PromisePreview['promise'] {
  const facts = calendarFacts(calendar)
  const after = (minutes: number) => (dueAt(facts, { start, minutes }) ?? start).toISOString()
  return {
    minutes: promised.minutes,
    warnAt: after(warnMinutesOf(promised)),
    dueAt: after(promised.minutes),
    levelId: toPublicId('serviceLevel', promised.level.id),
    calendarId: toPublicId('calendar', calendar.id),
    timeZone: calendar.timeZone,
  }
}
