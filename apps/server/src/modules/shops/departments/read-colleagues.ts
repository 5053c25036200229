import { type Colleague, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { listMemberRows, readShopRow } from '../shop-queries.ts'
import { type DutyRows, findDuties } from './department-queries.ts'
import { isAway, isOnDuty, localDate } from './on-duty.ts'
import { readDepartments, type StaffedDepartment } from './read-departments.ts'

const dayMs = 86_400_000

/** All who work here, with what is known of their time, and whether they are on duty now. */
export async function readColleagues(scope: Scope): Promise<{ items: Colleague[]; timeZone: string }> {
  const { timeZone } = await readShopRow(scope)
  const departments = await readDepartments(scope)
  const duties = await dutiesFrom(scope, timeZone)
  const members = await listMemberRows(scope)
  const today = localDate(scope.now, timeZone)
  const items = members.map(({ id, name }) => ({
    memberId: toPublicId('member', id),
    name,
    departmentIds: departmentsOf(departments, id),
    isMe: scope.actor.kind === 'member' && scope.actor.id === id,
    isPresent: isOnDuty(scope.now, { timeZone, ...dutyOf(duties, id) }),
    weekly: duties.weekly.get(id) ?? null,
    shifts: (duties.shifts.get(id) ?? [])
      .filter(({ date }) => date >= today)
      .map(({ date, hours }) => ({ date, hours })),
    absences: (duties.absences.get(id) ?? []).map((absence) => ({
      id: toPublicId('absence', absence.id),
      startsAt: absence.startsAt.toISOString(),
      endsAt: absence.endsAt?.toISOString() ?? null,
      handsOver: absence.handsOver,
    })),
  }))
  return { items, timeZone }
}

/** Those of the members who are on duty at this moment. */
export async function membersOnDuty(scope: Scope): Promise<ReadonlySet<string>> {
  const { timeZone } = await readShopRow(scope)
  const duties = await dutiesFrom(scope, timeZone)
  const members = await listMemberRows(scope)
  return new Set(
    members.map(({ id }) => id).filter((id) => isOnDuty(scope.now, { timeZone, ...dutyOf(duties, id) })),
  )
}

/** Those who are away at this moment, whatever their hours. */
export async function awayMembers(scope: Scope): Promise<ReadonlySet<string>> {
  const { absences } = await findDuties(scope, localDate(scope.now, 'UTC'))
  return new Set([...absences].filter(([, rows]) => isAway(scope.now, rows)).map(([id]) => id))
}

/** The roster of yesterday counts too: its night may reach into today. */
function dutiesFrom(scope: Scope, timeZone: string): Promise<DutyRows> {
  return findDuties(scope, localDate(new Date(scope.now.getTime() - dayMs), timeZone))
}

function dutyOf({ weekly, shifts, absences }: DutyRows, id: string) {
  return {
    weekly: weekly.get(id) ?? null,
    shifts: shifts.get(id) ?? [],
    absences: absences.get(id) ?? [],
  }
}

function departmentsOf(departments: readonly StaffedDepartment[], memberId: string): string[] {
  return departments
    .filter(({ members }) => members.some((one) => one.memberId === memberId))
    .map(({ id }) => toPublicId('department', id))
}
