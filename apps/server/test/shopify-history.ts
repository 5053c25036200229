import type { Chance } from './seeded-chance.ts'

export type StoreEvent = { topic: string; at: string; body: string }

type Variant = { id: number; title: string; sku: string | null; price: string; barcode: string | null }
type Product = {
  id: number
  title: string
  body_html: string | null
  handle: string
  vendor: string | null
  status: string
  updated_at: string
  image: { src: string } | null
  variants: Variant[]
}
type Line = {
  id: number
  product_id: number | null
  variant_id: number | null
  sku: string | null
  title: string
  variant_title: string | null
  quantity: number
  price: string
}
type Fulfillment = {
  id: number
  order_id: number
  status: string
  shipment_status: string | null
  created_at: string
  updated_at: string
  tracking_company: string | null
  tracking_number: string | null
  line_items: { id: number; quantity: number }[]
}
type Refund = {
  id: number
  order_id: number
  created_at: string
  refund_line_items: { line_item_id: number; quantity: number }[]
  transactions: { kind: string; status: string; amount: string }[]
}
type Order = {
  id: number
  name: string
  created_at: string
  updated_at: string
  cancelled_at: string | null
  currency: string
  financial_status: string
  total_price: string
  email: string | null
  customer: Record<string, unknown> | null
  shipping_address: { country_code: string; province: string }
  line_items: Line[]
  fulfillments: Fulfillment[]
  refunds: Refund[]
}

export type ShopifyHistory = {
  events: StoreEvent[]
  products: Map<number, Product>
  orders: Map<number, Order>
}

type World = ShopifyHistory & { chance: Chance; now: number; ids: number; deleted: Set<number> }

/** A store's life in its own words: what happened, what it sent of it in order, and how it stands in the end. */
export function shopifyHistory(chance: Chance, wanted: { events: number }): ShopifyHistory {
  const world: World = {
    chance,
    now: Date.UTC(2026, 3, 1),
    ids: 1000,
    events: [],
    products: new Map(),
    orders: new Map(),
    deleted: new Set(),
  }
  for (let count = 0; count < 8; count++) addProduct(world)
  while (world.events.length < wanted.events) step(world)
  return world
}

function step(world: World): void {
  const { chance } = world
  // Some things happen within one second: only the time of sending tells which came first.
  world.now += chance.is(0.15) ? chance.number(900) : 1000 * (1 + chance.number(1800))
  const order = world.orders.size > 0 ? chance.pick([...world.orders.values()]) : undefined
  const dice = chance.number(100)
  if (dice < 6) addProduct(world)
  else if (dice < 16) changeProduct(world)
  else if (dice < 18) removeProduct(world)
  else if (dice < 42 || !order) addOrder(world)
  else if (dice < 62) fulfill(world, order)
  else if (dice < 80) moveParcel(world, order)
  else if (dice < 92) refund(world, order)
  else if (dice < 96) cancel(world, order)
  else touch(world, order, 'orders/updated')
}

function time(world: World): string {
  return new Date(Math.floor(world.now / 1000) * 1000).toISOString().replace('.000Z', '+00:00')
}

function send(world: World, topic: string, payload: unknown): void {
  world.now += 3
  world.events.push({ topic, at: new Date(world.now).toISOString(), body: JSON.stringify(payload) })
}

function addProduct(world: World): void {
  const id = ++world.ids
  const variants = world.chance.number(3) + 1
  const product: Product = {
    id,
    title: `茶 Tea ${id}`,
    body_html: world.chance.is(0.7) ? `<p>Leaf &amp; bud ${id}</p>` : null,
    handle: `tea-${id}`,
    vendor: world.chance.is(0.7) ? `Garden ${id % 3}` : null,
    status: 'active',
    updated_at: time(world),
    image: world.chance.is(0.5) ? { src: `https://cdn.example/${id}.jpg` } : null,
    variants: Array.from({ length: variants }, (_, index) => variant(world, `${id}-${index}`)),
  }
  world.products.set(id, product)
  send(world, 'products/create', product)
}

function variant(world: World, name: string): Variant {
  return {
    id: ++world.ids,
    title: `Size ${name}`,
    sku: world.chance.is(0.85) ? `TEA-${name}` : null,
    price: `${10 + world.chance.number(90)}.${world.chance.number(90) + 10}`,
    barcode: world.chance.pick(['4006381333931', '96385074', 'own-1', null]),
  }
}

function living(world: World): Product | undefined {
  const all = [...world.products.values()].filter(({ id }) => !world.deleted.has(id))
  return all.length > 0 ? world.chance.pick(all) : undefined
}

function changeProduct(world: World): void {
  const product = living(world)
  if (!product) {
    addProduct(world)
    return
  }
  const { chance } = world
  product.updated_at = time(world)
  product.title = `${product.title.split(' v')[0]} v${chance.number(100)}`
  if (chance.is(0.2)) product.status = product.status === 'active' ? 'archived' : 'active'
  if (chance.is(0.2)) product.vendor = chance.is(0.5) ? `Garden ${chance.number(3)}` : null
  if (chance.is(0.2)) product.variants.push(variant(world, `${product.id}-${world.ids}`))
  if (chance.is(0.1) && product.variants.length > 1) product.variants.shift()
  send(world, 'products/update', product)
}

function removeProduct(world: World): void {
  const product = living(world)
  if (!product || world.products.size - world.deleted.size < 4) return
  world.deleted.add(product.id)
  send(world, 'products/delete', { id: product.id })
  // From now on orders do not know any more which product their lines are of.
  for (const order of world.orders.values())
    for (const line of order.line_items)
      if (line.product_id === product.id) Object.assign(line, { product_id: null, variant_id: null })
}

