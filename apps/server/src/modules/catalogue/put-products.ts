import { type ProductInput, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { audit } from '../shops/index.ts'
import { type CategoryInput, saveBatches, saveCategories, saveProducts } from './catalogue-store.ts'

/** Adds or changes products by their SKU. Returns their ids in the order given. */
export async function putProducts(
  scope: Scope,
  input: { categories?: CategoryInput[]; products: ProductInput[] },
): Promise<{ id: string; sku: string }[]> {
  await saveCategories(scope, input.categories ?? [])
  const idBySku = await saveProducts(scope, input.products)
  for (const product of input.products)
    await saveBatches(scope, idBySku.get(product.sku) ?? '', product.batches ?? [])
  await audit(scope, { action: 'product.put', detail: { count: input.products.length } })
  return input.products.map(({ sku }) => ({ id: toPublicId('product', idBySku.get(sku) ?? ''), sku }))
}
