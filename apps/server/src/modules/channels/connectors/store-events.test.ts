import { Agent, request } from 'node:http'
import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { seededChance } from '../../../../test/seeded-chance.ts'
import { type StoreEvent, shopifyHistory } from '../../../../test/shopify-history.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { type FakeShopify, startFakeShopify } from '../../../../test/start-fake-shopify.ts'
import { type FakeWooCommerce, startFakeWooCommerce } from '../../../../test/start-fake-woocommerce.ts'
import { storeState } from '../../../../test/store-state.ts'
import { wooCommerceHistory } from '../../../../test/woocommerce-history.ts'

const eventsInHistory = 1000
const seed = 20_261_122

let api: TestApi
let shopify: FakeShopify
let woo: FakeWooCommerce

beforeAll(async () => {
  api = await startApi({ environment: { CONNECTOR_PRIVATE: 'true' } })
  shopify = await startFakeShopify()
  woo = await startFakeWooCommerce()
  await api.startWorker()
})
afterAll(async () => {
  await api.stop()
  await shopify.close()
  await woo.close()
})

type Sent = { topic: string; body: string; headers: Record<string, string> }

// Busy machines take longer; by itself the file runs in twenty seconds.
vi.setConfig({ testTimeout: 300_000 })

describe('1,000 events shuffled, doubled, some forged', () => {
  test('from Shopify come to the same state as the true stream in order', async () => {
    const chance = seededChance(seed)
    const history = shopifyHistory(chance, { events: eventsInHistory })
    const sign = (event: StoreEvent, changes: { id: string; secret?: string }): Sent => ({
      ...event,
      headers: shopify.headers({ ...event, ...changes }),
    })
    const ordered = await connected(shopifyAccess())
    const confused = await connected(shopifyAccess())
    const streams = streamsOf(history.events, { chance, sign })

    await sendAll(ordered, streams.ordered)
    const statuses = await sendAll(confused, streams.confused)

    expect(statuses).toEqual(streams.expected)
    await expectSame(ordered, confused)
    const state = await storeState(ordered.shop)
    expect(state.orders).toHaveLength(history.orders.size)
    expect(state.refunds).toHaveLength([...history.orders.values()].flatMap(({ refunds }) => refunds).length)
    expect(totalOf(state.lines, 'quantityRefunded')).toBeGreaterThan(50)
    expect(state.orders.filter((order) => Reflect.get(Object(order), 'deliveredAt')).length).toBeGreaterThan(
      50,
    )
  })

  test('from WooCommerce come to the same state as the true stream in order', async () => {
    const chance = seededChance(seed + 1)
    const history = wooCommerceHistory(chance, { events: eventsInHistory })
    const ordered = await connected(wooAccess())
    const orderedSecret = woo.hooks.at(-1)?.secret
    const confused = await connected(wooAccess())
    const confusedSecret = woo.hooks.at(-1)?.secret
    Object.assign(woo, { products: history.products, orders: history.orders, refunds: history.refunds })
    const signWith =
      (own: string | undefined) =>
      (event: StoreEvent, { id, secret }: { id: string; secret?: string }): Sent => ({
        ...event,
        headers: woo.headers({ ...event, id, secret: secret ?? own }),
      })
    const inOrder = streamsOf(history.events, { chance, sign: signWith(orderedSecret) })
    const streams = streamsOf(history.events, { chance, sign: signWith(confusedSecret) })

    await sendAll(ordered, inOrder.ordered)
    const statuses = await sendAll(confused, streams.confused)

    expect(statuses).toEqual(streams.expected)
    await expectSame(ordered, confused)
    const state = await storeState(ordered.shop)
    expect(state.orders).toHaveLength(history.orders.size)
    expect(totalOf(state.lines, 'quantityRefunded')).toBeGreaterThan(50)
  })
})

type Connected = { shop: TestShop; path: string }