function addOrder(world: World): void {
  const { chance } = world
  const id = ++world.ids
  const lines: Line[] = []
  for (let count = 1 + chance.number(3); count > 0; count--) {
    const product = living(world)
    if (!product) continue
    const sold = chance.pick(product.variants)
    if (lines.some((line) => line.variant_id === sold.id)) continue
    lines.push({
      id: ++world.ids,
      product_id: product.id,
      variant_id: sold.id,
      sku: sold.sku,
      title: product.title,
      variant_title: sold.title,
      quantity: 1 + chance.number(3),
      price: sold.price,
    })
  }
  if (chance.is(0.05)) lines.push(customLine(world))
  if (lines.length === 0) return
  const total = lines.reduce((sum, { price, quantity }) => sum + Number(price) * quantity, 0)
  const order: Order = {
    id,
    name: `#${id}`,
    created_at: time(world),
    updated_at: time(world),
    cancelled_at: null,
    currency: 'CNY',
    financial_status: 'paid',
    total_price: total.toFixed(2),
    email: `buyer${id % 40}@example.com`,
    customer: chance.is(0.8)
      ? {
          id: 7000 + (id % 40),
          email: `buyer${id % 40}@example.com`,
          first_name: 'Lin',
          last_name: `${id % 40}`,
        }
      : null,
    shipping_address: { country_code: chance.is(0.8) ? 'CN' : 'DE', province: 'Shanghai' },
    line_items: lines,
    fulfillments: [],
    refunds: [],
  }
  world.orders.set(id, order)
  send(world, 'orders/create', order)
}

/** Something typed in by hand, of no product. */
function customLine(world: World): Line {
  return {
    id: ++world.ids,
    product_id: null,
    variant_id: null,
    sku: null,
    title: 'Gift wrap',
    variant_title: null,
    quantity: 1,
    price: '5.00',
  }
}

function fulfill(world: World, order: Order): void {
  const { chance } = world
  const open = order.line_items.flatMap((line) => {
    const sent = order.fulfillments
      .filter(({ status }) => status === 'success')
      .flatMap(({ line_items }) => line_items)
      .filter(({ id }) => id === line.id)
    const left = line.quantity - sent.reduce((sum, { quantity }) => sum + quantity, 0)
    return left > 0 ? [{ id: line.id, quantity: left }] : []
  })
  if (open.length === 0 || order.cancelled_at) {
    touch(world, order, 'orders/updated')
    return
  }
  const isPart = chance.is(0.4)
  const parcel = isPart ? [{ ...open[0], quantity: 1 }] : open
  const fulfillment: Fulfillment = {
    id: ++world.ids,
    order_id: order.id,
    status: 'success',
    shipment_status: null,
    created_at: time(world),
    updated_at: time(world),
    tracking_company: chance.is(0.7) ? chance.pick(['SF Express', 'YTO', 'DHL']) : null,
    tracking_number: chance.is(0.7) ? `T${world.ids}` : null,
    line_items: parcel,
  }
  order.fulfillments.push(fulfillment)
  send(world, 'fulfillments/create', fulfillment)
  touch(world, order, isPart ? 'orders/updated' : 'orders/fulfilled')
}

function moveParcel(world: World, order: Order): void {
  const { chance } = world
  if (order.fulfillments.length === 0) {
    fulfill(world, order)
    return
  }
  const fulfillment = chance.pick(order.fulfillments)
  fulfillment.updated_at = time(world)
  if (chance.is(0.08)) fulfillment.status = 'cancelled'
  else fulfillment.shipment_status = chance.pick(['in_transit', 'out_for_delivery', 'delivered', 'delivered'])
  send(world, 'fulfillments/update', fulfillment)
  // Shopify touches the order too, though not always and not at once.
  if (chance.is(0.5)) touch(world, order, 'orders/updated')
}

function refund(world: World, order: Order): void {
  const { chance } = world
  const open = order.line_items.flatMap((line) => {
    const back = order.refunds.flatMap(({ refund_line_items }) => refund_line_items)
    const left =
      line.quantity -
      back
        .filter(({ line_item_id }) => line_item_id === line.id)
        .reduce((sum, { quantity }) => sum + quantity, 0)
    return left > 0 ? [{ line_item_id: line.id, quantity: left }] : []
  })
  if (open.length === 0) return
  const isMoneyOnly = chance.is(0.25)
  const isWhole = !isMoneyOnly && chance.is(0.3)
  const back: Refund = {
    id: ++world.ids,
    order_id: order.id,
    created_at: time(world),
    refund_line_items: isMoneyOnly ? [] : isWhole ? open : [{ ...open[0], quantity: 1 }],
    transactions: [{ kind: 'refund', status: 'success', amount: isMoneyOnly ? '3.00' : '9.50' }],
  }
  order.refunds.push(back)
  order.financial_status = isWhole ? 'refunded' : 'partially_refunded'
  send(world, 'refunds/create', back)
  touch(world, order, 'orders/updated')
}

function cancel(world: World, order: Order): void {
  if (order.cancelled_at || order.fulfillments.length > 0) {
    touch(world, order, 'orders/updated')
    return
  }
  order.cancelled_at = time(world)
  touch(world, order, 'orders/cancelled')
}

function touch(world: World, order: Order, topic: string): void {
  order.updated_at = time(world)
  send(world, topic, order)
}
