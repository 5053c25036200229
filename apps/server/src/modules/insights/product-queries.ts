import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'

export type ProductRow = {
  id: string
  sku: string
  name: string
  nameEn: string | null
  category: string | null
  categoryEn: string | null
  description: string | null
  total: number
}

/** Products after a cursor of (count, id), most spoken of first. */
export async function listProductRows(
  scope: Scope,
  page: { after?: { total: number; id: string }; limit: number; q?: string },
): Promise<ProductRow[]> {
  const like = page.q ? `%${page.q.replaceAll(/[%_\\]/g, '\\$&')}%` : null
  const after = page.after ?? { total: Number.MAX_SAFE_INTEGER, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
  const rows = await sql<ProductRow>`
    with counted as (
      select product_id, sum(count)::bigint as total
      from rollup_product
      where shop_id = ${scope.shopId}
      group by product_id
    )
    select
      product.id, sku, product.name, product.name_en as "nameEn", category.name as category,
      category.name_en as "categoryEn", description, coalesce(total, 0)::bigint as total
    from product
    left join counted on counted.product_id = product.id
    left join category on category.shop_id = ${scope.shopId} and category.code = product.category_code
    where product.shop_id = ${scope.shopId}
      and (${like}::text is null or product.name ilike ${like} or product.name_en ilike ${like} or sku ilike ${like})
      and (coalesce(total, 0), product.id) < (${after.total}::bigint, ${after.id}::uuid)
    order by coalesce(total, 0) desc, product.id desc
    limit ${page.limit}`.execute(scope.db)
  return rows.rows
}

export async function readProductRow(scope: Scope, id: string): Promise<ProductRow | undefined> {
  const rows = await sql<ProductRow>`
    select
      product.id, sku, product.name, product.name_en as "nameEn", category.name as category,
      category.name_en as "categoryEn", description, 0 as total
    from product
    left join category on category.shop_id = ${scope.shopId} and category.code = product.category_code
    where product.shop_id = ${scope.shopId}
      and product.id = ${id}`.execute(scope.db)
  return rows.rows[0]
}

export type MonthRow = Row<'rollupProduct', 'productId' | 'month' | 'rating' | 'sentiment' | 'count'>

export function readProductMonths(scope: Scope, productIds: string[]): Promise<MonthRow[]> {
  return scope.db
    .selectFrom('rollupProduct')
    .select(['productId', 'month', 'rating', 'sentiment', 'count'])
    .where('shopId', '=', scope.shopId)
    .where('productId', '=', sql<string>`any(${productIds}::uuid[])`)
    .where('count', '>', 0)
    .orderBy('month')
    .execute()
}

export type AspectRow = Row<'rollupProductAspect', 'productId' | 'aspect' | 'polarity' | 'count'>

export function readProductAspects(scope: Scope, productIds: string[]): Promise<AspectRow[]> {
  return scope.db
    .selectFrom('rollupProductAspect')
    .select(['productId', 'aspect', 'polarity', 'count'])
    .where('shopId', '=', scope.shopId)
    .where('productId', '=', sql<string>`any(${productIds}::uuid[])`)
    .where('count', '>', 0)
    .execute()
}

export function readProductPhrases(
  scope: Scope,
  productId: string,
): Promise<{ phrase: string; count: number }[]> {
  return scope.db
    .selectFrom('rollupProductPhrase')
    .select(['phrase', 'count'])
    .where('shopId', '=', scope.shopId)
    .where('productId', '=', productId)
    .where('count', '>', 0)
    .orderBy('count', 'desc')
    .orderBy('phrase')
    .limit(24)
    .execute()
}

export function readProductBatches(
  scope: Scope,
  productId: string,
): Promise<Row<'rollupProductBatch', 'batch' | 'sentiment' | 'count'>[]> {
  return scope.db
    .selectFrom('rollupProductBatch')
    .select(['batch', 'sentiment', 'count'])
    .where('shopId', '=', scope.shopId)
    .where('productId', '=', productId)
    .where('count', '>', 0)
    .orderBy('batch')
    .execute()
}

type DimensionRow = { code: string; mean: number; count: number }

export async function readProductDimensions(scope: Scope, productId: string): Promise<DimensionRow[]> {
  const rows = await sql<DimensionRow>`
    select dimension.key as code, avg(dimension.value::int)::float8 as mean, count(*) as count
    from feedback, jsonb_each_text(dimensions) as dimension
    where shop_id = ${scope.shopId}
      and product_id = ${productId}
      and dimensions <> '{}'
    group by dimension.key
    order by count desc, code`.execute(scope.db)
  return rows.rows
}

export async function countProductUnread(scope: Scope, productId: string): Promise<number> {
  const rows = await sql<{ count: number }>`
    select count(*) as count
    from feedback_work
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = feedback_work.feedback_id
    where feedback_work.shop_id = ${scope.shopId}
      and stage = 'understand'
      and product_id = ${productId}`.execute(scope.db)
  return rows.rows[0]?.count ?? 0
}
