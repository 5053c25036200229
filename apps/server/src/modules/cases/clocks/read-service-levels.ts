import { type ServiceLevels, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { beginWithUsualLevels } from './begin-with-usual-levels.ts'
import { readCalendars } from './calendar-store.ts'
import { moreSpecificFirst } from './choose-level.ts'
import { readClockRules } from './clock-rule-store.ts'
import { readLevels } from './level-store.ts'
import { chineseHolidays } from './public-holidays.ts'

/** All that a shop promises; a shop that has set nothing begins with the usual levels. */
export async function readServiceLevels(scope: Scope): Promise<ServiceLevels> {
  await beginWithUsualLevels(scope)
  const levels = await readLevels(scope)
  const calendars = await readCalendars(scope)
  return {
    levels: levels.toSorted(moreSpecificFirst).map(({ id, departmentId, calendarId, ladder, ...level }) => ({
      ...level,
      id: toPublicId('serviceLevel', id),
      departmentId: departmentOf(departmentId),
      calendarId: calendarId && toPublicId('calendar', calendarId),
      ladder: ladder.map((step) => ({ ...step, departmentId: departmentOf(step.departmentId) })),
    })),
    rules: await readClockRules(scope),
    calendars: calendars.map(({ id, departmentIds, weekly, exceptions, ...calendar }) => ({
      ...calendar,
      id: toPublicId('calendar', id),
      weekly: [...weekly],
      exceptions: exceptions.map(({ date, hours }) => ({ date, hours: [...hours] })),
      departmentIds: departmentIds.map((departmentId) => toPublicId('department', departmentId)),
    })),
    departments: (await readDepartments(scope)).map(({ id, name }) => ({
      id: toPublicId('department', id),
      name,
    })),
    holidayYears: chineseHolidays.map(({ holidays, ...year }) => ({
      ...year,
      holidays: holidays.map((one) => ({ ...one, workedInstead: [...one.workedInstead] })),
    })),
  }
}

function departmentOf(id: string | null): string | null {
  return id && toPublicId('department', id)
}

/** Departments that stand. */
export async function readDepartments(scope: Scope): Promise<{ id: string; name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select id, name
    from department
    where shop_id = ${scope.shopId}
      and archived_at is null
    order by position, name`.execute(scope.db)
  return found.rows
}
