import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { touchPages } from '../ready/touch-pages.ts'
import { scoredReviews } from './scored-reviews.ts'
import './score-tables.ts'

type Counted = {
  feedbackId: string
  day: string
  buyer: string
  quality: number | null
  delivery: number | null
  service: number | null
}

/**
 * Puts reviews into the shop's scores or takes them out, by where each stands now; so it may be asked twice and in any
 * order. Days and buyers follow in the same transaction.
 */
export async function refreshScored(scope: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await lockScores(scope)
  const counting = await whatCounts(scope, ids)
  const gone = await deleteStale(scope, ids, counting)
  const come = await insertFresh(scope, counting)
  await moveDays(scope, [...gone.map((row) => ({ row, by: -1 })), ...come.map((row) => ({ row, by: 1 }))])
  await refreshBuyers(scope, [...gone, ...come])
}

/** The reviews of all orders that these customers have or had, and of these orders. */
export async function reviewsOfBuyers(
  scope: Scope,
  of: { orderIds: readonly string[]; customerIds: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select feedback.id
    from shop_order
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.order_id = shop_order.id
    where shop_order.shop_id = ${scope.shopId}
      and (
        shop_order.id = any(${[...of.orderIds]}::uuid[])
        or shop_order.customer_id = any(${[...of.customerIds]}::uuid[])
      )`.execute(scope.db)
  return rows.map(({ id }) => id)
}

/** All of a shop's scores anew, after the shop moved to another time zone. */
export async function rebuildScores(scope: Scope): Promise<void> {
  await lockScores(scope)
  await sql`delete from scored_buyer where shop_id = ${scope.shopId}`.execute(scope.db)
  await sql`update scored_day set count = 0 where shop_id = ${scope.shopId}`.execute(scope.db)
  await sql`delete from scored_review where shop_id = ${scope.shopId}`.execute(scope.db)
  await sql`
    insert into scored_review (shop_id, feedback_id, day, buyer, quality, delivery, service)
    select ${scope.shopId}, feedback_id, day, buyer, quality, delivery, service
    from (${scoredReviews(scope, { reviews: sql``, trades: sql`` })}) as present`.execute(scope.db)
  await sql`
    insert into scored_day as known (shop_id, day, dimension, stars, count)
    select ${scope.shopId}, day, dimension, stars, count(*)
    from scored_review
    cross join lateral (
      values ('review', 0::smallint), ('quality', quality), ('delivery', delivery), ('service', service)
    ) as given (dimension, stars)
    where shop_id = ${scope.shopId}
      and stars is not null
    group by day, dimension, stars
    on conflict (shop_id, day, dimension, stars) do update set count = excluded.count`.execute(scope.db)
  await sql`
    insert into scored_buyer (shop_id, buyer, last_day)
    select ${scope.shopId}, buyer, max(day)
    from scored_review
    where shop_id = ${scope.shopId}
    group by buyer`.execute(scope.db)
}

/** Whoever changes a shop's scores takes turns: a buyer's newest day is read from rows that others may be writing. */
async function lockScores(scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`scores ${scope.shopId}`}, 0))`.execute(scope.db)
}

/** What of these reviews counts now; ranks need all trades of their buyers. */
async function whatCounts(scope: Scope, ids: readonly string[]): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ orderId: string; customerId: string | null }>`
    select distinct shop_order.id as order_id, shop_order.customer_id
    from feedback
    join shop_order on shop_order.shop_id = ${scope.shopId} and shop_order.id = feedback.order_id
    where feedback.shop_id = ${scope.shopId}
      and feedback.id = any(${[...ids]}::uuid[])`.execute(scope.db)
  const orders = rows.map(({ orderId }) => orderId)
  const customers = [...new Set(rows.flatMap(({ customerId }) => customerId ?? []))]
  return scoredReviews(scope, {
    reviews: sql`and feedback.id = any(${[...ids]}::uuid[])`,
    trades: sql`and (id = any(${orders}::uuid[]) or customer_id = any(${customers}::uuid[]))`,
  })
}

async function deleteStale(
  scope: Scope,
  ids: readonly string[],
  counting: RawBuilder<unknown>,
): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    delete from scored_review as counted
    where shop_id = ${scope.shopId}
      and feedback_id = any(${[...ids]}::uuid[])
      and not exists (
        select
        from (${counting}) as present
        where present.feedback_id = counted.feedback_id
          and present.day = counted.day
          and present.buyer = counted.buyer
          and present.quality is not distinct from counted.quality
          and present.delivery is not distinct from counted.delivery
          and present.service is not distinct from counted.service
      )
    returning feedback_id, day, buyer, quality, delivery, service`.execute(scope.db)
  return rows
}

async function insertFresh(scope: Scope, counting: RawBuilder<unknown>): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    insert into scored_review (shop_id, feedback_id, day, buyer, quality, delivery, service)
    select ${scope.shopId}, feedback_id, day, buyer, quality, delivery, service
    from (${counting}) as present
    on conflict (shop_id, feedback_id) do nothing
    returning feedback_id, day, buyer, quality, delivery, service`.execute(scope.db)
  return rows
}

async function moveDays(scope: Scope, moves: readonly { row: Counted; by: number }[]): Promise<void> {
  const parts = moves.flatMap(({ row, by }) => [
    { day: row.day, dimension: 'review', stars: 0, by },
    ...(['quality', 'delivery', 'service'] as const).flatMap((dimension) => {
      const stars = row[dimension]
      return stars === null ? [] : [{ day: row.day, dimension, stars, by }]
    }),
  ])
  if (parts.length === 0) return
  touchPages(scope, { isShopWide: true })
  await sql`
    insert into scored_day as known (shop_id, day, dimension, stars, count)
    select ${scope.shopId}, day, dimension, stars, sum(by)
    from unnest(
      ${parts.map(({ day }) => day)}::date[],
      ${parts.map(({ dimension }) => dimension)}::text[],
      ${parts.map(({ stars }) => stars)}::smallint[],
      ${parts.map(({ by }) => by)}::bigint[]
    ) as part (day, dimension, stars, by)
    group by day, dimension, stars
    having sum(by) <> 0
    order by day, dimension, stars
    on conflict (shop_id, day, dimension, stars) do update set count = known.count + excluded.count`.execute(
    scope.db,
  )
}

async function refreshBuyers(scope: Scope, changed: readonly Counted[]): Promise<void> {
  if (changed.length === 0) return
  const buyers = [...new Set(changed.map(({ buyer }) => buyer))].sort()
  await sql`
    delete from scored_buyer
    where shop_id = ${scope.shopId}
      and buyer = any(${buyers}::uuid[])`.execute(scope.db)
  await sql`
    insert into scored_buyer (shop_id, buyer, last_day)
    select ${scope.shopId}, buyer, max(day)
    from scored_review
    where shop_id = ${scope.shopId}
      and buyer = any(${buyers}::uuid[])
    group by buyer`.execute(scope.db)
}
