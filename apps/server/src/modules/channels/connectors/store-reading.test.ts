import { type Connector, endpoints, toUuid } from '@echoloop/contract'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { seededChance } from '../../../../test/seeded-chance.ts'
import { shopifyHistory } from '../../../../test/shopify-history.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { type FakeShopify, startFakeShopify } from '../../../../test/start-fake-shopify.ts'
import { type FakeWooCommerce, startFakeWooCommerce } from '../../../../test/start-fake-woocommerce.ts'
import { storeState } from '../../../../test/store-state.ts'
import { wooCommerceHistory } from '../../../../test/woocommerce-history.ts'
import type { Platform } from '../../../platform/scope.ts'
import { runStoreJob, takeStoreEvents } from '../index.ts'

let api: TestApi
const closers: (() => Promise<void>)[] = []

// No worker: the tests are the workers, so that they can die where they want.
beforeAll(async () => {
  api = await startApi({ environment: { CONNECTOR_PRIVATE: 'true' } })
})
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})
afterAll(() => api.stop())

describe('the first reading of a Shopify store', () => {
  test('has events sent, reads all pages, waits when told to, and says how far it is', async () => {
    const store = await filledShopify()
    store.refuseEvery = 4
    const { shop, id } = await connect(shopifyAccess(store))
    expect(await read(shop)).toMatchObject({ sync: { phase: 'hooks' }, storeName: 'Tea House' })

    await work(shop, id)

    expect(await read(shop)).toMatchObject({
      state: 'connected',
      error: null,
      sync: {
        phase: 'done',
        productsRead: store.products.size,
        productsTotal: store.products.size,
        ordersRead: store.orders.size,
        ordersTotal: store.orders.size,
      },
    })
    expect(store.hooks.map(({ topic }) => topic)).toContain('refunds/create')
    expect(new Set(store.hooks.map(({ topic }) => topic)).size).toBe(store.hooks.length)
    expect(store.hooks[0]?.address).toContain(`/v1/connectors/${id}/webhook?shop=${shop.publicId}`)
    await settle(shop)
    expect((await storeState(shop)).orders).toHaveLength(store.orders.size)
  })

  test('killed before and after each commit in turn, it goes on where it was and comes to the same', async () => {
    const store = await filledShopify()
    const whole = await connect(shopifyAccess(store))
    await work(whole.shop, whole.id)
    const killed = await connect(shopifyAccess(store))
    for (const hasCommitted of [false, true]) {
      for (const survives of [0, 1, 2, 3, 4, 5, 6]) {
        const platform = dyingPlatform({ after: survives, hasCommitted })
        await work(killed.shop, killed.id, platform).catch((error: Error) =>
          expect(error.message).toBe('killed'),
        )
      }
    }
    await work(killed.shop, killed.id)

    expect(await read(killed.shop)).toMatchObject({
      sync: { phase: 'done', productsRead: store.products.size, ordersRead: store.orders.size },
    })
    await settle(whole.shop)
    await settle(killed.shop)
    expect(await storeState(killed.shop)).toEqual(await storeState(whole.shop))
  })

  test('two jobs at once read each page once', async () => {
    const store = await filledShopify()
    const { shop, id } = await connect(shopifyAccess(store))
    await Promise.all([work(shop, id), work(shop, id)])
    expect(await read(shop)).toMatchObject({
      sync: { phase: 'done', productsRead: store.products.size, ordersRead: store.orders.size },
    })
  })

  test('a page that is older than an event that came meanwhile changes nothing', async () => {
    const store = await startShopify()
    const product = {
      id: 5,
      title: 'Old name',
      handle: 'tea',
      status: 'active',
      updated_at: '2026-04-01T00:00:00Z',
    }
    store.products.set(5, product)
    const { shop, id } = await connect(shopifyAccess(store))
    const newer = { ...product, title: 'New name', updated_at: '2026-04-01T00:00:09Z' }
    await send(store, { shop, id, topic: 'products/update', payload: newer })
    await settle(shop)
    await work(shop, id)
    expect((await storeState(shop)).products).toMatchObject([{ sku: 'shopify:product:5', name: 'New name' }])
  })

  test('gets a token by client id and secret, and says so when they are wrong', async () => {
    const store = await startShopify()
    const access = { kind: 'shopify' as const, address: store.url, apiSecret: store.apiSecret }
    const shop = await api.newShop()
    const reply = await shop.client.call(endpoints.testConnector, {
      body: { access: { ...access, clientId: store.clientId } },
    })
    expect(reply).toEqual({ storeName: 'Tea House' })
    const wrong = { ...access, clientId: 'client-of-another' }
    await expect(
      shop.client.call(endpoints.testConnector, { body: { access: wrong } }),
    ).rejects.toMatchObject({
      problem: { code: 'connector/key-refused' },
    })
    await expect(shop.client.call(endpoints.testConnector, { body: { access } })).rejects.toMatchObject({
      problem: { code: 'connector/keys-missing' },
    })
  })

  test('keys that stop working are told in words, and nothing that came in is lost', async () => {
    const store = await filledShopify()
    const { shop, id } = await connect(shopifyAccess(store))
    store.isInstalled = false
    await work(shop, id)
    expect(await read(shop)).toMatchObject({
      error: { code: 'connector/key-refused' },
      sync: { phase: 'hooks' },
    })
    store.isInstalled = true
    await work(shop, id)
    expect(await read(shop)).toMatchObject({ error: null, sync: { phase: 'done' } })
  })
})

