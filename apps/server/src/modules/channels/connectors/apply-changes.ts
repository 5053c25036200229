import type { Scope } from '../../../platform/scope.ts'
import type { Connector } from './connector-queries.ts'
import { loadOrders, loadProducts, type OrderItem, type ProductItem, saveItems } from './item-store.ts'
import { joinOrder, joinProduct, joinSoldLine } from './picture.ts'
import { knownLines } from './project-order.ts'
import { lineKey, productKey } from './project-product.ts'
import { putStoreOrders } from './put-store-orders.ts'
import { putStoreProducts } from './put-store-products.ts'
import { putWithdrawals } from './put-withdrawals.ts'
import type { Buyer, Dated, StoreChange, StoreLine, StoreOrder, Version } from './store-change.ts'
import { waitsUntil } from './waits-until.ts'

/** What was loaded of a store's things, and changed on the way. */
type Desk = {
  orders: Map<string, OrderItem>
  products: Map<string, ProductItem>
  buyers: Map<string, Buyer>
}

/**
 * Joins changes to what is known of the store and tells the catalogue what came of it, in one transaction. The caller
 * holds the connector. Changes may come in any order and any number of times.
 */
export async function applyChanges(
  scope: Scope,
  connector: Connector,
  changes: readonly StoreChange[],
): Promise<void> {
  const desk = await loadDesk(scope, connector.id, changes)
  for (const change of changes) join(desk, connector, change)
  await teachProducts(scope, connector, { desk, changes })
  for (const item of [...desk.orders.values(), ...desk.products.values()]) settleQuestion(item, scope.now)
  await putStoreProducts(scope, connector, desk.products)
  await putStoreOrders(scope, connector, desk)
  await saveItems(scope, connector.id, [...desk.products.values(), ...desk.orders.values()])
  await putWithdrawals(scope, changes)
}

/** Tells the catalogue anew what time alone has changed. */
export async function applyDue(scope: Scope, connector: Connector, orderIds: string[]): Promise<void> {
  const orders = await loadOrders(scope, connector.id, orderIds)
  const desk: Desk = { orders, products: new Map(), buyers: new Map() }
  await teachProducts(scope, connector, { desk, changes: [] })
  await putStoreProducts(scope, connector, desk.products)
  await putStoreOrders(scope, connector, desk)
  await saveItems(scope, connector.id, [...desk.products.values(), ...orders.values()])
}

async function loadDesk(scope: Scope, connectorId: string, changes: readonly StoreChange[]): Promise<Desk> {
  const idsOf = (kind: 'order' | 'product') =>
    changes.flatMap((change) =>
      change.kind === kind || (change.kind === 'gone' && change.of === kind) ? [change.id] : [],
    )
  return {
    orders: await loadOrders(scope, connectorId, [...new Set(idsOf('order'))]),
    products: await loadProducts(scope, connectorId, [...new Set(idsOf('product'))]),
    buyers: new Map(),
  }
}

function join(desk: Desk, connector: Connector, change: StoreChange): void {
  if (change.kind === 'order') joinOrderChange(desk, connector, change)
  if (change.kind === 'product') {
    const item = desk.products.get(change.id)
    if (item) {
      askIfBack(item, connector, change.isCertain)
      item.picture = joinProduct(item.picture, change)
    }
  }
  if (change.kind === 'gone') {
    const item = change.of === 'order' ? desk.orders.get(change.id) : desk.products.get(change.id)
    if (item && change.isCertain) {
      Object.assign(item.picture, { isGone: true, isDoubtful: false })
      item.ask = null
    } else if (item) {
      item.askAfter = null
      wonder(item, 'truth')
    }
  }
}

function joinOrderChange(desk: Desk, connector: Connector, change: StoreChange & { kind: 'order' }): void {
  const item = desk.orders.get(change.id)
  if (!item) return
  askIfBack(item, connector, change.isCertain)
  item.picture = joinOrder(item.picture, change)
  const isNewest = change.base && item.picture.base?.version.tie === change.base.version.tie
  if (isNewest && change.buyer) desk.buyers.set(change.id, change.buyer)
}

/** Out of the bin again, or a report from before: where things come back, the store is asked. */
function askIfBack(item: OrderItem | ProductItem, connector: Connector, isCertain = false): void {
  if (item.ask === 'truth' && !isCertain) item.askAfter = null
  if (item.picture.isGone && !isCertain && connector.kind === 'woocommerce') wonder(item, 'truth')
  if (isCertain && item.ask === 'truth') item.ask = null
}

/** Every line an order ever had makes its product known, if only by name. */
async function teachProducts(
  scope: Scope,
  connector: Connector,
  { desk, changes }: { desk: Desk; changes: readonly StoreChange[] },
): Promise<void> {
  const told = changes.flatMap((change) =>
    change.kind === 'order' && change.base ? soldIn(change.base) : [],
  )
  const held = [...desk.orders.values()].flatMap((item) => soldNow(item, scope.now))
  const sold = [...told, ...held]
  const missing = [...new Set(sold.map(({ line }) => productKey(line)))].filter(
    (id) => !desk.products.has(id),
  )
  for (const [id, item] of await loadProducts(scope, connector.id, missing)) desk.products.set(id, item)
  for (const { line, version } of sold) {
    const item = desk.products.get(productKey(line))
    if (!item) continue
    const name = line.variantTitle === '' ? line.title : line.variantTitle
    const said = { version, content: { variantId: line.variantId, title: line.title, name } }
    item.picture = joinSoldLine(item.picture, { sku: lineKey(line), said })
  }
}

type Sold = { line: StoreLine; version: Version }

/** Lines of one report, as far as it still knew their products. */
function soldIn({ version, content }: Dated<StoreOrder>): Sold[] {
  return content.lines.flatMap((line) => (line.productId === null ? [] : [{ line, version }]))
}

/**
 * Lines as they are known now. One without a product waits a while for a report that still knew it: reports overtake
 * each other by minutes, and a product made up in between would stay.
 */
function soldNow({ picture }: OrderItem, now: Date): Sold[] {
  const { base } = picture
  if (!base) return []
  const lines = knownLines(picture, base.content)
  const isUnsettled = lines.some(({ productId }) => productId === null)
  picture.waitsSince = isUnsettled ? (picture.waitsSince ?? now.toISOString()) : undefined
  if (isUnsettled && waitsUntil(picture, now)) return []
  return lines.map((line) => ({ line, version: base.version }))
}

/** A new question is asked at once; one that is open already keeps its time. */
function wonder(item: OrderItem | ProductItem, ask: 'refunds' | 'truth' | null): void {
  if (item.ask !== ask) Object.assign(item, { ask, askAfter: null })
}

function settleQuestion(item: OrderItem | ProductItem, now: Date): void {
  if (item.picture.isDoubtful) wonder(item, 'truth')
  if (item.kind === 'order' && item.ask !== 'truth') {
    const { base, refunds } = item.picture
    const isUntold = base?.content.refunds?.some(({ id }) => !Object.hasOwn(refunds, id))
    wonder(item, isUntold ? 'refunds' : null)
  }
  item.askAfter = item.ask ? (item.askAfter ?? now) : null
}
