import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { RemedyLine } from './remedy-tables.ts'

export type OrderLineOfRemedy = { sku: string; name: string; quantity: number; priceCents: number }

/** The order that a remedy is about. `currency` is null where the shop never told it. */
export type OrderOfRemedy = {
  id: string
  number: string
  customerId: string | null
  currency: string | null
  lines: OrderLineOfRemedy[]
}

export async function findOrderOfRemedy(scope: Scope, id: string): Promise<OrderOfRemedy | undefined> {
  const found = await sql<OrderOfRemedy>`
    select
      shop_order.id, shop_order.number, shop_order.customer_id as "customerId", shop_order.currency,
      coalesce((
        select json_agg(
          json_build_object(
            'sku', coalesce(order_line.sku, product.sku), 'name', product.name,
            'quantity', order_line.quantity, 'priceCents', order_line.price_cents
          )
          order by order_line.line
        )
        from order_line
        join product on product.shop_id = ${scope.shopId} and product.id = order_line.product_id
        where order_line.shop_id = ${scope.shopId}
          and order_line.order_id = shop_order.id
      ), '[]') as lines
    from shop_order
    where shop_order.shop_id = ${scope.shopId}
      and shop_order.id = ${id}`.execute(scope.db)
  return found.rows[0]
}

/**
 * What the chosen lines cost when they were bought, or undefined when the order does not hold them, or not so many.
 * A line named twice counts twice. Pure.
 */
export function priceOfLines(order: OrderOfRemedy, chosen: readonly RemedyLine[]): number | undefined {
  const left = order.lines.map((line) => ({ ...line }))
  let price = 0
  for (const { sku, quantity } of chosen) {
    let wanted = quantity
    for (const line of left.filter((one) => one.sku === sku)) {
      const taken = Math.min(wanted, line.quantity)
      line.quantity -= taken
      wanted -= taken
      price += taken * line.priceCents
    }
    if (wanted > 0) return undefined
  }
  return price
}
