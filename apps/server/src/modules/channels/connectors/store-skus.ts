import type { Connector } from './connector-queries.ts'
import type { VariantName } from './project-product.ts'

/** SKU of a product in the catalogue: the store's own id, which never changes hands. */
export function skuOfProduct(connector: Connector, externalId: string): string {
  const isPlain = connector.kind === 'woocommerce' || externalId.startsWith('line:')
  return `${connector.prefix}:${isPlain ? '' : 'product:'}${externalId}`
}

/** The SKU that a variant has in its store, if it has one. */
export function plainSku(key: string): string | undefined {
  return key.startsWith('sku:') ? key.slice('sku:'.length) : undefined
}

/** The SKU of a variant that has none of its own, or whose own belongs to another product already. */
export function standInSku(connector: Connector, { key, variantId }: VariantName): string {
  return `${connector.prefix}:${variantId ?? key.slice(0, 150)}`
}
