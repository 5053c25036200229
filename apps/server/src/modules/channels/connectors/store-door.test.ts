import { type Connector, endpoints, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { type FakeShopify, startFakeShopify } from '../../../../test/start-fake-shopify.ts'
import { type FakeWooCommerce, startFakeWooCommerce } from '../../../../test/start-fake-woocommerce.ts'
import { storeState } from '../../../../test/store-state.ts'
import { runStoreJob, takeStoreEvents } from '../index.ts'

let api: TestApi
let shopify: FakeShopify
let woo: FakeWooCommerce

beforeAll(async () => {
  api = await startApi({ environment: { CONNECTOR_PRIVATE: 'true' } })
  shopify = await startFakeShopify()
  woo = await startFakeWooCommerce()
})
afterAll(async () => {
  await api.stop()
  await shopify.close()
  await woo.close()
})

const line = {
  id: 11,
  product_id: 5,
  variant_id: 6,
  sku: 'TEA',
  title: 'Green tea',
  quantity: 2,
  price: '9.90',
}
const order = {
  id: 1,
  name: '#1001',
  created_at: '2026-04-01T10:00:00+08:00',
  updated_at: '2026-04-01T10:00:00+08:00',
  currency: 'CNY',
  financial_status: 'paid',
  total_price: '19.80',
  customer: { id: 7, email: 'lin@example.com', first_name: 'Lin' },
  line_items: [line],
}

describe('the door for events', () => {
  test('refuses a wrong signature and counts it, takes the right one, and each event once', async () => {
    const place = await connect()
    expect(await send(place, { topic: 'orders/create', payload: order, secret: 'guess' })).toEqual({
      status: 401,
      code: 'connector/wrong-signature',
    })
    expect(await send(place, { topic: 'orders/create', payload: order })).toEqual({
      status: 200,
      said: 'taken',
    })
    expect(await send(place, { topic: 'orders/create', payload: order })).toEqual({
      status: 200,
      said: 'repeated',
    })
    const again = await send(place, { topic: 'orders/create', payload: order, id: 'another delivery' })
    expect(again).toEqual({ status: 200, said: 'repeated' })
    await settle(place)
    expect(await read(place)).toMatchObject({
      day: { taken: 1, refused: 1, failed: 0, waiting: 0 },
      lastEvent: { topic: 'orders/create' },
    })
    expect(await bodiesKept(place)).toBe(0)
  })

  test('takes each event of a storm once, and counts each forged one', async () => {
    const place = await connect()
    const told = Array.from({ length: 60 }, (_, index): Told => {
      const payload = { ...order, id: index % 5 }
      return { topic: 'orders/create', payload, id: `${index}`, secret: index % 4 ? undefined : 'guess' }
    })
    const answers = await Promise.all(told.map((one) => send(place, one)))
    expect(answers.map(({ status }) => status === 401)).toEqual(told.map(({ secret }) => secret === 'guess'))
    expect(answers.filter(({ said }) => said === 'taken')).toHaveLength(5)
    expect(await read(place)).toMatchObject({ day: { waiting: 5, refused: 15 } })
  })

  test('is closed for connectors that are not there, and for events signed for another store', async () => {
    const mine = await connect()
    const other = await connectWoo()
    const stranger = { ...mine, shop: other.shop }
    expect(await send(stranger, { topic: 'orders/create', payload: order })).toMatchObject({ status: 404 })
    const { status } = await fetch(`${api.url}/v1/connectors/${mine.id}/webhook`, { method: 'POST' })
    expect(status).toBe(422)
  })

  test('hears WooCommerce knock', async () => {
    const place = await connectWoo()
    const answer = await fetch(urlOf(place), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'webhook_id=12',
    })
    expect(await answer.json()).toEqual({ status: 'greeted' })
  })

  test('sets an unreadable event aside and takes the others in', async () => {
    const place = await connect()
    await send(place, { topic: 'orders/create', payload: { id: 1, nonsense: true } })
    await send(place, { topic: 'orders/updated', payload: order })
    await settle(place)
    expect(await read(place)).toMatchObject({
      day: { taken: 1, failed: 1 },
      error: { code: 'connector/event-unreadable' },
    })
    expect((await storeState(place.shop)).orders).toHaveLength(1)
  })

  test('holds up nobody for an order that the catalogue refuses', async () => {
    const place = await connect()
    const future = '2099-01-01T00:00:00Z'
    await send(place, {
      topic: 'orders/create',
      payload: { ...order, created_at: future, updated_at: future },
    })
    await send(place, { topic: 'orders/updated', payload: { ...order, id: 2, name: '#1002' } })
    await settle(place)
    expect(await read(place)).toMatchObject({ day: { taken: 1, waiting: 1 } })
    expect((await storeState(place.shop)).orders).toMatchObject([{ number: '#1002' }])
  })
})

