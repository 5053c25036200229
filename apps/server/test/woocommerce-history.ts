import type { Chance } from './seeded-chance.ts'
import type { StoreEvent } from './shopify-history.ts'

type Product = {
  id: number
  name: string
  slug: string
  permalink: string
  type: string
  status: string
  date_created_gmt: string
  date_modified_gmt: string
  description: string
  sku: string
  price: string
  images: { src: string }[]
  global_unique_id: string
  brands: { name: string }[]
}
type Line = {
  id: number
  name: string
  parent_name: string | null
  product_id: number
  variation_id: number
  sku: string
  quantity: number
  total: string
}
type Refund = {
  id: number
  date_created_gmt: string
  amount: string
  line_items: { quantity: number; meta_data: { key: string; value: string }[] }[]
}
type Order = {
  id: number
  number: string
  status: string
  currency: string
  date_created_gmt: string
  date_modified_gmt: string
  date_completed_gmt: string | null
  customer_id: number
  total: string
  billing: Record<string, string>
  shipping: Record<string, string>
  line_items: Line[]
  refunds: { id: number; reason: string; total: string }[]
}

export type WooCommerceHistory = {
  events: StoreEvent[]
  products: Map<number, Product>
  orders: Map<number, Order>
  refunds: Map<number, Refund[]>
}

type World = WooCommerceHistory & { chance: Chance; now: number; ids: number }

/** A store's life in its own words: what happened, what it sent of it in order, and how it stands in the end. */
export function wooCommerceHistory(chance: Chance, wanted: { events: number }): WooCommerceHistory {
  const world: World = {
    chance,
    now: Date.UTC(2026, 3, 1),
    ids: 100,
    events: [],
    products: new Map(),
    orders: new Map(),
    refunds: new Map(),
  }
  for (let count = 0; count < 8; count++) addProduct(world)
  while (world.events.length < wanted.events) step(world)
  return world
}

function step(world: World): void {
  const { chance } = world
  world.now += chance.is(0.1) ? 0 : 1000 * (1 + chance.number(1800))
  const order = world.orders.size > 0 ? chance.pick([...world.orders.values()]) : undefined
  const dice = chance.number(100)
  if (dice < 6) addProduct(world)
  else if (dice < 18) changeProduct(world)
  else if (dice < 22) binProduct(world)
  else if (dice < 48 || !order) addOrder(world)
  else if (dice < 76) advance(world, order)
  else if (dice < 88) refund(world, order)
  else if (dice < 92) binOrder(world, order)
  else touch(world, order, 'order.updated')
}

function time(world: World): string {
  return new Date(Math.floor(world.now / 1000) * 1000).toISOString().slice(0, 19)
}

function send(world: World, topic: string, payload: unknown): void {
  world.events.push({ topic, at: new Date(world.now).toISOString(), body: JSON.stringify(payload) })
}

function addProduct(world: World): void {
  const id = ++world.ids
  const isVariable = world.chance.is(0.3)
  const product: Product = {
    id,
    name: `茶 Tea ${id}`,
    slug: `tea-${id}`,
    permalink: `https://shop.example/product/tea-${id}/`,
    type: isVariable ? 'variable' : 'simple',
    status: 'publish',
    date_created_gmt: time(world),
    date_modified_gmt: time(world),
    description: world.chance.is(0.7) ? `<p>Leaf ${id}</p>` : '',
    sku: isVariable || world.chance.is(0.2) ? '' : `TEA-${id}`,
    price: `${10 + world.chance.number(90)}.50`,
    images: world.chance.is(0.5) ? [{ src: `https://shop.example/${id}.jpg` }] : [],
    global_unique_id: world.chance.pick(['4006381333931', '0-96385-074', '']),
    brands: world.chance.is(0.5) ? [{ name: `Garden ${id % 3}` }] : [],
  }
  world.products.set(id, product)
  send(world, 'product.created', product)
}

function changeProduct(world: World): void {
  const product = world.chance.pick([...world.products.values()])
  if (product.status === 'trash') return
  product.date_modified_gmt = time(world)
  product.name = `${product.name.split(' v')[0]} v${world.chance.number(100)}`
  product.price = `${10 + world.chance.number(90)}.00`
  product.global_unique_id = world.chance.pick(['4006381333931', '96385074', ''])
  send(world, 'product.updated', product)
}

