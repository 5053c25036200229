import type { RemedyKind, RemedyLimit, RemedyPolicy, Role } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { usualLimit, usualPolicy } from './remedy-policy.ts'
import './remedy-tables.ts'

export async function readRemedyPolicy(scope: Scope): Promise<RemedyPolicy> {
  const row = await scope.db
    .selectFrom('remedyPolicy')
    .select(['currency', 'hundredPointsCents', 'invitesFollowUp', 'followUpDays'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
  return row ?? usualPolicy
}

export async function saveRemedyPolicy(scope: Scope, policy: RemedyPolicy): Promise<void> {
  const row = { ...policy, changedAt: scope.now }
  await scope.db
    .insertInto('remedyPolicy')
    .values({ shopId: scope.shopId, ...row })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(row))
    .execute()
}

/** Limits that the shop set itself. */
export async function listSetLimits(scope: Scope): Promise<RemedyLimit[]> {
  const rows = await scope.db
    .selectFrom('remedyLimit')
    .select(['role', 'kind', 'onceMax', 'caseMax', 'dayMax'])
    .where('shopId', '=', scope.shopId)
    .execute()
  return rows.map((row) => ({
    role: row.role,
    kind: row.kind,
    onceMax: numberOrNull(row.onceMax),
    caseMax: numberOrNull(row.caseMax),
    dayMax: numberOrNull(row.dayMax),
  }))
}

/** Up to what a role decides alone. */
export async function readLimit(scope: Scope, role: Role, kind: RemedyKind): Promise<RemedyLimit> {
  const set = await listSetLimits(scope)
  return set.find((one) => one.role === role && one.kind === kind) ?? usualLimit(role, kind)
}

export async function saveLimits(scope: Scope, limits: readonly RemedyLimit[]): Promise<void> {
  for (const { role, kind, ...most } of limits) {
    const row = { ...most, changedAt: scope.now }
    await scope.db
      .insertInto('remedyLimit')
      .values({ shopId: scope.shopId, role, kind, ...row })
      .onConflict((conflict) => conflict.columns(['shopId', 'role', 'kind']).doUpdateSet(row))
      .execute()
  }
}

function numberOrNull(value: string | null): number | null {
  return value === null ? null : Number(value)
}
