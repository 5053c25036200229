import { type BehaviourKind, touchpoints } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './journey-tables.ts'

/** Bit of each step in `behaviour_visit.steps`. */
export const stepBits = {
  product: 1,
  cart: 2,
  checkout: 4,
  purchase: 8,
  paymentFailed: 16,
  searchEmpty: 32,
} as const

const stepOfKind: Partial<Record<BehaviourKind, number>> = {
  cart: stepBits.cart,
  checkout: stepBits.checkout,
  'payment-failed': stepBits.paymentFailed,
  'search-empty': stepBits.searchEmpty,
  purchase: stepBits.purchase,
}

/** One worker counts a shop at a time; another leaves it alone. */
export async function lockCounting(scope: Scope): Promise<boolean> {
  const rows = await sql<{ isLocked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('journey ' || ${scope.shopId}::text, 0)) as "isLocked"`.execute(
    scope.db,
  )
  return rows.rows[0]?.isLocked ?? false
}

/**
 * Marks up to `limit` events as counted and adds them to the sums, in one statement: what a visit was before and what
 * it is now decides by how much the figures move. Returns how many events. The rows come by a join: of an array
 * of ids the planner would expect ten, and look through all visits for each.
 */
export async function addBehaviour(scope: Scope, limit: number): Promise<number> {
  const rows = await sql<{ count: number }>`
    with waiting as materialized (
      select id
      from behaviour_event
      where shop_id = ${scope.shopId}
        and not is_counted
      order by id
      limit ${limit}
      for update skip locked
    ), claimed as (
      update behaviour_event
      set is_counted = true
      from waiting
      where behaviour_event.shop_id = ${scope.shopId}
        and behaviour_event.id = waiting.id
      returning day, visitor, touchpoint, kind
    ), came as (
      ${visitsOf(sql`claimed`)}
    ), known as (
      select day, visitor, steps, seen, asked, answered
      from behaviour_visit
      where shop_id = ${scope.shopId}
        and (day, visitor) in (select day, visitor from came)
    ), moved as (
      select
        came.day, came.visitor, known.steps as old_steps,
        coalesce(known.steps, 0) | came.steps as steps,
        coalesce(known.seen, 0) as old_seen, coalesce(known.seen, 0) | came.seen as seen,
        coalesce(known.asked, 0) as old_asked, coalesce(known.asked, 0) | came.asked as asked,
        coalesce(known.answered, 0) as old_answered, coalesce(known.answered, 0) | came.answered as answered
      from came
      left join known on known.day = came.day and known.visitor = came.visitor
    ), saved as (
      insert into behaviour_visit (shop_id, day, visitor, steps, seen, asked, answered)
      select ${scope.shopId}::uuid, day, visitor, steps, seen, asked, answered
      from moved
      on conflict (shop_id, day, visitor) do update
      set steps = excluded.steps, seen = excluded.seen, asked = excluded.asked, answered = excluded.answered
    ), funnel as (
      ${addToFunnel(scope)}
    ), counts as (
      ${addToCounts(scope)}
    )
    select count(*) as count
    from claimed`.execute(scope.db)
  return rows.rows[0]?.count ?? 0
}

/** A visit that took a further step leaves the row of its former steps. */
function addToFunnel({ shopId }: Scope): RawBuilder<unknown> {
  return sql`
      insert into behaviour_funnel as kept (shop_id, day, steps, visits)
      select ${shopId}::uuid, day, steps, sum(visits)
      from (
        select day, steps, 1 as visits from moved where old_steps is distinct from steps
        union all
        select day, old_steps, -1 from moved where old_steps <> steps
      ) as change
      group by day, steps
      having sum(visits) <> 0
      on conflict (shop_id, day, steps) do update
      set visits = kept.visits + excluded.visits`
}

/** Events by kind, and by measure the visits that reached a touchpoint which they had not reached before. */
function addToCounts({ shopId }: Scope): RawBuilder<unknown> {
  const reached = visitMeasures.map(
    ({ measure, column, old }) => sql`
      select ${shopId}::uuid, day, point.name, ${measure}, count(*)
      from moved
      join ${pointTable()} on ${sql.ref(column)} & point.bit <> 0 and ${sql.ref(old)} & point.bit = 0
      group by day, point.name`,
  )
  return sql`
      insert into behaviour_count as kept (shop_id, day, touchpoint, measure, count)
      select ${shopId}::uuid, day, touchpoint, kind, count(*)
      from claimed
      group by day, touchpoint, kind
      union all
      ${sql.join(reached, sql` union all `)}
      on conflict (shop_id, day, touchpoint, measure) do update
      set count = kept.count + excluded.count`
}

/** What counts visits of a touchpoint, and the bits it comes from. */
export const visitMeasures = [
  { measure: 'visits', column: 'seen', old: 'old_seen' },
  { measure: 'asked-visits', column: 'asked', old: 'old_asked' },
  { measure: 'answered-visits', column: 'answered', old: 'old_answered' },
] as const

/** One row for each visitor and day of some events, with what happened as bits. */
export function visitsOf(events: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
      select
        day, visitor, bit_or(${stepOf()}) as steps, bit_or(${pointOf(sql`true`)}) as seen,
        bit_or(${pointOf(sql`kind = 'asked'`)}) as asked, bit_or(${pointOf(sql`kind = 'answered'`)}) as answered
      from ${events}
      group by day, visitor`
}

function stepOf(): RawBuilder<unknown> {
  const cases = Object.entries(stepOfKind).map(([kind, bit]) => sql`when kind = ${kind} then ${sql.lit(bit)}`)
  return sql`(case ${sql.join(cases, sql` `)} when touchpoint = 'product' then ${sql.lit(stepBits.product)} else 0 end)::smallint`
}

function pointOf(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  const cases = touchpoints.map(
    (name, place) => sql`when touchpoint = ${name} and ${condition} then ${sql.lit(2 ** place)}`,
  )
  return sql`(case ${sql.join(cases, sql` `)} else 0 end)::smallint`
}

/** Touchpoints with their bits, as a table. */
export function pointTable(): RawBuilder<unknown> {
  const rows = touchpoints.map((name, place) => sql`(${sql.lit(name)}, ${sql.lit(2 ** place)})`)
  return sql`(values ${sql.join(rows)}) as point (name, bit)`
}
