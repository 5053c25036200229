import { type OrderInput, toPublicId } from '@echoloop/contract'
import { AppError, type FieldProblem } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { authorKey, ensureCustomers } from '../customers/index.ts'
import { audit } from '../shops/index.ts'
import { applyUpdate, losesEvidence, type StoredOrder, storedAfter } from './apply-update.ts'
import { orderChanged, orderDelivered, orderRefunded } from './catalogue-events.ts'
import { findProductsBySku } from './catalogue-queries.ts'
import { checkOrders } from './check-orders.ts'
import { lockOrders, type OrderToSave, saveOrders } from './order-store.ts'
import { recordBuyerConsents } from './record-buyer-consents.ts'

/** Identity source of people known from orders. */
export const orderSource = 'shop'

/**
 * Adds or changes orders by their number, all or none. Refuses `product/not-found` when a line names an unknown SKU,
 * `order/contradicts-itself` when dates, quantities or amounts cannot be true. An update that is older than what is
 * known is taken and changes nothing.
 */
export async function putOrders(
  scope: Scope,
  orders: OrderInput[],
): Promise<{ id: string; number: string }[]> {
  if (orders.length === 0) return []
  const products = await findProductsBySku(
    scope,
    orders.flatMap((order) => order.lines.map((line) => line.sku)),
  )
  refuse('product/not-found', unknownSkus(orders, products))
  refuse('order/contradicts-itself', checkOrders(orders, scope.now))
  const customers = await findBuyers(scope, orders)
  const before = await lockOrders(scope, orders)
  const { toSave, after } = updateAll(orders, before, customers)
  await saveOrders(scope, toSave, products)
  await recordBuyerConsents(scope, toSave)
  await tellChanges(scope, before, after)
  await tellSaved(scope, before, toSave)
  await audit(scope, { action: 'order.put', detail: { count: orders.length } })
  return orders.map(({ number }) => ({ id: toPublicId('order', before.get(number)?.id ?? ''), number }))
}

function refuse(code: 'product/not-found' | 'order/contradicts-itself', fields: FieldProblem[]): void {
  if (fields.length > 0) throw new AppError(code, {}, { fields: fields.slice(0, 50) })
}

function unknownSkus(orders: OrderInput[], products: Map<string, string>): FieldProblem[] {
  return orders.flatMap((order, orderIndex) =>
    order.lines.flatMap((line, lineIndex) =>
      products.has(line.sku)
        ? []
        : [{ path: `orders.${orderIndex}.lines.${lineIndex}.sku`, code: 'unknown_sku' }],
    ),
  )
}

/** Order → customer id. */
async function findBuyers(scope: Scope, orders: OrderInput[]): Promise<Map<OrderInput, string>> {
  const buyers = orders.flatMap((order) => {
    if (!order.customer) return []
    const { consent: _, ...customer } = order.customer
    return [{ order, author: { source: orderSource, ...customer } }]
  })
  const customers = await ensureCustomers(
    scope,
    buyers.map(({ author }) => author),
  )
  return new Map(buyers.map(({ order, author }) => [order, customers.get(authorKey(author)) ?? '']))
}

/** Applies the updates one after another; an order named twice is saved once, as it stands in the end. */
function updateAll(
  orders: OrderInput[],
  before: ReadonlyMap<string, StoredOrder>,
  customers: Map<OrderInput, string>,
): { toSave: OrderToSave[]; after: Map<string, StoredOrder> } {
  const after = new Map(before)
  const toSave = new Map<string, OrderToSave>()
  for (const order of orders) {
    const known = after.get(order.number)
    const updated = known && applyUpdate(known, order)
    if (!known || !updated) continue
    after.set(order.number, storedAfter(known, updated))
    toSave.set(order.number, { ...updated, id: known.id, customerId: customers.get(order) ?? null })
  }
  return { toSave: [...toSave.values()], after }
}

async function tellChanges(
  scope: Scope,
  before: ReadonlyMap<string, StoredOrder>,
  after: ReadonlyMap<string, StoredOrder>,
): Promise<void> {
  const pairs = [...before].map(([number, was]) => ({ was, is: after.get(number) ?? was }))
  const idsOf = (those: typeof pairs) => ({ orderIds: those.map(({ was }) => was.id) })
  const delivered = pairs.filter(({ was, is }) => is.deliveredAt && !was.deliveredAt)
  const refunded = pairs.filter(({ was, is }) => losesEvidence(was, is))
  if (delivered.length > 0) await scope.announce(orderDelivered, idsOf(delivered))
  if (refunded.length > 0) await scope.announce(orderRefunded, idsOf(refunded))
}

/** Whoever counts orders per customer counts anew for those who had one of these before, and who have it now. */
async function tellSaved(
  scope: Scope,
  before: ReadonlyMap<string, StoredOrder>,
  saved: OrderToSave[],
): Promise<void> {
  if (saved.length === 0) return
  const buyers = saved.flatMap(({ order, customerId }) => [customerId, before.get(order.number)?.customerId])
  await scope.announce(orderChanged, {
    orderIds: saved.map(({ id }) => id),
    customerIds: [...new Set(buyers.flatMap((id) => id || []))],
  })
}
