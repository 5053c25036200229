import { toUuid } from '@echoloop/contract'
import { sha256 } from '../../../platform/crypto/keys.ts'
import type { Scope } from '../../../platform/scope.ts'
import { findProductsBySku, putProducts } from '../../catalogue/index.ts'
import type { Connector } from './connector-queries.ts'
import type { ProductItem } from './item-store.ts'
import { newestVersion } from './picture.ts'
import { projectProduct, variantsOf } from './project-product.ts'
import { plainSku, skuOfProduct, standInSku } from './store-skus.ts'
import { versionAfter } from './version-after.ts'

/** Tells the catalogue of the products that are not any more as it was told. */
export async function putStoreProducts(
  scope: Scope,
  connector: Connector,
  products: ReadonlyMap<string, ProductItem>,
): Promise<void> {
  const items = [...products.values()].sort((left, right) => (left.externalId < right.externalId ? -1 : 1))
  const owners = await ownersOf(scope, items)
  const changed = items.flatMap((item) => {
    const input = projectProduct(item.picture, {
      sku: skuOfProduct(connector, item.externalId),
      skuOf(variant) {
        const plain = plainSku(variant.key)
        if (plain === undefined) return standInSku(connector, variant)
        const owner = owners.get(plain) ?? item.externalId
        owners.set(plain, owner)
        // Two products of one store may carry the same SKU by mistake: the first one keeps it.
        return owner === item.externalId || owner === item.targetId ? plain : standInSku(connector, variant)
      },
    })
    if (!input) return []
    const hash = sha256(JSON.stringify(input))
    if (item.putHash?.equals(hash)) return []
    const version = versionAfter(item.putVersion, newestVersion(item.picture), scope.now)
    return [{ item, hash, version, input: { ...input, updatedAt: version.toISOString() } }]
  })
  const saved =
    changed.length === 0 ? [] : await putProducts(scope, { products: changed.map(({ input }) => input) })
  for (const [index, { item, hash, version }] of changed.entries()) {
    item.targetId = toUuid('product', saved[index]?.id ?? '') ?? null
    item.putHash = hash
    item.putVersion = version
  }
}

/** SKU → the product of ours that carries it; new ones are added under their store's id on the way. */
function ownersOf(scope: Scope, items: ProductItem[]): Promise<Map<string, string>> {
  const skus = items.flatMap(({ picture }) => variantsOf(picture).flatMap(({ key }) => plainSku(key) ?? []))
  return findProductsBySku(scope, skus)
}