function shopifyAccess() {
  const { url: address, apiSecret, accessToken } = shopify
  return { kind: 'shopify' as const, address, apiSecret, accessToken }
}

function wooAccess() {
  const { url: address, consumerKey, consumerSecret } = woo
  return { kind: 'woocommerce' as const, address, consumerKey, consumerSecret }
}

async function connected(
  access: ReturnType<typeof shopifyAccess> | ReturnType<typeof wooAccess>,
): Promise<Connected> {
  const shop = await api.newShop()
  const made = await shop.client.call(endpoints.createConnector, { body: { access, deliveredAfterDays: 7 } })
  await until(async () => {
    const { items } = await shop.client.call(endpoints.listConnectors)
    return items[0]?.sync.phase === 'done'
  })
  return { shop, path: `/v1/connectors/${made.id}/webhook?shop=${shop.publicId}` }
}

type Streams = { ordered: Sent[]; confused: Sent[]; expected: Record<string, number> }
type Sign = (event: StoreEvent, changes: { id: string; secret?: string }) => Sent

/** The true stream; and one in which everything comes twice or more, anyhow, with lies among it. */
function streamsOf(
  events: StoreEvent[],
  { chance, sign }: { chance: ReturnType<typeof seededChance>; sign: Sign },
): Streams {
  const ordered = events.map((event, index) => sign(event, { id: `delivery-${index}` }))
  const again = events.map((event, index) =>
    // Half of the repeats are deliveries of their own with the same content.
    sign(event, { id: index % 2 === 0 ? `delivery-${index}` : `again-${index}` }),
  )
  const forged = events.slice(0, 100).map((event, index) => ({
    ...sign(
      { ...event, body: event.body.replace('"CNY"', '"USD"') },
      { id: `forged-${index}`, secret: 'guess' },
    ),
  }))
  const confused = chance.shuffled([...ordered, ...again, ...forged])
  return { ordered, confused, expected: { 200: ordered.length + again.length, 401: forged.length } }
}

/** Sends events as fast as eight lines bear it. Returns how many answers had each status. */
async function sendAll({ path }: Connected, events: Sent[]): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {}
  let next = 0
  const agent = new Agent({ keepAlive: true })
  const line = async () => {
    for (let event = events[next++]; event; event = events[next++]) {
      const { headers, body } = event
      const status = await post(`${api.url}${path}`, { agent, headers, body })
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: 8 }, line))
  agent.destroy()
  return statuses
}

function post(
  url: string,
  { body, ...options }: { agent: Agent; headers: Record<string, string>; body: string },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', ...options }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

async function expectSame(ordered: Connected, confused: Connected): Promise<void> {
  await settled(ordered.shop)
  await settled(confused.shop)
  // Orders with a line of no product wait ten minutes for an older report that may still have known it.
  api.app.platform.clockOffsetMs += 11 * 60_000
  await settled(ordered.shop)
  await settled(confused.shop)
  expect(await storeState(confused.shop)).toEqual(await storeState(ordered.shop))
}

/** Nothing waits any more: no event, no question to the store, no order that is due. */
async function settled(shop: TestShop): Promise<void> {
  await until(() =>
    shop.run(async (scope) => {
      const events = await scope.db
        .selectFrom('connectorEvent')
        .select('id')
        .where('shopId', '=', scope.shopId)
        .where('state', '=', 'waiting')
        .limit(1)
        .execute()
      const items = await scope.db
        .selectFrom('connectorItem')
        .select('externalId')
        .where('shopId', '=', scope.shopId)
        .where((where) => where.or([where('ask', 'is not', null), where('dueAt', '<=', scope.now)]))
        .limit(1)
        .execute()
      return events.length + items.length === 0
    }),
  )
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 1200; round++) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it never came to be so')
}

function totalOf(rows: unknown[], column: string): number {
  return rows.reduce<number>((sum, row) => sum + Number(Reflect.get(Object(row), column)), 0)
}