/** Into the bin, or out of it again. */
function binProduct(world: World): void {
  const product = world.chance.pick([...world.products.values()])
  if (product.status !== 'trash') {
    product.status = 'trash'
    send(world, 'product.deleted', { id: product.id })
    return
  }
  product.status = 'publish'
  product.date_modified_gmt = time(world)
  send(world, 'product.restored', product)
}

function addOrder(world: World): void {
  const { chance } = world
  const onSale = [...world.products.values()].filter(({ status }) => status === 'publish')
  if (onSale.length === 0) {
    addProduct(world)
    return
  }
  const sold = [...new Set([chance.pick(onSale), chance.pick(onSale)])]
  const id = ++world.ids
  const lines = sold.map((product): Line => {
    const quantity = 1 + chance.number(3)
    const variation = product.type === 'variable' ? product.id * 1000 + chance.number(3) : 0
    return {
      id: ++world.ids,
      name: variation ? `${product.name} - size ${variation % 10}` : product.name,
      parent_name: variation ? product.name : null,
      product_id: product.id,
      variation_id: variation,
      sku: variation ? `VAR-${variation}` : product.sku,
      quantity,
      total: (Number(product.price) * quantity).toFixed(2),
    }
  })
  const order: Order = {
    id,
    number: String(id),
    status: chance.is(0.2) ? 'pending' : 'processing',
    currency: 'CNY',
    date_created_gmt: time(world),
    date_modified_gmt: time(world),
    date_completed_gmt: null,
    customer_id: chance.is(0.6) ? 1 + (id % 30) : 0,
    total: lines.reduce((sum, { total }) => sum + Number(total), 0).toFixed(2),
    billing: {
      first_name: 'Lin',
      last_name: `${id % 30}`,
      email: `buyer${id % 30}@example.com`,
      country: 'CN',
    },
    shipping: { country: chance.is(0.8) ? 'CN' : 'DE', state: 'CN31' },
    line_items: lines,
    refunds: [],
  }
  world.orders.set(id, order)
  send(world, 'order.created', order)
}

function advance(world: World, order: Order): void {
  const next: Record<string, string | undefined> = { pending: 'processing', processing: 'completed' }
  const status = world.chance.is(0.06) && order.status === 'pending' ? 'cancelled' : next[order.status]
  if (!status) return
  order.status = status
  if (status === 'completed') order.date_completed_gmt = time(world)
  touch(world, order, 'order.updated')
}

function refund(world: World, order: Order): void {
  if (!['processing', 'completed'].includes(order.status)) return
  const { chance } = world
  const known = world.refunds.get(order.id) ?? []
  const open = order.line_items.flatMap((line) => {
    const back = known
      .flatMap(({ line_items }) => line_items)
      .filter(({ meta_data }) => meta_data[0]?.value === String(line.id))
    const left = line.quantity + back.reduce((sum, { quantity }) => sum + quantity, 0)
    return left > 0 ? [{ line, left }] : []
  })
  if (open.length === 0) return
  const isMoneyOnly = chance.is(0.25)
  const isWhole = !isMoneyOnly && chance.is(0.3)
  const taken = isMoneyOnly ? [] : isWhole ? open : [{ ...open[0], left: 1 }]
  const detail: Refund = {
    id: ++world.ids,
    date_created_gmt: time(world),
    amount: isMoneyOnly ? '3.00' : '9.50',
    // Pieces that go back are negative, as WooCommerce writes them.
    line_items: taken.map(({ line, left }) => ({
      quantity: -left,
      meta_data: [{ key: '_refunded_item_id', value: String(line.id) }],
    })),
  }
  world.refunds.set(order.id, [...known, detail])
  order.refunds = [...order.refunds, { id: detail.id, reason: '', total: `-${detail.amount}` }]
  if (isWhole) order.status = 'refunded'
  touch(world, order, 'order.updated')
}

function binOrder(world: World, order: Order): void {
  if (order.status !== 'trash') {
    order.status = 'trash'
    send(world, 'order.deleted', { id: order.id })
    return
  }
  order.status = 'processing'
  touch(world, order, 'order.restored')
}

function touch(world: World, order: Order, topic: string): void {
  if (order.status === 'trash') return
  order.date_modified_gmt = time(world)
  send(world, topic, order)
}