describe('what comes in the wrong order', () => {
  test('a refund and a parcel before their order, and the order before its product', async () => {
    const place = await connect()
    await send(place, {
      topic: 'refunds/create',
      payload: {
        id: 31,
        order_id: 1,
        created_at: '2026-04-03T00:00:00Z',
        refund_line_items: [{ line_item_id: 11, quantity: 1 }],
        transactions: [{ kind: 'refund', status: 'success', amount: '9.90' }],
      },
    })
    await send(place, {
      topic: 'fulfillments/update',
      payload: {
        id: 21,
        order_id: 1,
        status: 'success',
        shipment_status: 'delivered',
        created_at: '2026-04-02T00:00:00Z',
        updated_at: '2026-04-04T00:00:00Z',
        line_items: [{ id: 11, quantity: 2 }],
      },
    })
    await settle(place)
    expect((await storeState(place.shop)).orders).toEqual([])

    await send(place, { topic: 'orders/create', payload: order })
    await settle(place)
    const early = await storeState(place.shop)
    expect(early.orders).toMatchObject([{ number: '#1001', deliveredAt: new Date('2026-04-04T00:00:00Z') }])
    expect(early.lines).toMatchObject([{ sku: 'TEA', quantity: 2, quantityRefunded: 1, priceCents: 990 }])
    expect(early.products).toMatchObject([{ sku: 'shopify:product:5', name: 'Green tea', description: null }])

    await send(place, {
      topic: 'products/create',
      payload: {
        id: 5,
        title: 'Green tea, spring',
        body_html: '<p>Fresh &amp; light</p>',
        handle: 'green-tea',
        status: 'active',
        updated_at: '2026-03-01T00:00:00Z',
        variants: [{ id: 6, title: 'Default Title', sku: 'TEA', price: '9.90' }],
      },
    })
    await settle(place)
    const late = await storeState(place.shop)
    expect(late.products).toMatchObject([{ name: 'Green tea, spring', description: 'Fresh & light' }])
    expect(late.lines).toEqual(early.lines)
  })

  test('a product updated after it was deleted stays in the archive', async () => {
    const place = await connect()
    const product = {
      id: 9,
      title: 'Tea',
      handle: 'tea',
      status: 'active',
      updated_at: '2026-03-01T00:00:00Z',
    }
    await send(place, { topic: 'products/delete', payload: { id: 9 } })
    await send(place, { topic: 'products/update', payload: product })
    await settle(place)
    expect((await storeState(place.shop)).products).toMatchObject([{ name: 'Tea', isArchived: true }])
  })

  test('the body of another event sent as a removal removes nothing', async () => {
    const place = await connect()
    const product = {
      id: 9,
      title: 'Tea',
      handle: 'tea',
      status: 'active',
      updated_at: '2026-03-01T00:00:00Z',
    }
    await send(place, { topic: 'products/create', payload: product })
    await send(place, { topic: 'products/delete', payload: product })
    await settle(place)
    expect((await storeState(place.shop)).products).toMatchObject([{ isArchived: false }])
  })
})

