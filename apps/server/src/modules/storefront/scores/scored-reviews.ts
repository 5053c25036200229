import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'

/** Of a buyer's trades in a calendar month so many count, as Taobao reckons its shop scores. */
const tradesPerMonth = 3

/**
 * The published reviews that count in a shop's scores, as rows of `scored_review`; `reviews` and `trades` narrow down
 * which are looked at. A trade is an order that was not found false, nor cancelled before anything was shipped. A
 * refunded one stays: otherwise a refund would take a voice away.
 */
export function scoredReviews(
  scope: Scope,
  narrowed: { reviews: RawBuilder<unknown>; trades: RawBuilder<unknown> },
): RawBuilder<unknown> {
  return sql`
    select
      feedback.id as feedback_id,
      (feedback.occurred_at at time zone shop.time_zone)::date as day,
      trade.buyer,
      (feedback.dimensions->>'quality')::smallint as quality,
      (feedback.dimensions->>'delivery')::smallint as delivery,
      (feedback.dimensions->>'service')::smallint as service
    from feedback
    join shop on shop.shop_id = ${scope.shopId}
    join publication on publication.shop_id = ${scope.shopId} and publication.feedback_id = feedback.id
    join (${rankedTrades(scope, narrowed.trades)}) as trade on trade.order_id = feedback.order_id
    where feedback.shop_id = ${scope.shopId}
      and publication.state = 'published'
      and feedback.erased_at is null
      and feedback.dimensions ?| array['quality', 'delivery', 'service']
      and trade.place <= ${tradesPerMonth}
      ${narrowed.reviews}`
}

/** An order without a customer is a buyer of its own: nothing tells who it was. */
function rankedTrades(scope: Scope, narrowed: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select
      id as order_id,
      coalesce(customer_id, id) as buyer,
      row_number() over (
        partition by coalesce(customer_id, id), date_trunc('month', placed_at at time zone shop.time_zone)
        order by placed_at, id
      ) as place
    from shop_order
    join shop on shop.shop_id = ${scope.shopId}
    where shop_order.shop_id = ${scope.shopId}
      and found_false_at is null
      and (cancelled_at is null or shipped_at is not null or delivered_at is not null)
      ${narrowed}`
}
