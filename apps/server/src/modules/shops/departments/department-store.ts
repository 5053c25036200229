import type { departmentKinds, Shift, WeeklyHours } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { SkillRow } from './department-queries.ts'
import './department-tables.ts'

export type DepartmentFacts = {
  name: string
  kind: (typeof departmentKinds)[number]
  takesAll: boolean
}

/** Returns undefined when an open department has the name already. */
export async function insertDepartment(scope: Scope, facts: DepartmentFacts): Promise<string | undefined> {
  const row = await scope.db
    .insertInto('department')
    .values({ shopId: scope.shopId, id: scope.newId(), ...facts, createdAt: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export type DepartmentChanges = Partial<DepartmentFacts & { leadId: string | null; archivedAt: Date }>

export async function updateDepartment(scope: Scope, id: string, changes: DepartmentChanges): Promise<void> {
  await scope.db
    .updateTable('department')
    .set(changes)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

export async function putListedMember(scope: Scope, row: SkillRow): Promise<void> {
  const { topics, languages, tiers, casesMax } = row
  await scope.db
    .insertInto('departmentMember')
    .values({ shopId: scope.shopId, ...row, addedAt: scope.now })
    .onConflict((conflict) =>
      conflict
        .columns(['shopId', 'departmentId', 'memberId'])
        .doUpdateSet({ topics, languages, tiers, casesMax }),
    )
    .execute()
}

export async function deleteListedMember(
  scope: Scope,
  row: { departmentId: string; memberId: string },
): Promise<void> {
  await scope.db
    .deleteFrom('departmentMember')
    .where('shopId', '=', scope.shopId)
    .where('departmentId', '=', row.departmentId)
    .where('memberId', '=', row.memberId)
    .execute()
}

export async function putWeekly(scope: Scope, memberId: string, weekly: WeeklyHours[] | null): Promise<void> {
  if (weekly === null) {
    await scope.db
      .deleteFrom('memberHours')
      .where('shopId', '=', scope.shopId)
      .where('memberId', '=', memberId)
      .execute()
    return
  }
  const written = { weekly: JSON.stringify(weekly), changedAt: scope.now }
  await scope.db
    .insertInto('memberHours')
    .values({ shopId: scope.shopId, memberId, ...written })
    .onConflict((conflict) => conflict.columns(['shopId', 'memberId']).doUpdateSet(written))
    .execute()
}

export type ShiftChange = { memberId: string; onDate: string; hours: Shift['hours'] | null }

export async function putShift(scope: Scope, { memberId, onDate, hours }: ShiftChange): Promise<void> {
  if (hours === null) {
    await scope.db
      .deleteFrom('memberShift')
      .where('shopId', '=', scope.shopId)
      .where('memberId', '=', memberId)
      .where('onDate', '=', onDate)
      .execute()
    return
  }
  const written = { hours: JSON.stringify(hours) }
  await scope.db
    .insertInto('memberShift')
    .values({ shopId: scope.shopId, memberId, onDate, ...written })
    .onConflict((conflict) => conflict.columns(['shopId', 'memberId', 'onDate']).doUpdateSet(written))
    .execute()
}

export type NewAbsence = { memberId: string; startsAt: Date; endsAt: Date | null; handsOver: boolean }

export async function insertAbsence(scope: Scope, absence: NewAbsence): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('memberAbsence')
    .values({ shopId: scope.shopId, id, ...absence, createdAt: scope.now })
    .execute()
  return id
}

/** Ends what runs at this moment. Returns whether anything did. */
export async function endRunningAbsences(scope: Scope, memberId: string): Promise<boolean> {
  const ended = await sql`
    update member_absence
    set ends_at = greatest(${scope.now}::timestamptz, starts_at + interval '1 millisecond')
    where shop_id = ${scope.shopId}
      and member_id = ${memberId}
      and starts_at <= ${scope.now}
      and (ends_at is null or ends_at > ${scope.now})`.execute(scope.db)
  return (ended.numAffectedRows ?? 0n) > 0n
}

/** Takes back an absence that has not begun. Returns whether there was one. */
export async function deleteComingAbsence(
  scope: Scope,
  absence: { id: string; memberId: string },
): Promise<boolean> {
  const gone = await scope.db
    .deleteFrom('memberAbsence')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', absence.id)
    .where('memberId', '=', absence.memberId)
    .where('startsAt', '>', scope.now)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function markHandedOver(scope: Scope, absenceId: string): Promise<void> {
  await scope.db
    .updateTable('memberAbsence')
    .set({ handedOverAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', absenceId)
    .execute()
}