test('goods of which nobody reports the delivery count as delivered after the days of the setting', async () => {
  const place = await connect()
  const now = new Date(Date.now() + api.app.platform.clockOffsetMs)
  const sent = now.toISOString()
  await send(place, { topic: 'orders/create', payload: { ...order, created_at: sent, updated_at: sent } })
  const parcel = {
    id: 21,
    order_id: 1,
    status: 'success',
    shipment_status: null,
    created_at: sent,
    updated_at: sent,
  }
  await send(place, {
    topic: 'fulfillments/create',
    payload: { ...parcel, line_items: [{ id: 11, quantity: 2 }] },
  })
  await settle(place)
  expect((await storeState(place.shop)).orders).toMatchObject([{ deliveredAt: null }])
  await place.shop.client.call(endpoints.changeConnector, {
    params: { id: place.id },
    body: { deliveredAfterDays: 3 },
  })
  api.app.platform.clockOffsetMs += 2 * 86_400_000
  await settle(place)
  expect((await storeState(place.shop)).orders).toMatchObject([{ deliveredAt: null }])
  api.app.platform.clockOffsetMs += 86_400_000
  await settle(place)
  const threeDays = new Date(now.getTime() + 3 * 86_400_000)
  expect((await storeState(place.shop)).orders).toMatchObject([{ deliveredAt: threeDays }])
})

describe('the end of a connection', () => {
  test('disconnecting can be taken back for a minute; then hooks and keys are gone and the data stays', async () => {
    const place = await connect()
    await send(place, { topic: 'orders/create', payload: order })
    const params = { id: place.id }
    await place.shop.client.call(endpoints.disconnectStore, { params })
    expect(await place.shop.client.call(endpoints.keepStore, { params })).toMatchObject({
      state: 'connected',
    })
    await place.shop.client.call(endpoints.disconnectStore, { params })
    await settle(place)
    await work(place)
    expect(await read(place)).toMatchObject({ state: 'leaving' })
    expect(hooksOf(place)).not.toEqual([])

    api.app.platform.clockOffsetMs += 61_000
    await work(place)
    expect(await read(place)).toMatchObject({ state: 'disconnected' })
    expect(hooksOf(place)).toEqual([])
    expect(await secretsKept(place)).toBe(false)
    expect((await storeState(place.shop)).orders).toHaveLength(1)
    expect(await send(place, { topic: 'orders/updated', payload: order, id: 'late' })).toMatchObject({
      status: 404,
    })
    await expect(place.shop.client.call(endpoints.keepStore, { params })).rejects.toMatchObject({
      problem: { code: 'connector/not-leaving' },
    })
  })

  test('the same store connected again is the same connector', async () => {
    const place = await connect()
    await expect(connectAgain(place.shop)).rejects.toMatchObject({
      problem: { code: 'connector/already-connected' },
    })
    await place.shop.client.call(endpoints.disconnectStore, { params: { id: place.id } })
    api.app.platform.clockOffsetMs += 61_000
    await work(place)
    expect(await connectAgain(place.shop)).toMatchObject({ id: place.id, state: 'connected' })
  })

  test('an app taken out by the store is asked back before it is believed', async () => {
    const place = await connect()
    const shop = { id: 1, myshopify_domain: new URL(shopify.url).host }
    await send(place, { topic: 'app/uninstalled', payload: shop })
    await settle(place)
    await work(place)
    expect(await read(place)).toMatchObject({ state: 'connected' })
    expect(await secretsKept(place)).toBe(true)

    shopify.isInstalled = false
    await send(place, { topic: 'app/uninstalled', payload: shop, id: 'this time for real' })
    await settle(place)
    await work(place)
    shopify.isInstalled = true
    expect(await read(place)).toMatchObject({ state: 'uninstalled' })
    expect(await secretsKept(place)).toBe(false)
  })
})

