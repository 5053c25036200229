import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { addFollowUp } from '../reviews/index.ts'

let api: TestApi
let shop: TestShop
let productIds: Record<string, string>

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  productIds = await addProducts(shop)
  await api.startWorker()
})
afterAll(() => api.stop())

const skus = ['KET', 'TOW', 'CUP', 'PAN', 'MUG', 'TEA']

async function addProducts({ client }: TestShop): Promise<Record<string, string>> {
  const products = skus.map((sku) => ({ sku, name: `名 ${sku}` }))
  const { items } = await client.call(endpoints.putProducts, { body: { products } })
  return Object.fromEntries(items.map(({ sku, id }) => [sku, id]))
}

type Order = { number: string; sku: string; deliveredAt?: string; refundedAt?: string }

async function addOrder({ number, sku, ...rest }: Order): Promise<void> {
  const customer = { externalId: `c-${number}`, name: `Buyer ${number}`, email: 'secret@example.com' }
  const lines = [{ sku, quantity: 1, priceCents: 100 }]
  const order = { number, customer, placedAt: '2026-01-01T00:00:00Z', lines, ...rest }
  await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
}

type Voice = { sku: string; externalId: string; occurredAt: string; rating?: number; orderId?: string }

/** Reviews by the batch door, published by the worker where they have an order, else by a person. */
async function addReviews(voices: Voice[]): Promise<string[]> {
  const records = voices.map((voice) => ({ kind: 'review' as const, source: 'test', text: '还行', ...voice }))
  const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records } })
  await api.settled(shop)
  const ids = results.flatMap((result) => ('id' in result ? [result.id] : []))
  for (const id of ids)
    await shop.client.call(endpoints.decideFeedback, { params: { id }, body: { decision: 'publish' } })
  return ids
}

function readSummary(sku: string) {
  return shop.client.call(endpoints.readProductSummary, {
    params: { productId: productIds[sku] ?? '' },
    query: { shop: shop.publicId },
  })
}

