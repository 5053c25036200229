import type { OrderInput, ProductInput } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { findProductsBySku } from './catalogue-queries.ts'
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

/** Returns SKU → product id. */
export async function saveProducts(scope: Scope, products: ProductInput[]): Promise<Map<string, string>> {
  for (const product of products) {
    const facts = {
      name: product.name,
      nameEn: product.nameEn ?? null,
      description: product.description ?? null,
      categoryCode: product.category ?? null,
    }
    await scope.db
      .insertInto('product')
      .values({ shopId: scope.shopId, id: scope.newId(), sku: product.sku, createdAt: scope.now, ...facts })
      .onConflict((conflict) => conflict.columns(['shopId', 'sku']).doUpdateSet(facts))
      .execute()
  }
  return findProductsBySku(
    scope,
    products.map((product) => product.sku),
  )
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

type OrderToSave = { id: string; order: OrderInput; customerId: string | null; products: Map<string, string> }

export async function saveOrder(
  scope: Scope,
  { id, order, customerId, products }: OrderToSave,
): Promise<void> {
  const dateOf = (text: string | undefined) => (text ? new Date(text) : null)
  const facts = {
    customerId,
    placedAt: new Date(order.placedAt),
    shippedAt: dateOf(order.shippedAt),
    deliveredAt: dateOf(order.deliveredAt),
    refundedAt: dateOf(order.refundedAt),
    courier: order.courier ?? null,
    warehouse: order.warehouse ?? null,
    region: order.region ?? null,
  }
  await scope.db
    .insertInto('shopOrder')
    .values({ shopId: scope.shopId, id, number: order.number, ...facts })
    .onConflict((conflict) => conflict.columns(['shopId', 'number']).doUpdateSet(facts))
    .execute()
  await scope.db
    .deleteFrom('orderLine')
    .where('shopId', '=', scope.shopId)
    .where('orderId', '=', id)
    .execute()
  await sql`
    insert into order_line (shop_id, order_id, line, product_id, batch_code, quantity, price_cents)
    select ${scope.shopId}, ${id}, row_number() over (), product_id, batch_code, quantity, price_cents
    from unnest(
      ${order.lines.map((line) => products.get(line.sku))}::uuid[],
      ${order.lines.map((line) => line.batch ?? null)}::text[],
      ${order.lines.map((line) => line.quantity)}::int[],
      ${order.lines.map((line) => line.priceCents)}::bigint[]
    ) as row (product_id, batch_code, quantity, price_cents)`.execute(scope.db)
}
