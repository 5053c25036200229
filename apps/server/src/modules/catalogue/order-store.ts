import type { OrderInput, ShipmentInput } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import type { StoredOrder, UpdatedOrder } from './apply-update.ts'
import { readParts, saveRefunds, saveShipments } from './order-parts-store.ts'
import type { OrderMarks } from './settle-order.ts'
import './catalogue-tables.ts'

/**
 * Makes the orders that are new and locks all of them, in the order of their numbers: two requests that name the same
 * orders wait for each other and never deadlock. Returns number → what is stored.
 */
export async function lockOrders(scope: Scope, orders: OrderInput[]): Promise<Map<string, StoredOrder>> {
  const wanted = [...new Map(orders.map((order) => [order.number, order])).values()]
  await sql`
    insert into shop_order (shop_id, id, number, placed_at)
    select ${scope.shopId}, id, number, placed_at
    from unnest(
      ${wanted.map(() => scope.newId())}::uuid[],
      ${wanted.map(({ number }) => number)}::text[],
      ${wanted.map(({ placedAt }) => placedAt)}::timestamptz[]
    ) as row (id, number, placed_at)
    order by number
    on conflict (shop_id, number) do nothing`.execute(scope.db)
  const rows = await scope.db
    .selectFrom('shopOrder')
    .select([
      'id',
      'number',
      'customerId',
      'versionAt',
      'deliveredAt',
      'refundedAt',
      'cancelledAt',
      'foundFalseAt',
      'marks',
    ])
    .where('shopId', '=', scope.shopId)
    .where(
      'number',
      'in',
      wanted.map(({ number }) => number),
    )
    .orderBy('number')
    .forUpdate()
    .execute()
  const parts = await readParts(
    scope,
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.map(({ number, ...row }) => [
      number,
      { ...row, ...(parts.get(row.id) ?? { quantityRefunded: 0, shipments: [], refunds: [] }) },
    ]),
  )
}

export type OrderToSave = UpdatedOrder & { id: string; customerId: string | null }

/** Writes orders that are locked, with their lines, shipments and refunds: a few statements for all of them. */
export async function saveOrders(
  scope: Scope,
  orders: OrderToSave[],
  products: Map<string, string>,
): Promise<void> {
  if (orders.length === 0) return
  const ids = orders.map(({ id }) => id)
  await saveFacts(scope, orders)
  await saveLines(scope, { ids, orders, products })
  const named = { ids, orders: orders.map(({ id, order }) => ({ ...order, id })) }
  await saveShipments(scope, named)
  await saveRefunds(scope, named)
}

async function saveFacts(scope: Scope, orders: OrderToSave[]): Promise<void> {
  const rows = orders.map(({ id, customerId, order, versionAt, settled }) => ({
    id,
    customer_id: customerId,
    placed_at: order.placedAt,
    shipped_at: settled.shippedAt,
    delivered_at: settled.deliveredAt,
    refunded_at: settled.refundedAt,
    cancelled_at: settled.cancelledAt,
    found_false_at: settled.foundFalseAt,
    courier: order.courier ?? courierOf(order.shipments),
    warehouse: order.warehouse,
    region: order.region,
    currency: order.currency,
    is_international: order.isInternational ?? false,
    version_at: versionAt,
    marks: settled.marks,
  }))
  await sql`
    update shop_order
    set
      customer_id = row.customer_id,
      placed_at = row.placed_at,
      shipped_at = row.shipped_at,
      delivered_at = row.delivered_at,
      refunded_at = row.refunded_at,
      cancelled_at = row.cancelled_at,
      found_false_at = row.found_false_at,
      courier = row.courier,
      warehouse = row.warehouse,
      region = row.region,
      currency = row.currency,
      is_international = row.is_international,
      version_at = row.version_at,
      marks = row.marks,
      changed_at = ${scope.now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (
      id uuid, customer_id uuid, placed_at timestamptz, shipped_at timestamptz, delivered_at timestamptz,
      refunded_at timestamptz, cancelled_at timestamptz, found_false_at timestamptz, courier text, warehouse text,
      region text, currency text, is_international boolean, version_at timestamptz, marks jsonb
    )
    where shop_order.shop_id = ${scope.shopId}
      and shop_order.id = row.id`.execute(scope.db)
}

/** The courier of all shipments, when it is one. */
function courierOf(shipments: ShipmentInput[] = []): string | undefined {
  const names = new Set(shipments.map(({ courier }) => courier))
  return names.size === 1 ? shipments[0]?.courier : undefined
}

async function saveLines(
  scope: Scope,
  { ids, orders, products }: { ids: string[]; orders: OrderToSave[]; products: Map<string, string> },
): Promise<void> {
  const rows = orders.flatMap(({ id, order, settled }) =>
    order.lines.map((line, index) => ({
      order_id: id,
      line: index + 1,
      product_id: products.get(line.sku),
      sku: line.sku,
      batch_code: line.batch,
      quantity: line.quantity,
      quantity_refunded: settled.quantitiesRefunded[index] ?? 0,
      price_cents: line.priceCents,
    })),
  )
  await sql`
    delete from order_line
    where shop_id = ${scope.shopId}
      and order_id = any(${ids}::uuid[])`.execute(scope.db)
  await sql`
    insert into order_line
      (shop_id, order_id, line, product_id, sku, batch_code, quantity, quantity_refunded, price_cents)
    select ${scope.shopId}, order_id, line, product_id, sku, batch_code, quantity, quantity_refunded, price_cents
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (
      order_id uuid, line int, product_id uuid, sku text, batch_code text, quantity int, quantity_refunded int,
      price_cents bigint
    )`.execute(scope.db)
}

/** An order as far as marks of staff change it. */
export type MarkedOrder = {
  id: string
  customerId: string | null
  placedAt: Date
  deliveredAt: Date | null
  refundedAt: Date | null
  foundFalseAt: Date | null
  marks: OrderMarks
}

/** One order, locked until the transaction ends. */
export function lockOrder(scope: Scope, id: string): Promise<MarkedOrder | undefined> {
  return scope.db
    .selectFrom('shopOrder')
    .select(['id', 'customerId', 'placedAt', 'deliveredAt', 'refundedAt', 'foundFalseAt', 'marks'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function saveMarks(scope: Scope, order: MarkedOrder): Promise<void> {
  await scope.db
    .updateTable('shopOrder')
    .set({
      deliveredAt: order.deliveredAt,
      refundedAt: order.refundedAt,
      foundFalseAt: order.foundFalseAt,
      marks: JSON.stringify(order.marks),
      changedAt: scope.now,
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', order.id)
    .execute()
}
