import { endpoints, type OrderInput } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let kettle: string
let number: string
let count = 0

const placedAt = '2026-01-02T10:00:00.000Z'
const day = (days: number) => new Date(Date.parse(placedAt) + days * 86_400_000).toISOString()

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
beforeEach(async () => {
  shop = await api.newShop()
  number = `B-${++count}`
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: {
      products: [
        { sku: 'KET', name: '水壶', variants: [{ sku: 'KET-R', name: '红' }] },
        { sku: 'TOW', name: '毛巾' },
      ],
    },
  })
  kettle = items[0]?.id ?? ''
})

async function put(change: Partial<OrderInput> = {}): Promise<string> {
  const order = {
    number,
    placedAt,
    deliveredAt: day(3),
    lines: [
      { sku: 'KET', quantity: 1, priceCents: 100 },
      { sku: 'KET-R', quantity: 1, priceCents: 100 },
      { sku: 'TOW', quantity: 1, priceCents: 100 },
    ],
    ...change,
  }
  const { items } = await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
  return items[0]?.id ?? ''
}

async function review(occurredAt: string): Promise<void> {
  const record = {
    kind: 'review',
    source: 's',
    externalId: '1',
    occurredAt,
    rating: 5,
    text: '好',
    sku: 'KET',
  }
  const { results } = await shop.client.call(endpoints.acceptFeedback, {
    body: { records: [{ ...record, orderId: number }] },
  })
  const [result] = results
  if (result?.status !== 'accepted') throw new Error('the review was not accepted')
  const verdict = { params: { id: result.id }, body: { decision: 'publish' as const } }
  const detail = await shop.client.call(endpoints.decideFeedback, verdict).catch(() => undefined)
  expect(detail?.publication ?? 'published').toBe('published')
}

/** What readers see, and what staff see. */
async function badges(): Promise<boolean[]> {
  const { items } = await shop.client.call(endpoints.listProductReviews, {
    params: { productId: kettle },
    query: { shop: shop.publicId },
  })
  const [first] = items
  const detail = await shop.client.call(endpoints.readFeedback, { params: { id: first?.id ?? '' } })
  return [first?.verified === true, detail.verified]
}

const shown = [true, true]
const gone = [false, false]

describe('the verified badge', () => {
  test('stands while something of the product is left, and falls with the last of it', async () => {
    await put()
    await review(day(5))
    expect(await badges()).toEqual(shown)
    const one = { externalId: 'r1', at: day(7), lines: [{ sku: 'KET', quantity: 1 }] }
    await put({ refunds: [one] })
    expect(await badges()).toEqual(shown)
    await put({ refunds: [one, { ...one, externalId: 'r2', lines: [{ sku: 'KET-R', quantity: 1 }] }] })
    expect(await badges()).toEqual(gone)
  })

  test.each([
    ['refunded as a whole', { refunds: [{ externalId: 'r', at: day(9) }] }],
    ['refunded without its parts', { refundedAt: day(9) }],
    ['cancelled', { cancelledAt: day(9) }],
    ['found false', { foundFalseAt: day(9) }],
  ])('falls when the order is %s, and comes back when that was a mistake', async (_, change) => {
    await put({ updatedAt: day(4) })
    await review(day(5))
    expect(await badges()).toEqual(shown)
    await put({ updatedAt: day(9), ...change })
    expect(await badges()).toEqual(gone)
    await put({ updatedAt: day(10) })
    expect(await badges()).toEqual(shown)
  })

  test('does not look at what came back of other products', async () => {
    await put({ refunds: [{ externalId: 'r', at: day(4), lines: [{ sku: 'TOW', quantity: 1 }] }] })
    await review(day(5))
    expect(await badges()).toEqual(shown)
  })

  test('stays when money alone is given back', async () => {
    await put({ refunds: [{ externalId: 'r', at: day(4), amountCents: 10, lines: [] }] })
    await review(day(5))
    expect(await badges()).toEqual(shown)
  })

  test('falls by a mark of staff, and comes back with its undoing', async () => {
    const id = await put()
    await review(day(5))
    const change = (body: object) =>
      fetch(`${api.url}/v1/orders/${id}`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${shop.key}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    expect((await change({ action: 'mark', mark: 'false', reason: '刷单' })).status).toBe(200)
    expect(await badges()).toEqual(gone)
    expect((await change({ action: 'unmark', mark: 'false' })).status).toBe(200)
    expect(await badges()).toEqual(shown)
  })

  test('needs the goods to have arrived before the words: told, or long after shipping', async () => {
    await put({ deliveredAt: undefined, shippedAt: day(1) })
    await review(day(15))
    expect(await badges()).toEqual(gone)
    await put({ deliveredAt: undefined, shippedAt: placedAt })
    expect(await badges()).toEqual(shown)
    await put({ deliveredAt: day(16) })
    expect(await badges()).toEqual(gone)
  })
})
