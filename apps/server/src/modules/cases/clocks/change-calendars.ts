import { type CalendarInput, clockLimits, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { beginWithUsualLevels } from './begin-with-usual-levels.ts'
import { type CalendarFacts, workedMinutes } from './calendar.ts'
import {
  archiveCalendar,
  type CalendarRow,
  insertCalendar,
  type NewCalendar,
  readCalendars,
  updateCalendar,
} from './calendar-store.ts'
import { readLevels } from './level-store.ts'
import { readDepartments } from './read-service-levels.ts'
import { isTimeZone } from './zone-offsets.ts'

export async function addCalendar(scope: Scope, input: CalendarInput): Promise<void> {
  await beginWithUsualLevels(scope)
  const calendar = await checkedCalendar(scope, input, await readCalendars(scope))
  const id = await insertCalendar(scope, calendar)
  if (id === undefined) throw new AppError('calendar/name-taken')
  await audit(scope, { action: 'calendar.added', subject: toPublicId('calendar', id) })
}

/** Changes a calendar for clocks that begin from now on; those that run keep the version they began with. */
export async function changeCalendar(scope: Scope, id: string, input: CalendarInput): Promise<void> {
  const calendars = await readCalendars(scope)
  const before = find(calendars, id)
  if (before.isDefault && !input.isDefault) throw new AppError('calendar/default-needed')
  const others = calendars.filter((one) => one.id !== id)
  await updateCalendar(scope, id, await checkedCalendar(scope, input, others))
  await audit(scope, { action: 'calendar.changed', subject: toPublicId('calendar', id) })
}

export async function removeCalendar(scope: Scope, id: string): Promise<void> {
  const before = find(await readCalendars(scope), id)
  if (before.isDefault) throw new AppError('calendar/default-needed')
  const levels = (await readLevels(scope)).filter(({ calendarId }) => calendarId === id)
  if (levels.length > 0) throw new AppError('calendar/in-use', { count: levels.length })
  await archiveCalendar(scope, id)
  await audit(scope, { action: 'calendar.removed', subject: toPublicId('calendar', id) })
}

function find(calendars: readonly CalendarRow[], id: string): CalendarRow {
  const calendar = calendars.find((one) => one.id === id)
  if (!calendar) throw new AppError('calendar/not-found')
  return calendar
}

async function checkedCalendar(
  scope: Scope,
  input: CalendarInput,
  others: readonly CalendarRow[],
): Promise<NewCalendar> {
  if (!isTimeZone(input.timeZone)) throw new AppError('shop/unknown-time-zone')
  if (others.some(({ name }) => name === input.name)) throw new AppError('calendar/name-taken')
  if (minutesOfWeek(input) < clockLimits.weeklyMinutesMin)
    throw new AppError('calendar/too-little-time', { minutes: clockLimits.weeklyMinutesMin })
  const departments = await readDepartments(scope)
  const departmentIds = input.departmentIds.map((id) => uuidOf('department', id))
  if (!departmentIds.every((id) => departments.some((one) => one.id === id)))
    throw new AppError('service-level/no-department')
  return { ...input, departmentIds: [...new Set(departmentIds)] }
}

/** Counted where no clock is ever changed; hours that overlap count once. */
function minutesOfWeek({ weekly }: CalendarInput): number {
  const plain: CalendarFacts = { timeZone: 'UTC', weekly, exceptions: [] }
  const from = new Date(Date.UTC(2024, 0, 1))
  return workedMinutes(plain, { from, until: new Date(Date.UTC(2024, 0, 8)) })
}
