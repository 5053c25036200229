import { sql } from 'kysely'
import { noteWork } from '../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../platform/scope.ts'
import type { PreparedBehaviour } from './prepare-behaviour.ts'
import './journey-tables.ts'

/** Stage in which the worker counts events. */
export const behaviourStage = 'journey'

export type Visitor = { visitor: string; customerId: string | null; orderId: string | null }

/** Keeps those events that are new to their visitor. Returns how many. */
export async function insertBehaviour(
  scope: Scope,
  events: readonly PreparedBehaviour[],
  { visitor, customerId, orderId }: Visitor,
): Promise<number> {
  const column = <T>(read: (event: PreparedBehaviour) => T) => events.map(read)
  const result = await sql`
    insert into behaviour_event (
      shop_id, id, visitor, key, kind, touchpoint, at, day, page, words, results, customer_id, order_id
    )
    select
      ${scope.shopId}, row.id, ${visitor}, row.key, row.kind, row.touchpoint, row.at,
      (row.at at time zone shop.time_zone)::date, row.page, row.words, row.results, ${customerId}, ${orderId}
    from unnest(
      ${column(() => scope.newId())}::uuid[], ${column(({ key }) => key)}::text[],
      ${column(({ kind }) => kind)}::text[], ${column(({ touchpoint }) => touchpoint)}::text[],
      ${column(({ at }) => at.toISOString())}::timestamptz[], ${column(({ page }) => page)}::text[],
      ${column(({ words }) => words)}::text[], ${column(({ results }) => results)}::int[]
    ) as row (id, key, kind, touchpoint, at, page, words, results)
    join shop on shop.shop_id = ${scope.shopId}
    on conflict (shop_id, visitor, key) do nothing`.execute(scope.db)
  const inserted = Number(result.numAffectedRows ?? 0)
  if (inserted > 0) {
    await noteWork(scope, behaviourStage)
    await scope.wakeWorkers(behaviourStage)
  }
  return inserted
}

/** Events that a visitor sent in the last hour. */
export async function countRecent(scope: Scope, visitor: string): Promise<number> {
  const rows = await sql<{ count: number }>`
    select count(*) as count
    from behaviour_event
    where shop_id = ${scope.shopId}
      and visitor = ${visitor}
      and at > ${scope.now}::timestamptz - interval '1 hour'`.execute(scope.db)
  return rows.rows[0]?.count ?? 0
}

/** Counts what was turned away; no trace of who sent it. */
export async function noteRefusal(scope: Scope, reason: string, count: number): Promise<void> {
  await sql`
    insert into behaviour_refusal as kept (shop_id, day, reason, count)
    select ${scope.shopId}, (${scope.now}::timestamptz at time zone shop.time_zone)::date, ${reason}, ${count}
    from shop
    where shop.shop_id = ${scope.shopId}
    on conflict (shop_id, day, reason) do update
    set count = kept.count + excluded.count`.execute(scope.db)
}

/** Forgets a visitor: events and visits. What was counted stays; it names nobody. */
export async function deleteVisitor(scope: Scope, visitor: string): Promise<void> {
  await scope.db
    .deleteFrom('behaviourEvent')
    .where('shopId', '=', scope.shopId)
    .where('visitor', '=', visitor)
    .execute()
  await scope.db
    .deleteFrom('behaviourVisit')
    .where('shopId', '=', scope.shopId)
    .where('visitor', '=', visitor)
    .execute()
}

/** Forgets what a known customer did, in every browser in which the shop signed for them. */
export async function deleteBehaviourOf(scope: Scope, customerId: string): Promise<void> {
  await sql`
    delete from behaviour_visit
    where shop_id = ${scope.shopId}
      and visitor in (
        select visitor
        from behaviour_event
        where shop_id = ${scope.shopId}
          and customer_id = ${customerId}
      )`.execute(scope.db)
  await scope.db
    .deleteFrom('behaviourEvent')
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', customerId)
    .execute()
  await scope.db
    .deleteFrom('touchpointAsk')
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', customerId)
    .execute()
}

/** Deletes what is older than `days`. What was counted stays. */
export async function deleteOldBehaviour(scope: Scope, days: number): Promise<void> {
  const last = sql`(${scope.now}::timestamptz - ${days} * interval '1 day')`
  await sql`
    delete from behaviour_event
    where shop_id = ${scope.shopId}
      and day < ${last}::date`.execute(scope.db)
  await sql`
    delete from behaviour_visit
    where shop_id = ${scope.shopId}
      and day < ${last}::date`.execute(scope.db)
  await sql`
    delete from touchpoint_ask
    where shop_id = ${scope.shopId}
      and at < ${scope.now}::timestamptz - interval '366 days'`.execute(scope.db)
  await sql`
    delete from behaviour_refusal
    where shop_id = ${scope.shopId}
      and day < ${last}::date`.execute(scope.db)
}
