import type { PlanNoticeState } from '@echoloop/contract'
import { toPublicId } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { stands } from './voice-store.ts'

/**
 * Customers behind the standing voices of a plan. `is_other`: the same person, by address or number, as one whose id
 * comes first, and therefore not written to twice.
 */
export function linkedPeople(scope: Scope, planId: string): RawBuilder<unknown> {
  return sql`
    with linked as materialized (
      select distinct feedback.customer_id
      from plan_voice
      join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = plan_voice.feedback_id
      where plan_voice.shop_id = ${scope.shopId}
        and plan_voice.plan_id = ${planId}
        and feedback.customer_id is not null
        and ${stands(scope)}
    ), people as (
      select
        linked.customer_id,
        exists (
          select
          from customer_contact as own
          join customer_contact as other on other.shop_id = ${scope.shopId} and other.lookup = own.lookup
          join linked as first on first.customer_id = other.customer_id
          where own.shop_id = ${scope.shopId}
            and own.customer_id = linked.customer_id
            and other.customer_id < own.customer_id
        ) as is_other
      from linked
    )`
}

/** Notes everyone linked as still to be told, in one statement. Returns how many will be. */
export async function insertNotices(scope: Scope, planId: string): Promise<number> {
  const result = await sql<{ state: PlanNoticeState }>`
    ${linkedPeople(scope, planId)}
    insert into plan_notice (shop_id, plan_id, customer_id, state, reason, created_at, ended_at)
    select
      ${scope.shopId}::uuid,
      ${planId}::uuid,
      customer_id,
      case when is_other then 'dropped' else 'waiting' end,
      case when is_other then 'same-person' end,
      ${scope.now}::timestamptz,
      case when is_other then ${scope.now}::timestamptz end
    from people
    on conflict (shop_id, plan_id, customer_id) do nothing
    returning state`.execute(scope.db)
  return result.rows.filter(({ state }) => state === 'waiting').length
}

export type WaitingNotice = { planId: string; customerId: string }

/** Notices that nobody has queued yet, for this transaction alone. */
export function claimWaiting(scope: Scope, limit: number): Promise<WaitingNotice[]> {
  return scope.db
    .selectFrom('planNotice')
    .select(['planId', 'customerId'])
    .where('shopId', '=', scope.shopId)
    .where('state', '=', 'waiting')
    .orderBy('planId')
    .orderBy('customerId')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

export async function markQueued(scope: Scope, notices: readonly WaitingNotice[]): Promise<void> {
  await sql`
    update plan_notice
    set state = 'queued'
    from unnest(
      ${notices.map(({ planId }) => planId)}::uuid[],
      ${notices.map(({ customerId }) => customerId)}::uuid[]
    ) as one (plan_id, customer_id)
    where plan_notice.shop_id = ${scope.shopId}
      and plan_notice.plan_id = one.plan_id
      and plan_notice.customer_id = one.customer_id`.execute(scope.db)
}

/** How a notice ended; what was sent stays sent. */
export async function endNotice(
  scope: Scope,
  notice: { planId: string; customerId: string; state: PlanNoticeState; reason: string | null },
): Promise<void> {
  await scope.db
    .updateTable('planNotice')
    .set({ state: notice.state, reason: notice.reason, endedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('planId', '=', notice.planId)
    .where('customerId', '=', notice.customerId)
    .where('state', '<>', 'sent')
    .execute()
  await scope.tellLive({ kind: 'plan.changed', id: toPublicId('plan', notice.planId) })
}

export type NoticeRow = {
  customerId: string
  name: string | null
  state: PlanNoticeState
  reason: string | null
  endedAt: Date | null
}

/** A page of a plan's notices, by customer. */
export function listNotices(
  scope: Scope,
  wanted: { planId: string; state?: PlanNoticeState; after?: string; limit: number },
): Promise<NoticeRow[]> {
  let query = scope.db
    .selectFrom('planNotice')
    .innerJoin('customer', (join) =>
      join.onRef('customer.id', '=', 'planNotice.customerId').on('customer.shopId', '=', scope.shopId),
    )
    .select(['customerId', 'displayName as name', 'state', 'reason', 'endedAt'])
    .where('planNotice.shopId', '=', scope.shopId)
    .where('planId', '=', wanted.planId)
  if (wanted.state) query = query.where('state', '=', wanted.state)
  if (wanted.after) query = query.where('customerId', '>', wanted.after)
  return query.orderBy('customerId').limit(wanted.limit).execute()
}

export async function countNotices(
  scope: Scope,
  planId: string,
): Promise<Partial<Record<PlanNoticeState, number>>> {
  const rows = await scope.db
    .selectFrom('planNotice')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('shopId', '=', scope.shopId)
    .where('planId', '=', planId)
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
