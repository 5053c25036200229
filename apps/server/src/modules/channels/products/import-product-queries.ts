import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../import-tables.ts'
import type { FoundProduct } from './found-product.ts'

export type AskedProduct = Omit<
  Selectable<Tables['importProduct']>,
  'shopId' | 'importId' | 'origin' | 'decidedAt'
>

/** What was decided last about products of an origin, in any of its imports. */
export async function readDecisions(
  scope: Scope,
  wanted: { origin: string; keys: string[] },
): Promise<Map<string, FoundProduct>> {
  if (wanted.keys.length === 0) return new Map()
  const rows = await sql<{ externalKey: string; decision: string; productId: string | null }>`
    select distinct on (external_key) external_key, decision, product_id
    from import_product
    where shop_id = ${scope.shopId}
      and origin = ${wanted.origin}
      and external_key = any(${wanted.keys}::text[])
      and decision is not null
    order by external_key, decided_at desc`.execute(scope.db)
  return new Map(
    rows.rows.flatMap(({ externalKey, decision, productId }): [string, FoundProduct][] => {
      if (decision === 'skip' || decision === 'without') return [[externalKey, { kind: decision }]]
      // One that is to be made is unknown until it is.
      return productId === null ? [] : [[externalKey, { kind: 'product', id: productId }]]
    }),
  )
}

const columns = [
  'externalKey',
  'label',
  'sku',
  'handle',
  'number',
  'name',
  'rowCount',
  'decision',
  'productId',
] as const

/** Products that an import asks about, those with most rows first. */
export function listAskedProducts(
  scope: Scope,
  page: { importId: string; from: number; limit: number },
): Promise<AskedProduct[]> {
  return scope.db
    .selectFrom('importProduct')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('importId', '=', page.importId)
    .orderBy('rowCount', 'desc')
    .orderBy('externalKey')
    .offset(page.from)
    .limit(page.limit)
    .execute()
}

/** Those that are to be made and are not yet. */
export function listProductsToMake(scope: Scope, importId: string, limit: number): Promise<AskedProduct[]> {
  return scope.db
    .selectFrom('importProduct')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('importId', '=', importId)
    .where('decision', '=', 'new')
    .where('productId', 'is', null)
    .orderBy('externalKey')
    .limit(limit)
    .execute()
}
