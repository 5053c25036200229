import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './catalogue-tables.ts'

/**
 * SKU → product id, for those that exist. A SKU is a product's or a variant's; where both carry it, a product that is
 * on sale wins, then the variant, then an archived product.
 */
export async function findProductsBySku(scope: Scope, skus: string[]): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map()
  const wanted = [...new Set(skus)]
  const found = await sql<{ sku: string; id: string }>`
    select distinct on (sku) sku, id
    from (
      select sku, id, case when archived_at is null then 1 else 3 end as place
      from product
      where shop_id = ${scope.shopId}
        and sku = any(${wanted}::text[])
      union all
      select sku, product_id, case when archived_at is null then 2 else 4 end
      from product_variant
      where shop_id = ${scope.shopId}
        and sku = any(${wanted}::text[])
    ) as known
    order by sku, place`.execute(scope.db)
  return new Map(found.rows.map((row) => [row.sku, row.id]))
}

/** Those of the given product ids that exist in the shop. */
export async function findProductIds(scope: Scope, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await scope.db
    .selectFrom('product')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Set(rows.map((row) => row.id))
}

export type KnownOrder = {
  id: string
  number: string
  customerId: string | null
  deliveredAt: Date | null
  refundedAt: Date | null
}

export async function findOrdersByNumber(scope: Scope, numbers: string[]): Promise<Map<string, KnownOrder>> {
  if (numbers.length === 0) return new Map()
  const rows = await scope.db
    .selectFrom('shopOrder')
    .select(['id', 'number', 'customerId', 'deliveredAt', 'refundedAt'])
    .where('shopId', '=', scope.shopId)
    .where('number', 'in', [...new Set(numbers)])
    .execute()
  return new Map(rows.map((row) => [row.number, row]))
}

export async function findOrdersById(scope: Scope, ids: string[]): Promise<Map<string, KnownOrder>> {
  if (ids.length === 0) return new Map()
  const rows = await scope.db
    .selectFrom('shopOrder')
    .select(['id', 'number', 'customerId', 'deliveredAt', 'refundedAt'])
    .where('shopId', '=', scope.shopId)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

type LineOnForm = Row<'product', 'name' | 'nameEn' | 'categoryCode'> &
  Row<'orderLine', 'batchCode'> &
  Row<'shopOrder', 'number' | 'customerId' | 'deliveredAt' | 'courier' | 'region'>

/** One line of an order, with what a review form shows. */
export function findOrderLine(
  scope: Scope,
  wanted: { orderId: string; productId: string },
): Promise<LineOnForm | undefined> {
  return scope.db
    .selectFrom('orderLine')
    .innerJoin('product', (join) =>
      join.onRef('product.shopId', '=', 'orderLine.shopId').onRef('product.id', '=', 'orderLine.productId'),
    )
    .innerJoin('shopOrder', (join) =>
      join.onRef('shopOrder.shopId', '=', 'orderLine.shopId').onRef('shopOrder.id', '=', 'orderLine.orderId'),
    )
    .select([
      'product.name',
      'product.nameEn',
      'product.categoryCode',
      'orderLine.batchCode',
      'shopOrder.number',
      'shopOrder.customerId',
      'shopOrder.deliveredAt',
      'shopOrder.courier',
      'shopOrder.region',
    ])
    .where('orderLine.shopId', '=', scope.shopId)
    .where('orderLine.orderId', '=', wanted.orderId)
    .where('orderLine.productId', '=', wanted.productId)
    .executeTakeFirst()
}

/** Dimension codes that a category asks for. */
export async function dimensionsOf(scope: Scope, categoryCode: string | null): Promise<string[]> {
  const fallback = ['quality', 'delivery', 'service']
  if (!categoryCode) return fallback
  const row = await scope.db
    .selectFrom('category')
    .select('dimensions')
    .where('shopId', '=', scope.shopId)
    .where('code', '=', categoryCode)
    .executeTakeFirst()
  return row?.dimensions ?? fallback
}

/** What orders tell about voices: courier, warehouse, region, and the batch of each product in it. */
export type OrderFacts = { facts: Record<string, string>; batches: Record<string, string> }

export async function findOrderFacts(scope: Scope, ids: string[]): Promise<Map<string, OrderFacts>> {
  if (ids.length === 0) return new Map()
  const rows = await scope.db
    .selectFrom('shopOrder')
    .leftJoin('orderLine', (join) =>
      join.onRef('orderLine.shopId', '=', 'shopOrder.shopId').onRef('orderLine.orderId', '=', 'shopOrder.id'),
    )
    .select(['shopOrder.id', 'courier', 'warehouse', 'region', 'productId', 'batchCode'])
    .where('shopOrder.shopId', '=', scope.shopId)
    .where('shopOrder.id', 'in', [...new Set(ids)])
    .execute()
  const found = new Map<string, OrderFacts>()
  for (const { id, courier, warehouse, region, productId, batchCode } of rows) {
    const known = found.get(id) ?? { facts: present({ courier, warehouse, region }), batches: {} }
    if (productId && batchCode) known.batches[productId] = batchCode
    found.set(id, known)
  }
  return found
}

function present(facts: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
}
