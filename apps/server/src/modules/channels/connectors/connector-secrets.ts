import type { Scope } from '../../../platform/scope.ts'
import type { Connector } from './connector-queries.ts'
import { openShopifyStore, type ShopifySecrets, shopifySecrets } from './shopify-store.ts'
import type { StoreDoor } from './store-door.ts'
import { openWooCommerceStore, type WooSecrets, wooSecrets } from './woocommerce-store.ts'

export type StoreSecrets =
  | { kind: 'shopify'; secrets: ShopifySecrets }
  | { kind: 'woocommerce'; secrets: WooSecrets }

export function sealSecrets(scope: Pick<Scope, 'keys'>, { secrets }: StoreSecrets): Buffer {
  return scope.keys.seal(Buffer.from(JSON.stringify(secrets)))
}

/** The keys of a connector; undefined once they were dropped. */
export function openSecrets(
  scope: Pick<Scope, 'keys'>,
  connector: Pick<Connector, 'kind' | 'secrets'>,
): StoreSecrets | undefined {
  if (!connector.secrets) return undefined
  const kept: unknown = JSON.parse(scope.keys.open(connector.secrets).toString('utf8'))
  return connector.kind === 'shopify'
    ? { kind: 'shopify', secrets: shopifySecrets.parse(kept) }
    : { kind: 'woocommerce', secrets: wooSecrets.parse(kept) }
}

/** The secret by which the platform signs what it sends us. */
export function signingSecret(secrets: StoreSecrets): string {
  return secrets.kind === 'shopify' ? secrets.secrets.apiSecret : secrets.secrets.webhookSecret
}

export function openStore(store: StoreSecrets & { address: string; mayBePrivate: boolean }): StoreDoor {
  const { address, mayBePrivate } = store
  return store.kind === 'shopify'
    ? openShopifyStore({ address, mayBePrivate, secrets: store.secrets })
    : openWooCommerceStore({ address, mayBePrivate, secrets: store.secrets })
}
