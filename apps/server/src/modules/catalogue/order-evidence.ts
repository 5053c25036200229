import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './catalogue-tables.ts'

/** What is known of one product in one order; several lines of the same product count as one. */
export type OrderLineFacts = {
  orderId: string
  /** The order's number in the shop. */
  number: string
  productId: string
  sku: string
  productName: string
  productNameEn: string | null
  categoryCode: string | null
  customerId: string | null
  quantity: number
  quantityRefunded: number
  placedAt: Date
  shippedAt: Date | null
  deliveredAt: Date | null
  /** The whole order was refunded. */
  refundedAt: Date | null
  cancelledAt: Date | null
  foundFalseAt: Date | null
  isInternational: boolean
}

/** Pure: whether the line proves a purchase, so that a review of it may be called verified. */
export function isEvidence(line: OrderLineFacts): boolean {
  return (
    (line.deliveredAt !== null || line.shippedAt !== null) &&
    line.refundedAt === null &&
    line.cancelledAt === null &&
    line.foundFalseAt === null &&
    line.quantityRefunded < line.quantity
  )
}

/** Days after shipping by which goods count as arrived where no delivery is told. */
const travelDays = 15

/**
 * The same in SQL, for words that were written at a time: the goods had arrived by then. Takes expressions of the
 * shop, the order, the product and the time.
 */
export function provesPurchase(named: {
  shop: RawBuilder<unknown>
  order: RawBuilder<unknown>
  product: RawBuilder<unknown>
  writtenAt: RawBuilder<unknown>
}): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select
    from order_line
    join shop_order on shop_order.shop_id = ${named.shop} and shop_order.id = order_line.order_id
    where order_line.shop_id = ${named.shop}
      and order_line.order_id = ${named.order}
      and order_line.product_id = ${named.product}
      and order_line.quantity_refunded < order_line.quantity
      and coalesce(shop_order.delivered_at, shop_order.shipped_at + interval '${sql.raw(String(travelDays))} days') <= ${named.writtenAt}
      and shop_order.refunded_at is null
      and shop_order.cancelled_at is null
      and shop_order.found_false_at is null
  )`
}

/** One product in one order, or undefined when the order holds none of it. */
export async function readOrderLine(
  scope: Scope,
  wanted: { orderId: string; productId: string },
): Promise<OrderLineFacts | undefined> {
  const found = await readLines(
    scope,
    sql`and shop_order.id = ${wanted.orderId} and product.id = ${wanted.productId}`,
  )
  return found[0]
}

/** Every product of these orders, order by order as they were placed. */
export async function readOrderLines(scope: Scope, orderIds: string[]): Promise<OrderLineFacts[]> {
  if (orderIds.length === 0) return []
  return readLines(scope, sql`and shop_order.id = any(${orderIds}::uuid[])`)
}

async function readLines(scope: Scope, wanted: RawBuilder<unknown>): Promise<OrderLineFacts[]> {
  const found = await sql<OrderLineFacts>`
    select
      shop_order.id as order_id,
      shop_order.number,
      product.id as product_id,
      product.sku,
      product.name as product_name,
      product.name_en as product_name_en,
      product.category_code,
      shop_order.customer_id,
      sum(order_line.quantity)::int as quantity,
      sum(order_line.quantity_refunded)::int as quantity_refunded,
      shop_order.placed_at,
      shop_order.shipped_at,
      shop_order.delivered_at,
      shop_order.refunded_at,
      shop_order.cancelled_at,
      shop_order.found_false_at,
      shop_order.is_international
    from order_line
    join shop_order on shop_order.shop_id = ${scope.shopId} and shop_order.id = order_line.order_id
    join product on product.shop_id = ${scope.shopId} and product.id = order_line.product_id
    where order_line.shop_id = ${scope.shopId} ${wanted}
    group by shop_order.shop_id, shop_order.id, product.shop_id, product.id
    order by shop_order.placed_at, shop_order.id, min(order_line.line)`.execute(scope.db)
  return found.rows
}

/** When the orders were delivered, by their ids; those that the shop does not have are left out. */
export async function readDeliveries(
  scope: Scope,
  orderIds: readonly string[],
): Promise<Map<string, { deliveredAt: Date | null }>> {
  if (orderIds.length === 0) return new Map()
  const rows = await scope.db
    .selectFrom('shopOrder')
    .select(['id', 'deliveredAt'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', sql<string>`any(${[...orderIds]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, deliveredAt }) => [id, { deliveredAt }]))
}
