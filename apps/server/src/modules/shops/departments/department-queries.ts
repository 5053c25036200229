import type { Shift, WeeklyHours } from '@echoloop/contract'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../shop-tables.ts'
import './department-tables.ts'

export type DepartmentRow = Row<'department', 'id' | 'name' | 'kind' | 'leadId' | 'takesAll'>

/** Departments that are not closed, in their order. */
export function findDepartments(scope: Scope): Promise<DepartmentRow[]> {
  return scope.db
    .selectFrom('department')
    .select(['id', 'name', 'kind', 'leadId', 'takesAll'])
    .where('shopId', '=', scope.shopId)
    .where('archivedAt', 'is', null)
    .orderBy('position')
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

export type SkillRow = Row<
  'departmentMember',
  'departmentId' | 'memberId' | 'topics' | 'languages' | 'tiers' | 'casesMax'
>

/** Who is listed in departments, with what they are good at. */
export function findListedMembers(scope: Scope): Promise<SkillRow[]> {
  return scope.db
    .selectFrom('departmentMember')
    .select(['departmentId', 'memberId', 'topics', 'languages', 'tiers', 'casesMax'])
    .where('shopId', '=', scope.shopId)
    .orderBy('addedAt')
    .orderBy('memberId')
    .execute()
}

export type DutyRows = {
  weekly: ReadonlyMap<string, WeeklyHours[]>
  shifts: ReadonlyMap<string, Shift[]>
  absences: ReadonlyMap<string, AbsenceRow[]>
}

export type AbsenceRow = Row<'memberAbsence', 'id' | 'memberId' | 'startsAt' | 'endsAt' | 'handsOver'>

/** Hours, roster from a date on, and absences that have not ended, by member. */
export async function findDuties(scope: Scope, sinceDate: string): Promise<DutyRows> {
  const weekly = await scope.db
    .selectFrom('memberHours')
    .select(['memberId', 'weekly'])
    .where('shopId', '=', scope.shopId)
    .execute()
  const shifts = await scope.db
    .selectFrom('memberShift')
    .select(['memberId', 'onDate', 'hours'])
    .where('shopId', '=', scope.shopId)
    .where('onDate', '>=', sinceDate)
    .orderBy('onDate')
    .execute()
  const absences = await scope.db
    .selectFrom('memberAbsence')
    .select(['id', 'memberId', 'startsAt', 'endsAt', 'handsOver'])
    .where('shopId', '=', scope.shopId)
    .where((where) => where.or([where('endsAt', 'is', null), where('endsAt', '>', scope.now)]))
    .orderBy('startsAt')
    .execute()
  return {
    weekly: new Map(weekly.map((row) => [row.memberId, row.weekly])),
    shifts: byMember(shifts.map(({ memberId, onDate, hours }) => ({ memberId, date: onDate, hours }))),
    absences: byMember(absences),
  }
}

function byMember<T extends { memberId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) found.set(row.memberId, [...(found.get(row.memberId) ?? []), row])
  return found
}

export type BegunAbsence = Row<'memberAbsence', 'id' | 'memberId' | 'endsAt'>

/** Absences that have begun and whose desk still waits to be handed over; each is in one hand at a time. */
export function claimBegunAbsences(scope: Scope, limit: number): Promise<BegunAbsence[]> {
  return scope.db
    .selectFrom('memberAbsence')
    .select(['id', 'memberId', 'endsAt'])
    .where('shopId', '=', scope.shopId)
    .where('handsOver', '=', true)
    .where('handedOverAt', 'is', null)
    .where('startsAt', '<=', scope.now)
    .orderBy('startsAt')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}
