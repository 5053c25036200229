import type { ProductInput } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './catalogue-tables.ts'

export type CategoryInput = { code: string; name: string; nameEn?: string; dimensions: string[] }

export async function saveCategories(scope: Scope, categories: CategoryInput[]): Promise<void> {
  for (const { code, name, nameEn, dimensions } of categories) {
    const facts = { name, nameEn: nameEn ?? null, dimensions }
    await scope.db
      .insertInto('category')
      .values({ shopId: scope.shopId, code, ...facts })
      .onConflict((conflict) => conflict.columns(['shopId', 'code']).doUpdateSet(facts))
      .execute()
  }
}

/**
 * Saves products in the order of their SKUs, so that two requests never deadlock. Gives those that were changed: an
 * update as old as the known version, or older, is passed over.
 */
export async function saveProducts(
  scope: Scope,
  products: ProductInput[],
): Promise<{ id: string; product: ProductInput }[]> {
  const changed: { id: string; product: ProductInput }[] = []
  for (const product of products.toSorted((one, other) => (one.sku < other.sku ? -1 : 1))) {
    const id = await saveProduct(scope, product)
    if (id === undefined) continue
    if (product.isArchived !== undefined) await saveArchived(scope, id, product.isArchived)
    changed.push({ id, product })
  }
  return changed
}

/** Gives the product's id, or undefined when the update was too old. */
async function saveProduct(scope: Scope, product: ProductInput): Promise<string | undefined> {
  const { sku, name, nameEn, description, category, handle, url, imageUrl, updatedAt } = product
  const { gtins, mpns, brand } = product
  const saved = await sql<{ id: string }>`
    insert into product (
      shop_id, id, sku, name, name_en, description, category_code, handle, url, image_url, gtins, mpns, brand,
      version_at, told_at, created_at
    )
    values (
      ${scope.shopId}, ${scope.newId()}, ${sku}, ${name}, ${nameEn ?? null}, ${description ?? null},
      ${category ?? null}, ${handle ?? null}, ${url ?? null}, ${imageUrl ?? null},
      ${gtins ?? []}, ${mpns ?? []}, ${brand ?? null}, ${updatedAt ?? null}, ${scope.now}, ${scope.now}
    )
    on conflict (shop_id, sku) do update set
      name = excluded.name,
      name_en = coalesce(excluded.name_en, product.name_en),
      description = coalesce(excluded.description, product.description),
      category_code = coalesce(excluded.category_code, product.category_code),
      handle = coalesce(excluded.handle, product.handle),
      url = coalesce(excluded.url, product.url),
      image_url = coalesce(excluded.image_url, product.image_url),
      gtins = case when ${gtins !== undefined} then excluded.gtins else product.gtins end,
      mpns = case when ${mpns !== undefined} then excluded.mpns else product.mpns end,
      brand = coalesce(excluded.brand, product.brand),
      version_at = coalesce(excluded.version_at, product.version_at),
      told_at = excluded.told_at
    where excluded.version_at is null
      or product.version_at is null
      or product.version_at < excluded.version_at
    returning id`.execute(scope.db)
  return saved.rows[0]?.id
}

/** A product keeps the time since which it is archived. */
async function saveArchived(scope: Scope, id: string, isArchived: boolean): Promise<void> {
  await sql`
    update product
    set archived_at = case when ${isArchived} then coalesce(archived_at, ${scope.now}) end
    where shop_id = ${scope.shopId}
      and id = ${id}`.execute(scope.db)
}

export async function saveBatches(
  scope: Scope,
  productId: string,
  batches: { code: string; producedAt?: string }[],
): Promise<void> {
  for (const { code, producedAt } of batches) {
    const facts = { producedAt: producedAt ? new Date(producedAt) : null }
    await scope.db
      .insertInto('batch')
      .values({ shopId: scope.shopId, productId, code, ...facts })
      .onConflict((conflict) => conflict.columns(['shopId', 'productId', 'code']).doUpdateSet(facts))
      .execute()
  }
}

/** The variants of a product, as its source lists them now; one that is missing is archived. */
export async function saveVariants(
  scope: Scope,
  productId: string,
  variants: NonNullable<ProductInput['variants']>,
): Promise<void> {
  await sql`
    update product_variant
    set archived_at = ${scope.now}
    where shop_id = ${scope.shopId}
      and product_id = ${productId}
      and archived_at is null
      and sku <> all(${variants.map(({ sku }) => sku)}::text[])`.execute(scope.db)
  // Ids in the order of the list, rows in that of the SKUs: the list is kept, and nobody deadlocks.
  const named = variants.map((variant) => ({ variant, id: scope.newId() }))
  for (const { id, variant } of named.toSorted((one, other) =>
    one.variant.sku < other.variant.sku ? -1 : 1,
  )) {
    const facts = {
      productId,
      name: variant.name,
      priceCents: variant.priceCents === undefined ? null : String(variant.priceCents),
      barcode: variant.barcode ?? null,
      archivedAt: null,
    }
    await scope.db
      .insertInto('productVariant')
      .values({ shopId: scope.shopId, id, sku: variant.sku, createdAt: scope.now, ...facts })
      .onConflict((conflict) => conflict.columns(['shopId', 'sku']).doUpdateSet(facts))
      .execute()
  }
}

export type NewProduct = {
  sku: string
  name: string
  nameEn?: string
  category?: string
  description?: string
  gtins?: string[]
  mpns?: string[]
  brand?: string
}

/** Gives the id, or undefined when a product or a variant carries the SKU. */
export async function insertProduct(scope: Scope, product: NewProduct): Promise<string | undefined> {
  const { sku, name, nameEn, category, description, gtins, mpns, brand } = product
  const saved = await sql<{ id: string }>`
    insert into product (
      shop_id, id, sku, name, name_en, description, category_code, gtins, mpns, brand, told_at, created_at
    )
    select
      ${scope.shopId}, ${scope.newId()}, ${sku}::text, ${name}, ${nameEn ?? null}, ${description ?? null},
      ${category ?? null}, ${gtins ?? []}, ${mpns ?? []}, ${brand ?? null}, ${scope.now}, ${scope.now}
    where not exists (
      select
      from product_variant
      where shop_id = ${scope.shopId}
        and sku = ${sku}
    )
    on conflict (shop_id, sku) do nothing
    returning id`.execute(scope.db)
  return saved.rows[0]?.id
}

export type ProductChange = {
  name?: string
  nameEn?: string | null
  category?: string | null
  description?: string | null
  gtins?: string[]
  mpns?: string[]
  brand?: string | null
  isArchived?: boolean
}

/** Returns whether there is such a product. */
export async function updateProduct(scope: Scope, id: string, change: ProductChange): Promise<boolean> {
  const { name, nameEn, category: categoryCode, description, gtins, mpns, brand, isArchived } = change
  const updated = await scope.db
    .updateTable('product')
    .set({ name, nameEn, categoryCode, description, gtins, mpns, brand, toldAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (isArchived !== undefined) await saveArchived(scope, id, isArchived)
  return updated.numUpdatedRows > 0n
}
