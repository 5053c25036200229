import { createHash } from 'node:crypto'
import { canonicalJson } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { CalendarFacts } from './calendar.ts'
import { type CalendarSetting, calendarFacts } from './calendar-facts.ts'

const calendarColumns = ['id', 'name', 'timeZone', 'weekly', 'exceptions', 'holidays', 'isDefault'] as const

export type CalendarRow = Row<'serviceCalendar', (typeof calendarColumns)[number]> & {
  departmentIds: string[]
}

/** The calendars in use, the default one first. */
export async function readCalendars(scope: Scope): Promise<CalendarRow[]> {
  const rows = await scope.db
    .selectFrom('serviceCalendar')
    .select(calendarColumns)
    .where('shopId', '=', scope.shopId)
    .where('archivedAt', 'is', null)
    .orderBy('isDefault', 'desc')
    .orderBy('name')
    .execute()
  const departments = await scope.db
    .selectFrom('departmentCalendar')
    .select(['departmentId', 'calendarId'])
    .where('shopId', '=', scope.shopId)
    .execute()
  return rows.map((row) => ({
    ...row,
    departmentIds: departments
      .filter(({ calendarId }) => calendarId === row.id)
      .map(({ departmentId }) => departmentId),
  }))
}

export type NewCalendar = CalendarSetting & {
  name: string
  isDefault: boolean
  departmentIds: readonly string[]
}

/** Undefined: the shop has a default calendar already, and this was to be another one. */
export async function insertCalendar(scope: Scope, calendar: NewCalendar): Promise<string | undefined> {
  if (calendar.isDefault) await endDefault(scope)
  const row = await scope.db
    .insertInto('serviceCalendar')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      ...writable(calendar),
      createdAt: scope.now,
      changedAt: scope.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await setDepartments(scope, row.id, calendar.departmentIds)
  return row?.id
}

export async function updateCalendar(scope: Scope, id: string, calendar: NewCalendar): Promise<void> {
  if (calendar.isDefault) await endDefault(scope)
  await scope.db
    .updateTable('serviceCalendar')
    .set({ ...writable(calendar), changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
  await setDepartments(scope, id, calendar.departmentIds)
}

/** Versions of it stay, for the clocks that go by them. */
export async function archiveCalendar(scope: Scope, id: string): Promise<void> {
  await setDepartments(scope, id, [])
  await scope.db
    .updateTable('serviceCalendar')
    .set({ archivedAt: scope.now, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

async function endDefault(scope: Scope): Promise<void> {
  await scope.db
    .updateTable('serviceCalendar')
    .set({ isDefault: false })
    .where('shopId', '=', scope.shopId)
    .where('isDefault', '=', true)
    .execute()
}

function writable({ name, timeZone, weekly, exceptions, holidays, isDefault }: NewCalendar) {
  return {
    name,
    timeZone,
    weekly: JSON.stringify(weekly),
    exceptions: JSON.stringify(exceptions),
    holidays,
    isDefault,
  }
}

/** A department works by one calendar: what is set here is taken from the others. */
async function setDepartments(
  scope: Scope,
  calendarId: string,
  departmentIds: readonly string[],
): Promise<void> {
  await scope.db
    .deleteFrom('departmentCalendar')
    .where('shopId', '=', scope.shopId)
    .where((where) =>
      where.or([
        where('calendarId', '=', calendarId),
        where('departmentId', '=', sql<string>`any(${[...departmentIds]}::uuid[])`),
      ]),
    )
    .execute()
  if (departmentIds.length === 0) return
  await scope.db
    .insertInto('departmentCalendar')
    .values(departmentIds.map((departmentId) => ({ shopId: scope.shopId, departmentId, calendarId })))
    .execute()
}

export type CalendarVersion = { id: string; facts: CalendarFacts }

/**
 * The version that a calendar stands at, made when there is none yet: after an edit, or when this program knows the
 * holidays of another year.
 */
export async function versionOf(scope: Scope, calendar: CalendarRow): Promise<CalendarVersion> {
  const facts = calendarFacts(calendar)
  const fingerprint = createHash('sha256').update(canonicalJson(facts)).digest('hex')
  const known = await findVersion(scope, calendar.id, fingerprint)
  if (known) return { id: known, facts }
  const made = await scope.db
    .insertInto('calendarVersion')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      calendarId: calendar.id,
      fingerprint,
      facts: JSON.stringify(facts),
      createdAt: scope.now,
    })
    .onConflict((conflict) => conflict.constraint('calendar_version_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  const id = made?.id ?? (await findVersion(scope, calendar.id, fingerprint))
  if (!id) throw new Error('a calendar version came and went')
  return { id, facts }
}

async function findVersion(
  scope: Scope,
  calendarId: string,
  fingerprint: string,
): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('calendarVersion')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('calendarId', '=', calendarId)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return row?.id
}

/** The facts that clocks go by, with the name that their calendar has now. */
export async function readVersions(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, { facts: CalendarFacts; name: string }>> {
  const rows = await sql<{ id: string; facts: CalendarFacts; name: string }>`
    select calendar_version.id, calendar_version.facts, service_calendar.name
    from calendar_version
    join service_calendar
      on service_calendar.shop_id = ${scope.shopId} and service_calendar.id = calendar_version.calendar_id
    where calendar_version.shop_id = ${scope.shopId}
      and calendar_version.id = any(${[...new Set(ids)]}::uuid[])`.execute(scope.db)
  return new Map(rows.rows.map(({ id, facts, name }) => [id, { facts, name }]))
}
