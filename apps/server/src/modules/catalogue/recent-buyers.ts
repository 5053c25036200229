import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'

export type RecentBuyer = { customerId: string; orderId: string }

/**
 * People who have had a product since `since`, each with the latest order that brought it, latest first; no order
 * that was refunded. `before`: delivered by then, so that they had time to use it.
 */
export async function recentBuyers(
  scope: Scope,
  wanted: { productId: string; since: Date; before: Date; limit: number },
): Promise<RecentBuyer[]> {
  const rows = await sql<RecentBuyer>`
    select "customerId", "orderId"
    from (
      select distinct on (customer_id) customer_id as "customerId", shop_order.id as "orderId", delivered_at
      from order_line
      join shop_order on shop_order.shop_id = ${scope.shopId} and shop_order.id = order_line.order_id
      where order_line.shop_id = ${scope.shopId}
        and order_line.product_id = ${wanted.productId}
        and customer_id is not null
        and delivered_at between ${wanted.since} and ${wanted.before}
        and refunded_at is null
      order by customer_id, delivered_at desc, shop_order.id
    ) as latest
    order by delivered_at desc, "customerId"
    limit ${wanted.limit}`.execute(scope.db)
  return rows.rows
}
