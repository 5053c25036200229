import type { StaleReason } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './catalogue-tables.ts'

export type KeptProduct = Row<
  'product',
  | 'name'
  | 'nameEn'
  | 'categoryCode'
  | 'gtins'
  | 'mpns'
  | 'brand'
  | 'handle'
  | 'url'
  | 'imageUrl'
  | 'archivedAt'
  | 'toldAt'
  | 'versionAt'
>

export function readKeptProduct(scope: Scope, id: string): Promise<KeptProduct | undefined> {
  return scope.db
    .selectFrom('product')
    .select([
      'name',
      'nameEn',
      'categoryCode',
      'gtins',
      'mpns',
      'brand',
      'handle',
      'url',
      'imageUrl',
      'archivedAt',
      'toldAt',
      'versionAt',
    ])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function readVariants(
  scope: Scope,
  productId: string,
): Promise<Row<'productVariant', 'id' | 'sku' | 'name' | 'priceCents' | 'barcode' | 'archivedAt'>[]> {
  return scope.db
    .selectFrom('productVariant')
    .select(['id', 'sku', 'name', 'priceCents', 'barcode', 'archivedAt'])
    .where('shopId', '=', scope.shopId)
    .where('productId', '=', productId)
    .orderBy(sql`archived_at is not null`)
    .orderBy('id')
    .execute()
}

export function readBatches(scope: Scope, productId: string): Promise<Row<'batch', 'code' | 'producedAt'>[]> {
  return scope.db
    .selectFrom('batch')
    .select(['code', 'producedAt'])
    .where('shopId', '=', scope.shopId)
    .where('productId', '=', productId)
    .orderBy('producedAt', (order) => order.desc().nullsLast())
    .orderBy('code')
    .execute()
}

export function listCategoryRows(
  scope: Scope,
): Promise<Row<'category', 'code' | 'name' | 'nameEn' | 'dimensions'>[]> {
  return scope.db
    .selectFrom('category')
    .select(['code', 'name', 'nameEn', 'dimensions'])
    .where('shopId', '=', scope.shopId)
    .orderBy('code')
    .execute()
}

export type StaleRow = {
  id: string
  sku: string
  name: string
  nameEn: string | null
  reason: StaleReason
  since: Date | null
  lastOrderedAt: Date
  orders: number
}

/** Orders placed after a product was archived, or more than `days` after anybody last told of it. */
export async function readStaleRows(scope: Scope, days: number): Promise<StaleRow[]> {
  const found = await sql<StaleRow>`
    select
      product.id, product.sku, product.name, product.name_en,
      case when archived_at is not null then 'sold-though-archived' else 'not-told-for-long' end as reason,
      coalesce(archived_at, told_at) as since,
      max(placed_at) as last_ordered_at,
      count(distinct shop_order.id)::int as orders
    from product
    join order_line on order_line.shop_id = ${scope.shopId} and order_line.product_id = product.id
    join shop_order on shop_order.shop_id = ${scope.shopId} and shop_order.id = order_line.order_id
    where product.shop_id = ${scope.shopId}
      and placed_at > coalesce(
        archived_at,
        coalesce(told_at, product.created_at) + make_interval(days => ${days})
      )
      and cancelled_at is null
      and found_false_at is null
    group by product.shop_id, product.id
    order by last_ordered_at desc, product.id
    limit 100`.execute(scope.db)
  return found.rows
}