test('the first reading of a WooCommerce store reads all pages and the refunds of its orders', async () => {
  const store = await startFakeWooCommerce({ pageSize: 20 })
  closers.push(store.close)
  const history = wooCommerceHistory(seededChance(7), { events: 200 })
  Object.assign(store, { products: history.products, orders: history.orders, refunds: history.refunds })
  store.refuseEvery = 5
  const { shop, id } = await connect(wooAccess(store))
  await work(shop, id)
  const visible = [...history.orders.values()].filter(({ status }) => status !== 'trash')
  expect(await read(shop)).toMatchObject({
    error: null,
    sync: { phase: 'done', ordersRead: visible.length, ordersTotal: visible.length },
  })
  expect(new Set(store.hooks.map(({ secret }) => secret)).size).toBe(1)
  await settle(shop)
  const state = await storeState(shop)
  expect(state.orders).toHaveLength(visible.length)
  expect(state.refunds).toHaveLength(visible.flatMap(({ refunds }) => refunds).length)
})

async function startShopify(): Promise<FakeShopify> {
  const store = await startFakeShopify({ pageSize: 20 })
  closers.push(store.close)
  return store
}

async function filledShopify(): Promise<FakeShopify> {
  const store = await startShopify()
  const { products, orders } = shopifyHistory(seededChance(3), { events: 200 })
  Object.assign(store, { products, orders })
  return store
}

function shopifyAccess({ url: address, apiSecret, accessToken }: FakeShopify) {
  return { kind: 'shopify' as const, address, apiSecret, accessToken }
}

function wooAccess({ url: address, consumerKey, consumerSecret }: FakeWooCommerce) {
  return { kind: 'woocommerce' as const, address, consumerKey, consumerSecret }
}

type Access = ReturnType<typeof shopifyAccess> | ReturnType<typeof wooAccess>

async function connect(access: Access): Promise<{ shop: TestShop; id: string }> {
  const shop = await api.newShop()
  const { id } = await shop.client.call(endpoints.createConnector, { body: { access } })
  return { shop, id }
}

async function read(shop: TestShop): Promise<Connector | undefined> {
  const { items } = await shop.client.call(endpoints.listConnectors)
  return items[0]
}

function work(shop: TestShop, id: string, platform: Platform = api.app.platform): Promise<void> {
  return runStoreJob(platform, api.app.stores, {
    shopId: shop.shopId,
    connectorId: toUuid('connector', id),
  })
}

/** Takes in what waits, also what waits for ten minutes to pass. */
async function settle(shop: TestShop): Promise<void> {
  api.app.platform.clockOffsetMs += 11 * 60_000
  while ((await shop.run((scope) => takeStoreEvents(scope, 500))) > 0);
}

type Told = { shop: TestShop; id: string; topic: string; payload: unknown }

async function send(store: FakeShopify, { shop, id, topic, payload }: Told): Promise<void> {
  const body = JSON.stringify(payload)
  const headers = store.headers({ topic, body, id: topic, at: '2026-04-01T00:00:10Z' })
  const answer = await fetch(`${api.url}/v1/connectors/${id}/webhook?shop=${shop.publicId}`, {
    method: 'POST',
    headers,
    body,
  })
  expect(answer.status).toBe(200)
}

/** A platform whose process dies with the transaction that comes after so many others. */
function dyingPlatform(death: { after: number; hasCommitted: boolean }): Platform {
  const { platform } = api.app
  let left = death.after
  return {
    ...platform,
    database: {
      ...platform.database,
      async inShop(shopId, work) {
        if (left-- > 0) return platform.database.inShop(shopId, work)
        await platform.database.inShop(shopId, async (db, now) => {
          await work(db, now)
          if (!death.hasCommitted) throw new Error('killed')
        })
        throw new Error('killed')
      },
    },
  }
}
