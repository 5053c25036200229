import type { ProductDecision } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { AskedProduct } from './import-product-queries.ts'

export type NewAskedProduct = Omit<AskedProduct, 'decision' | 'productId'>

/** Notes the products that an import asks about; a second pass over the same file changes nothing. */
export async function insertAskedProducts(
  scope: Scope,
  asked: { importId: string; origin: string; products: NewAskedProduct[] },
): Promise<void> {
  const { products } = asked
  const column = <T>(read: (product: NewAskedProduct) => T) => products.map(read)
  await sql`
    insert into import_product (
      shop_id, import_id, origin, external_key, label, sku, handle, number, name, row_count
    )
    select ${scope.shopId}, ${asked.importId}, ${asked.origin}, row.external_key, row.label, row.sku, row.handle,
      row.number, row.name, row.row_count
    from unnest(
      ${column((product) => product.externalKey)}::text[], ${column((product) => product.label)}::text[],
      ${column((product) => product.sku)}::text[], ${column((product) => product.handle)}::text[],
      ${column((product) => product.number)}::text[], ${column((product) => product.name)}::text[],
      ${column((product) => product.rowCount)}::bigint[]
    ) as row (external_key, label, sku, handle, number, name, row_count)
    on conflict do nothing`.execute(scope.db)
}

export type MadeDecision = { key: string; decision: ProductDecision | null; productId: string | null }

export async function saveDecision(scope: Scope, importId: string, made: MadeDecision): Promise<void> {
  const { decision, productId } = made
  await scope.db
    .updateTable('importProduct')
    .set({ decision, productId, decidedAt: decision === null ? null : scope.now })
    .where('shopId', '=', scope.shopId)
    .where('importId', '=', importId)
    .where('externalKey', '=', made.key)
    .execute()
}

/** Decides all that are undecided. */
export async function saveRest(
  scope: Scope,
  importId: string,
  decision: Exclude<ProductDecision, 'product'>,
): Promise<void> {
  await scope.db
    .updateTable('importProduct')
    .set({ decision, productId: null, decidedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('importId', '=', importId)
    .where('decision', 'is', null)
    .execute()
}

export async function recountUndecided(scope: Scope, importId: string): Promise<void> {
  await sql`
    update import_run
    set products_undecided = (
      select count(*)
      from import_product
      where shop_id = ${scope.shopId}
        and import_id = ${importId}
        and decision is null
    )
    where shop_id = ${scope.shopId}
      and id = ${importId}`.execute(scope.db)
}
