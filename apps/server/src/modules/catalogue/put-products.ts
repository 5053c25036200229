import { type ProductInput, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit } from '../shops/index.ts'
import { findProductsBySku } from './catalogue-queries.ts'
import {
  type CategoryInput,
  saveBatches,
  saveCategories,
  saveProducts,
  saveVariants,
} from './catalogue-store.ts'

/**
 * Adds or changes products by their SKU; what is left out stays as it is. An update that is as old as the version
 * known or older changes nothing. Refuses `product/repeated-sku` when two variants of a request share a SKU.
 * Returns the ids in the order given.
 */
export async function putProducts(
  scope: Scope,
  input: { categories?: CategoryInput[]; products: ProductInput[] },
): Promise<{ id: string; sku: string }[]> {
  refuseRepeatedVariants(input.products)
  await saveCategories(scope, input.categories ?? [])
  const changed = await saveProducts(scope, input.products)
  for (const { id, product } of changed) {
    await saveBatches(scope, id, product.batches ?? [])
    if (product.variants) await saveVariants(scope, id, product.variants)
  }
  await audit(scope, { action: 'product.put', detail: { count: input.products.length } })
  const ids = await findProductsBySku(
    scope,
    input.products.map(({ sku }) => sku),
  )
  return input.products.map(({ sku }) => ({ id: toPublicId('product', ids.get(sku) ?? ''), sku }))
}

function refuseRepeatedVariants(products: ProductInput[]): void {
  const seen = new Set<string>()
  const fields = products.flatMap(({ variants = [] }, productIndex) =>
    variants.flatMap(({ sku }, variantIndex) => {
      if (seen.has(sku))
        return [{ path: `products.${productIndex}.variants.${variantIndex}.sku`, code: 'repeated' }]
      seen.add(sku)
      return []
    }),
  )
  if (fields.length > 0) throw new AppError('product/repeated-sku', {}, { fields: fields.slice(0, 50) })
}
