import type { Scope } from '../../../platform/scope.ts'
import { beginWithUsualLevels } from './begin-with-usual-levels.ts'
import { dueAt, workedMinutes } from './calendar.ts'
import { calendarFacts } from './calendar-facts.ts'
import { readCalendars } from './calendar-store.ts'

/** Whether a department works at this moment by its calendar, and when it begins next where it does not. */
export async function readOffice(
  scope: Scope,
  departmentId: string | null,
): Promise<{ isOpen: boolean; opensAt: Date | null }> {
  await beginWithUsualLevels(scope)
  const calendars = await readCalendars(scope)
  const calendar =
    calendars.find(({ departmentIds }) => departmentId !== null && departmentIds.includes(departmentId)) ??
    calendars[0]
  if (!calendar) return { isOpen: true, opensAt: null }
  const facts = calendarFacts(calendar)
  const soon = new Date(scope.now.getTime() + 1000)
  if (workedMinutes(facts, { from: scope.now, until: soon }) > 0) return { isOpen: true, opensAt: null }
  const first = dueAt(facts, { start: scope.now, minutes: 1 })
  return { isOpen: false, opensAt: first && new Date(first.getTime() - 60_000) }
}
