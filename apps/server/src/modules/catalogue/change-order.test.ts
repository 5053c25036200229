import { endpoints, type OrderInput } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let id: string
let number: string
let count = 0

const placedAt = '2026-01-02T10:00:00.000Z'
const day = (days: number) => new Date(Date.parse(placedAt) + days * 86_400_000).toISOString()
const reason = '客户来电确认'

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  await shop.client.call(endpoints.putProducts, {
    body: {
      products: [
        { sku: 'KET', name: '水壶', nameEn: 'Kettle' },
        { sku: 'TOW', name: '毛巾' },
      ],
    },
  })
})
afterAll(() => api.stop())
beforeEach(async () => {
  number = `M-${++count}`
  id = await put()
})

async function put(change: Partial<OrderInput> = {}): Promise<string> {
  const order = { number, placedAt, lines: [{ sku: 'KET', quantity: 1, priceCents: 100 }], ...change }
  const { items } = await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
  return items[0]?.id ?? ''
}

type Change = Parameters<typeof change>[0]
function change(body: {
  action: 'mark'
  mark: 'delivered' | 'refunded' | 'false'
  at?: string
  reason: string
}) {
  return shop.client.call(endpoints.changeOrder, { params: { id }, body })
}
const unmark = (mark: Change['mark']) =>
  shop.client.call(endpoints.changeOrder, { params: { id }, body: { action: 'unmark', mark } })
const refusedWith = (code: string) => ({ problem: { code } })

describe('staff', () => {
  test.each([
    ['delivered', 'delivered'],
    ['refunded', 'refunded'],
    ['false', 'false'],
  ] as const)('mark an order as %s with a reason, and take it back', async (mark, state) => {
    const marked = await change({ action: 'mark', mark, at: day(3), reason })
    expect(marked).toMatchObject({ state, marks: [{ mark, at: day(3), reason, by: 'owner' }] })
    expect(await unmark(mark)).toMatchObject({ state: 'placed', marks: [], deliveredAt: null })
    const { items } = await shop.client.call(endpoints.listAuditEntries, { query: {} })
    expect(items.slice(0, 2).map(({ action }) => action)).toEqual(['order.unmarked', 'order.marked'])
    expect(JSON.stringify(items)).not.toContain(reason)
  })

  test('keep their mark when the source speaks of something else', async () => {
    await change({ action: 'mark', mark: 'false', reason })
    await put({ updatedAt: day(9), deliveredAt: day(3) })
    const { items } = await shop.client.call(endpoints.listOrders, { query: { state: 'false', q: number } })
    expect(items).toMatchObject([{ id, deliveredAt: day(3) }])
  })

  test('give way to the source where it speaks itself, also after the mark is taken back', async () => {
    await change({ action: 'mark', mark: 'delivered', at: day(3), reason })
    await put({ updatedAt: day(5), deliveredAt: day(4) })
    expect(await unmark('delivered')).toMatchObject({ state: 'delivered', deliveredAt: day(4) })
  })

  test('are refused a second mark, one that was never set, and one of a strange time', async () => {
    await change({ action: 'mark', mark: 'refunded', reason })
    await expect(change({ action: 'mark', mark: 'refunded', reason })).rejects.toMatchObject(
      refusedWith('order/already-so'),
    )
    await expect(unmark('false')).rejects.toMatchObject(refusedWith('order/not-marked'))
    for (const at of [day(-1), day(5000)])
      await expect(change({ action: 'mark', mark: 'false', at, reason })).rejects.toMatchObject({
        problem: { code: 'order/contradicts-itself', fields: [{ path: 'at' }] },
      })
  })
})

describe('the list of orders', () => {
  test('pages from the newest and filters by state, product, customer, number and name', async () => {
    const own = await api.newShop()
    await own.client.call(endpoints.putProducts, {
      body: {
        products: [
          { sku: 'KET', name: '水壶' },
          { sku: 'TOW', name: '毛巾' },
        ],
      },
    })
    const orders = Array.from({ length: 9 }, (_, index) => ({
      number: `${index % 2 ? 'ODD' : 'EVEN'}_${index}`,
      placedAt: day(index),
      deliveredAt: index < 3 ? day(index + 3) : undefined,
      customer: { externalId: `c${index % 3}`, name: `买家 ${index % 3}` },
      lines: [{ sku: index % 2 ? 'KET' : 'TOW', quantity: 1, priceCents: 100 }],
    }))
    await own.client.call(endpoints.putOrders, { body: { orders } })
    const list = (query: object) => own.client.call(endpoints.listOrders, { query })
    const numbers = async (query: object) => (await list(query)).items.map((order) => order.number)

    const first = await list({ limit: 5 })
    const second = await list({ limit: 5, cursor: first.nextCursor })
    expect([...first.items, ...second.items].map((order) => order.number)).toEqual(
      orders.map((order) => order.number).reverse(),
    )
    expect(second.nextCursor).toBeNull()
    expect(await numbers({ state: 'delivered' })).toEqual(['EVEN_2', 'ODD_1', 'EVEN_0'])
    expect(await numbers({ q: 'odd_' })).toEqual(['ODD_7', 'ODD_5', 'ODD_3', 'ODD_1'])
    expect(await numbers({ q: '%' })).toEqual([])
    expect(await numbers({ q: '买家 2' })).toEqual(['EVEN_8', 'ODD_5', 'EVEN_2'])
    const products = await own.client.call(endpoints.listProducts, { query: { q: 'KET' } })
    expect(await numbers({ productId: products.items[0]?.id })).toHaveLength(4)
    const customerId = first.items[0]?.customer?.id
    expect(await numbers({ customerId })).toEqual(['EVEN_8', 'ODD_5', 'EVEN_2'])
  })
})