function listReviews(sku: string, page: { cursor?: string; limit?: number } = {}) {
  return shop.client.call(endpoints.listProductReviews, {
    params: { productId: productIds[sku] ?? '' },
    query: { shop: shop.publicId, ...page },
  })
}

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${api.url}/v1/storefront/products/${path}`, { headers })
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

describe('the stars of a product', () => {
  test('are counted, averaged, and scored as the method beside them says', async () => {
    await addReviews([
      { sku: 'KET', externalId: 'k1', occurredAt: minutesAgo(9), rating: 5 },
      { sku: 'KET', externalId: 'k2', occurredAt: minutesAgo(8), rating: 5 },
      { sku: 'KET', externalId: 'k3', occurredAt: minutesAgo(7), rating: 2 },
      { sku: 'KET', externalId: 'k4', occurredAt: minutesAgo(6) },
      { sku: 'TOW', externalId: 't1', occurredAt: minutesAgo(5), rating: 1 },
    ])
    // 13 stars in 4 ratings is 3.25 in the shop; (10 × 3.25 + 12) ÷ (10 + 3) = 44.5 ÷ 13 = 3.42.
    expect(await readSummary('KET')).toEqual({
      productId: productIds.KET,
      count: 3,
      mean: 4,
      score: 3.42,
      low: 2.55,
      high: 4.3,
      stars: [0, 1, 0, 0, 2],
      method: 'score = (10 × 3.25 + 12) ÷ (10 + 3)',
      withoutService: null,
    })
  })

  test('are none where nothing is published', async () => {
    const summary = await readSummary('CUP')
    expect(summary).toMatchObject({ count: 0, mean: null, score: null, stars: [0, 0, 0, 0, 0] })
  })

  test('change when a review is taken down', async () => {
    const [id = ''] = await addReviews([
      { sku: 'CUP', externalId: 'down', occurredAt: minutesAgo(3), rating: 1 },
    ])
    expect(await readSummary('CUP')).toMatchObject({ count: 1 })
    const body = { decision: 'refuse' as const, code: 'spam' as const }
    await shop.client.call(endpoints.decideFeedback, { params: { id }, body })
    expect(await readSummary('CUP')).toMatchObject({ count: 0, score: null })
    expect(await listReviews('CUP')).toEqual({ items: [], nextCursor: null, matching: 0 })
  })
})

describe('the list of reviews', () => {
  test('goes from the newest to the oldest page by page, each once, whatever the stars', async () => {
    // Two of one moment: the cursor must tell them apart.
    const ages = [1, 2, 3, 3, 4, 5, 6].map((age) => minutesAgo(age))
    const voices = ages.map((occurredAt, index) => {
      return { sku: 'PAN', externalId: `p${index}`, occurredAt, rating: 1 + (index % 5) }
    })
    const ids = await addReviews(voices)
    const seen: string[] = []
    const times: string[] = []
    let cursor: string | undefined
    do {
      const page = await listReviews('PAN', { cursor, limit: 2 })
      seen.push(...page.items.map(({ id }) => id))
      times.push(...page.items.map(({ occurredAt }) => occurredAt))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(7)
    expect(new Set(seen)).toEqual(new Set(ids))
    expect(times).toEqual([...times].sort().reverse())
    const exact = await listReviews('PAN', { limit: 7 })
    expect(exact.nextCursor).toBeNull()
  })

  test('shows additions, replies and names, and neither orders, customers, contacts nor facts', async () => {
    await addOrder({ number: 'ORDER-77', sku: 'MUG', deliveredAt: '2026-01-03T00:00:00Z' })
    const [id = ''] = await addReviews([
      { sku: 'MUG', externalId: 'm1', occurredAt: minutesAgo(2), rating: 5, orderId: 'ORDER-77' },
    ])
    await shop.client.call(endpoints.replyToFeedback, { params: { id }, body: { text: '谢谢 <b>你</b>' } })
    await shop.run(async (scope) => {
      const feedbackId = id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
      await addFollowUp(scope, { feedbackId, text: '没有裂', daysAfter: 12 })
    })
    const response = await get(`${productIds.MUG}/reviews?shop=${shop.publicId}`)
    const text = await response.text()
    expect(JSON.parse(text).items[0]).toEqual({
      id,
      rating: 5,
      title: null,
      text: '还行',
      authorName: 'Buyer ORDER-77',
      language: expect.any(String),
      occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      editedAt: null,
      verified: true,
      verifiedHow: 'order',
      imported: false,
      incentive: null,
      byStaff: false,
      dimensions: {},
      tags: [],
      traits: {},
      votes: { helpful: 0, of: 0 },
      followUps: [{ text: '没有裂', daysAfter: 12, createdAt: expect.any(String) }],
      replies: [{ text: '谢谢 <b>你</b>', createdAt: expect.any(String), isAutomatic: false }],
      media: [],
    })
    expect(text).not.toMatch(/secret@|cus_|ord_|c-ORDER|"facts"/)
  })

  const verified: [string, Partial<Order>, boolean][] = [
    ['delivered before', { deliveredAt: '2026-01-03T00:00:00Z' }, true],
    ['not delivered yet', {}, false],
    ['delivered after the words', { deliveredAt: '2026-02-03T00:00:00Z' }, false],
    ['refunded', { deliveredAt: '2026-01-03T00:00:00Z', refundedAt: '2026-01-09T00:00:00Z' }, false],
    ['of another product', { deliveredAt: '2026-01-03T00:00:00Z', sku: 'TOW' }, false],
  ]
  test.each(verified)(
    'marks a purchase as verified when the order was %s',
    async (name, order, isVerified) => {
      const number = `V ${name}`
      await addOrder({ number, sku: 'TEA', ...order })
      const [id] = await addReviews([
        { sku: 'TEA', externalId: number, occurredAt: '2026-02-01T00:00:00Z', rating: 3, orderId: number },
      ])
      const { items } = await listReviews('TEA', { limit: 50 })
      expect(items.find((item) => item.id === id)?.verified).toBe(isVerified)
    },
  )
})

describe('the public door', () => {
  const address = (what: string, shopId = shop.publicId) => `${productIds.KET}/${what}?shop=${shopId}`

  test('answers 304 to who has the bytes, and 200 once they changed', async () => {
    for (const what of ['summary', 'reviews', 'facets']) {
      const first = await get(address(what))
      const etag = first.headers.get('etag') ?? ''
      expect(etag).toMatch(/^"[\w-]{27}"$/)
      expect(first.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=30, must-revalidate')
      expect(first.headers.get('access-control-allow-origin')).toBe('*')
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await get(address(what), { 'if-none-match': known })
        expect([again.status, await again.text()]).toEqual([304, ''])
        expect(again.headers.get('etag')).toBe(etag)
      }
      const other = await get(address(what), { 'if-none-match': '"other"' })
      expect(other.status).toBe(200)
    }
    const before = (await get(address('summary'))).headers.get('etag') ?? ''
    await addReviews([{ sku: 'KET', externalId: 'new', occurredAt: minutesAgo(1), rating: 4 }])
    expect((await get(address('summary'), { 'if-none-match': before })).status).toBe(200)
  })

  test("knows no product by another shop's id, and no unknown one", async () => {
    const other = await api.newShop()
    const unknown = `prd_${'0'.repeat(32)}`
    for (const what of ['summary', 'reviews', 'facets']) {
      for (const path of [address(what, other.publicId), `${unknown}/${what}?shop=${shop.publicId}`]) {
        const response = await get(path)
        expect(response.status).toBe(404)
        expect(await response.json()).toMatchObject({ code: 'product/not-found' })
      }
    }
  })

  test('refuses addresses and cursors that nobody made, and lives on', async () => {
    const cursorOf = (text: string) => Buffer.from(text).toString('base64url')
    const cursors = [
      'x',
      cursorOf("2026-01-01T00:00:00.000Z '; drop table feedback; --"),
      cursorOf(`2026-01-01T00:00:00.000Z ${'-'.repeat(36)}`),
      cursorOf('+275760-09-13T00:00:00.000Z 0192f0c8-a1b2-7c3d-9e4f-5a6b7c8d9e0f'),
      cursorOf('0000-01-01T00:00:00.000Z 0192f0c8-a1b2-7c3d-9e4f-5a6b7c8d9e0f'),
    ]
    for (const cursor of cursors)
      expect((await get(`${address('reviews')}&cursor=${cursor}`)).status).toBe(422)
    expect((await get(`${address('reviews')}&limit=51`)).status).toBe(422)
    expect((await get(`prd_1'/summary?shop=${shop.publicId}`)).status).toBe(422)
    expect((await get(address('summary'))).status).toBe(200)
  })
})
