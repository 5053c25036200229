import { readFile } from 'node:fs/promises'
import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

const page = (name: string) => readFile(new URL(`../../../../../docs/${name}`, import.meta.url), 'utf8')

/** Bodies of the requests of a page, and the parts of an order that it adds later. */
async function examplesOf(name: string): Promise<{ bodies: string[]; parts: string[] }> {
  const text = await page(name)
  return {
    bodies: [...text.matchAll(/-d '(\{[\s\S]*?\n\})'/g)].map((match) => match[1] ?? ''),
    parts: [...text.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? ''),
  }
}

async function put(path: string, body: unknown): Promise<number> {
  const response = await fetch(`${api.url}${path}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${shop.key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.status
}

async function onlyOrder() {
  const { items } = await shop.client.call(endpoints.listOrders)
  return shop.client.call(endpoints.readOrder, { params: { id: items[0]?.id ?? '' } })
}

test.each(['orders.md', 'orders.zh-CN.md'])('the requests of %s do what the page says', async (name) => {
  shop = await api.newShop()
  const { bodies, parts } = await examplesOf(name)
  const [products = '', orders = ''] = bodies
  const [shipments = '', refunds = ''] = parts
  expect(await put('/v1/products', JSON.parse(products))).toBe(200)
  const request = JSON.parse(orders)
  expect(await put('/v1/orders', request)).toBe(200)
  expect(await onlyOrder()).toMatchObject({ number: '20260305-0001', state: 'placed', totalCents: 39_800 })

  const shipped = { ...request.orders[0], ...JSON.parse(`{${shipments}}`) }
  expect(await put('/v1/orders', { orders: [shipped] })).toBe(200)
  expect(await onlyOrder()).toMatchObject({ state: 'shipped', deliveredAt: null, courier: '顺丰' })

  const refunded = { ...shipped, updatedAt: '2026-03-12T11:00:00+08:00', ...JSON.parse(`{${refunds}}`) }
  expect(await put('/v1/orders', { orders: [refunded] })).toBe(200)
  expect(await onlyOrder()).toMatchObject({ state: 'delivered', quantityRefunded: 1 })
})

test.each(['orders.md', 'orders.zh-CN.md'])(
  'the mini program’s code of %s is taken as it stands',
  async (name) => {
    shop = await api.newShop()
    await shop.client.call(endpoints.putProducts, { body: { products: [{ sku: 'KET', name: '水壶' }] } })
    const code = /```js\n([\s\S]*?)```/.exec(await page(name))?.[1] ?? ''
    const { tellEcholoop } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
    process.env.ECHOLOOP = api.url
    process.env.KEY = shop.key
    const order = {
      outTradeNo: 'WX-1',
      changedAt: '2026-03-08T18:00:00+08:00',
      paidAt: '2026-03-05T10:00:00+08:00',
      openid: 'o-1',
      nickname: '小满',
      agreedToMessages: true,
      goods: [{ sku: 'KET', count: 2, priceFen: 19_900 }],
      parcels: [{ id: 'p', company: '顺丰', waybill: 'SF1', sentAt: '2026-03-06T10:00:00+08:00' }],
      refunds: [],
    }
    const parcels = [{ ...order.parcels[0], signedAt: '2026-03-08T17:00:00+08:00' }]
    await tellEcholoop({ ...order, parcels })
    await tellEcholoop({ ...order, changedAt: '2026-03-06T10:00:00+08:00' })
    expect(await onlyOrder()).toMatchObject({
      number: 'WX-1',
      state: 'delivered',
      customer: { name: '小满' },
    })
    const refund = { outRefundNo: 'r', successAt: '2026-03-20T10:00:00+08:00', fen: 39_800 }
    await tellEcholoop({ ...order, parcels, changedAt: '2026-03-20T10:00:00+08:00', refunds: [refund] })
    expect(await onlyOrder()).toMatchObject({ state: 'refunded' })
  },
)
