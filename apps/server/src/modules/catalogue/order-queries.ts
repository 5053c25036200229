import type { OrderState } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Cursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import type { OrderMarks } from './settle-order.ts'
import './catalogue-tables.ts'

/** The first that is true, from the end; the contract names them in their order. */
const state = sql<OrderState>`case
  when found_false_at is not null then 'false'
  when cancelled_at is not null then 'cancelled'
  when refunded_at is not null then 'refunded'
  when delivered_at is not null then 'delivered'
  when shipped_at is not null then 'shipped'
  else 'placed'
end`

export type OrderRow = {
  id: string
  number: string
  state: OrderState
  customerId: string | null
  customerName: string | null
  placedAt: Date
  shippedAt: Date | null
  deliveredAt: Date | null
  refundedAt: Date | null
  cancelledAt: Date | null
  foundFalseAt: Date | null
  isInternational: boolean
  currency: string | null
  totalCents: number
  quantity: number
  quantityRefunded: number
  products: { name: string; nameEn: string | null }[]
  courier: string | null
  warehouse: string | null
  region: string | null
  versionAt: Date | null
  changedAt: Date | null
  marks: OrderMarks
}

export type OrderFilter = { state?: OrderState; productId?: string; customerId?: string; q?: string }

/** Orders after a cursor, newest first. */
export function listOrderRows(
  scope: Scope,
  page: { filter: OrderFilter; after?: Cursor; limit: number },
): Promise<OrderRow[]> {
  const { filter, after } = page
  const like = (filter.q ?? '').replaceAll(/[%_\\]/g, '\\$&')
  const conditions = [
    after && sql`and (placed_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    filter.state && sql`and ${state} = ${filter.state}`,
    filter.customerId && sql`and customer_id = ${filter.customerId}`,
    filter.productId &&
      sql`and exists (
        select
        from order_line
        where order_line.shop_id = ${scope.shopId}
          and order_id = shop_order.id
          and product_id = ${filter.productId}
      )`,
    filter.q &&
      sql`and (number ilike ${`${like}%`} or customer_id in (
        select customer.id
        from customer
        where customer.shop_id = ${scope.shopId}
          and erased_at is null
          and display_name ilike ${`%${like}%`}
      ))`,
  ].filter((condition) => typeof condition === 'object')
  return readRows(scope, conditions, page.limit)
}

export async function readOrderRow(scope: Scope, id: string): Promise<OrderRow | undefined> {
  const [row] = await readRows(scope, [sql`and id = ${id}`], 1)
  return row
}

async function readRows(scope: Scope, conditions: RawBuilder<unknown>[], limit: number): Promise<OrderRow[]> {
  const found = await sql<OrderRow>`
    with wanted as (
      select
        id, number, customer_id, placed_at, shipped_at, delivered_at, refunded_at, cancelled_at, found_false_at,
        is_international, currency, courier, warehouse, region, version_at, changed_at, marks, ${state} as state
      from shop_order
      where shop_id = ${scope.shopId} ${sql.join(conditions, sql` `)}
      order by placed_at desc, id desc
      limit ${limit}
    )
    select
      wanted.id, number, wanted.state, wanted.customer_id, placed_at, shipped_at, delivered_at, refunded_at,
      cancelled_at, found_false_at, is_international, currency, courier, warehouse, wanted.region, version_at,
      changed_at, marks,
      case when erased_at is null then display_name end as customer_name,
      total_cents, quantity, quantity_refunded, products
    from wanted
    left join customer on customer.shop_id = ${scope.shopId} and customer.id = wanted.customer_id
    cross join lateral (
      select
        coalesce(sum(order_line.quantity * price_cents), 0)::float8 as total_cents,
        coalesce(sum(order_line.quantity), 0)::int as quantity,
        coalesce(sum(quantity_refunded), 0)::int as quantity_refunded,
        coalesce(json_agg(json_build_object('name', product.name, 'nameEn', name_en) order by line), '[]') as products
      from order_line
      join product on product.shop_id = ${scope.shopId} and product.id = order_line.product_id
      where order_line.shop_id = ${scope.shopId}
        and order_id = wanted.id
    ) as bought
    order by placed_at desc, wanted.id desc`.execute(scope.db)
  return found.rows
}

type LineRow = {
  productId: string
  name: string
  nameEn: string | null
  sku: string
  variantName: string | null
  batchCode: string | null
  quantity: number
  quantityRefunded: number
  priceCents: number
}

export async function readLineRows(scope: Scope, orderId: string): Promise<LineRow[]> {
  const found = await sql<LineRow>`
    select
      product.id as product_id, product.name, product.name_en, coalesce(order_line.sku, product.sku) as sku,
      product_variant.name as variant_name, batch_code, quantity, quantity_refunded,
      order_line.price_cents::float8 as price_cents
    from order_line
    join product on product.shop_id = ${scope.shopId} and product.id = order_line.product_id
    left join product_variant on product_variant.shop_id = ${scope.shopId}
      and product_variant.sku = order_line.sku
      and product_variant.product_id = order_line.product_id
    where order_line.shop_id = ${scope.shopId}
      and order_id = ${orderId}
    order by line`.execute(scope.db)
  return found.rows
}
