import { type OrderInput, toUuid } from '@echoloop/contract'
import { sha256 } from '../../../platform/crypto/keys.ts'
import type { Scope } from '../../../platform/scope.ts'
import { findOrdersByNumber, findProductsBySku, putOrders } from '../../catalogue/index.ts'
import type { Connector } from './connector-queries.ts'
import { type OrderItem, ownedElsewhere, type ProductItem } from './item-store.ts'
import { newestVersion } from './picture.ts'
import { knownLines, projectOrder } from './project-order.ts'
import { lineKey, productKey } from './project-product.ts'
import type { Buyer, StoreLine } from './store-change.ts'
import { skuOfProduct, standInSku } from './store-skus.ts'
import { versionAfter } from './version-after.ts'
import { waitsUntil } from './waits-until.ts'

type Desk = {
  orders: ReadonlyMap<string, OrderItem>
  products: ReadonlyMap<string, ProductItem>
  buyers: ReadonlyMap<string, Buyer>
}

type Change = { item: OrderItem; hash: Buffer; version: Date; input: OrderInput }

/** Tells the catalogue of the orders that are not any more as it was told. Their products are there already. */
export async function putStoreOrders(scope: Scope, connector: Connector, desk: Desk): Promise<void> {
  const owners = await findProductsBySku(scope, wantedSkus(connector, desk))
  const changed: Change[] = []
  for (const item of desk.orders.values()) {
    const waits = waitsUntil(item.picture, scope.now)
    if (waits) {
      item.dueAt = waits
      continue
    }
    const change = changeOf(scope, connector, { item, desk, owners })
    if (change) changed.push(change)
  }
  const taken = await numbersElsewhere(scope, connector, changed)
  const saved = await putOrders(
    scope,
    changed.map(({ item, input }) => ({
      ...input,
      number: taken.has(input.number) ? `${input.number} (${connector.prefix})` : input.number,
      customer: desk.buyers.get(item.externalId) ?? input.customer,
    })),
  )
  for (const [index, { item, hash, version }] of changed.entries()) {
    item.targetId = toUuid('order', saved[index]?.id ?? '') ?? null
    item.putHash = hash
    item.putVersion = version
  }
}

type Looking = { item: OrderItem; desk: Desk; owners: ReadonlyMap<string, string> }

function changeOf(scope: Scope, connector: Connector, { item, desk, owners }: Looking): Change | undefined {
  const projected = projectOrder(item.picture, {
    now: scope.now,
    deliveredAfterDays: connector.deliveredAfterDays,
    storeCountry: connector.country,
    skuOf: (line) => skuOf(connector, line, { desk, owners }),
  })
  item.dueAt = projected?.dueAt ?? null
  if (!projected) return undefined
  const hash = sha256(JSON.stringify(projected.order))
  if (item.putHash?.equals(hash)) return undefined
  const version = versionAfter(item.putVersion, newestVersion(item.picture), scope.now)
  return { item, hash, version, input: { ...projected.order, updatedAt: version.toISOString() } }
}

/** The SKU under which the catalogue finds the very product of the line. */
function skuOf(connector: Connector, line: StoreLine, { desk, owners }: Omit<Looking, 'item'>): string {
  const id = productKey(line)
  const targetId = desk.products.get(id)?.targetId
  const names = namesOf(connector, line)
  return names.find((sku) => targetId && owners.get(sku) === targetId) ?? skuOfProduct(connector, id)
}

function namesOf(connector: Connector, { sku, variantId }: StoreLine): string[] {
  if (variantId === null) return []
  const key = lineKey({ sku, variantId })
  return [...(sku === null ? [] : [sku]), standInSku(connector, { key, variantId })]
}

function wantedSkus(connector: Connector, desk: Desk): string[] {
  return [...desk.orders.values()].flatMap(({ picture }) =>
    picture.base ? knownLines(picture, picture.base.content).flatMap((line) => namesOf(connector, line)) : [],
  )
}

/** Numbers that orders of another store bear already: this store's are told apart by its name. */
async function numbersElsewhere(scope: Scope, connector: Connector, changed: Change[]): Promise<Set<string>> {
  const found = await findOrdersByNumber(
    scope,
    changed.map(({ input }) => input.number),
  )
  const own = new Set(changed.map(({ item }) => item.targetId))
  const strange = [...found].filter(([, { id }]) => !own.has(id))
  const elsewhere = await ownedElsewhere(
    scope,
    connector.id,
    strange.map(([, { id }]) => id),
  )
  return new Set(strange.filter(([, { id }]) => elsewhere.has(id)).map(([number]) => number))
}