test('a wish for privacy waits for a person, stands in the audit log, and can be settled once', async () => {
  const place = await connect()
  const shop_domain = new URL(shopify.url).host
  const payload = { shop_id: 1, shop_domain, customer: { id: 7, email: 'lin@example.com' } }
  await send(place, { topic: 'customers/redact', payload })
  await settle(place)
  const [wish] = (await read(place))?.wishes ?? []
  expect(wish).toMatchObject({ wanted: 'erase-customer', subject: '7' })
  expect(await bodiesKept(place)).toBe(0)
  const { items } = await place.shop.client.call(endpoints.listAuditEntries, {
    query: { action: 'privacy.' },
  })
  expect(items).toMatchObject([{ action: 'privacy.asked' }])
  const params = { id: place.id, wishId: wish?.id ?? '' }
  expect(await place.shop.client.call(endpoints.settlePrivacyWish, { params })).toMatchObject({ wishes: [] })
  await expect(place.shop.client.call(endpoints.settlePrivacyWish, { params })).rejects.toMatchObject({
    problem: { code: 'connector/wish-not-found' },
  })
})

type Place = { shop: TestShop; id: string }

async function connect(): Promise<Place> {
  const shop = await api.newShop()
  const { id } = await connectAgain(shop)
  const place = { shop, id }
  await work(place)
  return place
}

function connectAgain(shop: TestShop): Promise<Connector> {
  const { url: address, apiSecret, accessToken } = shopify
  const access = { kind: 'shopify' as const, address, apiSecret, accessToken }
  return shop.client.call(endpoints.createConnector, { body: { access } })
}

async function connectWoo(): Promise<Place> {
  const shop = await api.newShop()
  const { url: address, consumerKey, consumerSecret } = woo
  const access = { kind: 'woocommerce' as const, address, consumerKey, consumerSecret }
  const { id } = await shop.client.call(endpoints.createConnector, { body: { access } })
  return { shop, id }
}

function work({ shop, id }: Place): Promise<void> {
  return runStoreJob(api.app.platform, api.app.stores, {
    shopId: shop.shopId,
    connectorId: toUuid('connector', id),
  })
}

async function settle({ shop }: Place): Promise<void> {
  while ((await shop.run((scope) => takeStoreEvents(scope, 500))) > 0);
}

async function read({ shop }: Place): Promise<Connector | undefined> {
  const { items } = await shop.client.call(endpoints.listConnectors)
  return items[0]
}

function urlOf({ shop, id }: Place): string {
  return `${api.url}/v1/connectors/${id}/webhook?shop=${shop.publicId}`
}

function hooksOf({ id }: Place): unknown[] {
  return shopify.hooks.filter(({ address }) => address.includes(id))
}

type Told = { topic: string; payload: unknown; id?: string; secret?: string }

async function send(
  place: Place,
  { topic, payload, id, secret }: Told,
): Promise<{ status: number; said?: string; code?: string }> {
  const body = JSON.stringify(payload)
  const headers = shopify.headers({ topic, body, id: id ?? topic, at: '2026-04-10T00:00:00Z', secret })
  const answer = await fetch(urlOf(place), { method: 'POST', headers, body })
  const said: unknown = await answer.json()
  const read = (name: string): string | undefined => Reflect.get(Object(said), name)
  return answer.ok ? { status: 200, said: read('status') } : { status: answer.status, code: read('code') }
}

async function bodiesKept({ shop }: Place): Promise<number> {
  const found = await api.app.platform.database.pool.query(
    'select count(*)::int as count from connector_event where shop_id = $1 and body is not null',
    [shop.shopId],
  )
  return found.rows[0].count
}

async function secretsKept({ shop }: Place): Promise<boolean> {
  const found = await api.app.platform.database.pool.query(
    'select secrets is not null as kept from connector where shop_id = $1',
    [shop.shopId],
  )
  return found.rows[0].kept
}
