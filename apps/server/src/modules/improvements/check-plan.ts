import type { PlanMetric } from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'

type Asked = {
  metric: PlanMetric | null
  startsOn: string | null
  dueOn: string | null
  ownerId: string | null
  departmentIds: readonly string[]
}

/** Refuses what cannot be true of a plan, or names people and departments that are not in this shop. */
export async function checkPlan(scope: Scope, plan: Asked): Promise<void> {
  const { metric, startsOn, dueOn } = plan
  if (startsOn !== null && dueOn !== null && dueOn < startsOn) throw new AppError('plan/dates-reversed')
  if (metric && metric.kind !== 'low-stars' && metric.aspect === null)
    throw new AppError('plan/metric-needs-aspect')
  await refuseUnknown(scope, plan)
}

async function refuseUnknown(scope: Scope, { ownerId, departmentIds }: Asked): Promise<void> {
  if (ownerId !== null) {
    const owner = await scope.db
      .selectFrom('member')
      .select('id')
      .where('shopId', '=', scope.shopId)
      .where('id', '=', ownerId)
      .executeTakeFirst()
    if (!owner) throw new AppError('plan/unknown-part', { part: 'owner' })
  }
  if (departmentIds.length === 0) return
  const known = await sql<{ id: string }>`
    select id
    from department
    where shop_id = ${scope.shopId}
      and id = any(${[...departmentIds]}::uuid[])`.execute(scope.db)
  if (known.rows.length < new Set(departmentIds).size)
    throw new AppError('plan/unknown-part', { part: 'department' })
}
