import { type OrderInput, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { authorKey, ensureCustomers } from '../customers/index.ts'
import { audit } from '../shops/index.ts'
import { orderDelivered, orderRefunded } from './catalogue-events.ts'
import { findOrdersByNumber, findProductsBySku } from './catalogue-queries.ts'
import { saveOrder } from './catalogue-store.ts'

/** Identity source of people known from orders. */
export const orderSource = 'shop'

/** Adds or changes orders by their number. Refuses the whole request when a line names an unknown SKU. */
export async function putOrders(
  scope: Scope,
  orders: OrderInput[],
): Promise<{ id: string; number: string }[]> {
  const products = await findProductsBySku(
    scope,
    orders.flatMap((order) => order.lines.map((line) => line.sku)),
  )
  refuseUnknownSkus(orders, products)
  const buyers = orders.flatMap(({ customer }) => (customer ? [{ source: orderSource, ...customer }] : []))
  const customers = await ensureCustomers(scope, buyers)
  const before = await findOrdersByNumber(
    scope,
    orders.map((order) => order.number),
  )
  const items: { id: string; number: string }[] = []
  const delivered: string[] = []
  const refunded: string[] = []
  for (const order of orders) {
    const known = before.get(order.number)
    const id = known?.id ?? scope.newId()
    const { customer } = order
    const customerId = customer ? customers.get(authorKey({ source: orderSource, ...customer })) : undefined
    await saveOrder(scope, { id, order, customerId: customerId ?? null, products })
    if (order.deliveredAt && !known?.deliveredAt) delivered.push(id)
    if (order.refundedAt && !known?.refundedAt) refunded.push(id)
    items.push({ id: toPublicId('order', id), number: order.number })
  }
  if (delivered.length > 0) await scope.announce(orderDelivered, { orderIds: delivered })
  if (refunded.length > 0) await scope.announce(orderRefunded, { orderIds: refunded })
  await audit(scope, { action: 'order.put', detail: { count: orders.length } })
  return items
}

function refuseUnknownSkus(orders: OrderInput[], products: Map<string, string>): void {
  const fields = orders.flatMap((order, orderIndex) =>
    order.lines.flatMap((line, lineIndex) =>
      products.has(line.sku)
        ? []
        : [{ path: `orders.${orderIndex}.lines.${lineIndex}.sku`, code: 'unknown_sku' }],
    ),
  )
  if (fields.length > 0) throw new AppError('product/not-found', {}, { fields: fields.slice(0, 50) })
}
