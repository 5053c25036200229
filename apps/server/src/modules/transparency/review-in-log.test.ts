import { endpoints, type LogEntry } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { sha256 } from '../../platform/crypto/keys.ts'
import { logListeners } from './index.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  await shop.client.call(endpoints.putProducts, { body: { products: [{ sku: 'KET', name: '水壶' }] } })
  await api.startWorker()
})
afterAll(() => api.stop())

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

async function order(number: string): Promise<string> {
  const lines = [{ sku: 'KET', quantity: 1, priceCents: 100 }]
  const facts = { number, placedAt: daysAgo(9), deliveredAt: daysAgo(6), lines }
  await shop.client.call(endpoints.putOrders, { body: { orders: [facts] } })
  const body = { orderNumber: number, sku: 'KET' }
  const { url } = await shop.client.call(endpoints.createReviewLink, { body })
  return url.split('/r/')[1] ?? ''
}

/** Entries under the newest head, once one of them fits; the worker gives positions and signs by itself. */
async function entriesWith(fits: (entry: LogEntry) => boolean): Promise<LogEntry[]> {
  for (let round = 0; round < 300; round++) {
    const query = { shop: shop.publicId }
    const { entries } = await shop.client
      .call(endpoints.listLogEntries, { query })
      .catch(() => ({ entries: [] }))
    if (entries.some(fits)) return entries
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the entry did not come')
}

test('an order stands in the log before its review, which names the same commitment, and the receipt opens its own', async () => {
  const token = await order('L-1')
  const before = await entriesWith(({ kind }) => kind === 'order-delivered')
  const delivered = before.find(({ kind }) => kind === 'order-delivered')
  expect(delivered).toEqual({
    v: 1,
    kind: 'order-delivered',
    order: expect.any(String),
    at: expect.any(String),
  })
  const submission = { token, rating: 2, text: '烧水快，盖子松' }
  const { id, receipt } = await shop.client.call(endpoints.submitReview, { body: submission })
  if (receipt.version !== 2) throw new Error('a receipt with a promise was expected')
  const entries = await entriesWith(({ review }) => review === id)
  const received = entries.find(({ review, kind }) => review === id && kind === 'received')
  expect(received).toMatchObject({ stars: 2, evidence: 'order', edition: 1, order: delivered?.order })
  const opened = sha256(Buffer.from(receipt.salt + receipt.contentHash, 'hex')).toString('hex')
  expect(received?.commitment).toBe(opened)
  const answer = await shop.client.call(endpoints.askAboutReceipt, { body: receipt })
  expect(answer.entries.map(({ kind }) => kind).slice(0, 1)).toEqual(['received'])
  expect(JSON.stringify(entries)).not.toContain('盖子')
}, 60_000)

test('an order that is told twice as delivered stands in the log once', async () => {
  await order('L-2')
  const count = (entries: LogEntry[]) => entries.filter(({ kind }) => kind === 'order-delivered').length
  await entriesWith(({ kind }) => kind === 'order-delivered')
  await shop.run(async (scope) => {
    const orders = await scope.db
      .selectFrom('shopOrder')
      .select('id')
      .where('shopId', '=', scope.shopId)
      .execute()
    const [, listener] = logListeners
    await listener?.run(scope, { orderIds: orders.map((one) => one.id) })
  })
  await order('L-3')
  let entries: LogEntry[] = []
  for (let round = 0; round < 200 && count(entries) < 3; round++) {
    entries = await entriesWith(() => true)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect(count(entries)).toBe(3)
  expect(new Set(entries.flatMap((entry) => entry.order ?? [])).size).toBe(3)
}, 60_000)
