import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let orderCount = 0

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  await addProducts(shop)
})
afterAll(() => api.stop())

function addProducts({ client }: TestShop) {
  return client.call(endpoints.putProducts, {
    body: {
      categories: [{ code: 'kitchen', name: '厨房', dimensions: ['quality', 'delivery'] }],
      products: [
        { sku: 'KET', name: '水壶', nameEn: 'Kettle', category: 'kitchen' },
        { sku: 'TOW', name: '毛巾', nameEn: 'Towel' },
      ],
    },
  })
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

/** A delivered order of a kettle by a buyer of its own. Returns its number. */
async function newOrder({ client }: TestShop = shop): Promise<string> {
  const number = `N-${++orderCount}`
  const order = {
    number,
    customer: { externalId: `c-${number}`, name: '林小满', email: `${number}@example.com` },
    placedAt: daysAgo(9),
    deliveredAt: daysAgo(6),
    lines: [{ sku: 'KET', quantity: 1, priceCents: 19_900 }],
  }
  await client.call(endpoints.putOrders, { body: { orders: [order] } })
  return number
}

async function linkFor(orderNumber: string, { client }: TestShop = shop): Promise<string> {
  const { url } = await client.call(endpoints.createReviewLink, { body: { orderNumber, sku: 'KET' } })
  return url.split('/r/')[1] ?? ''
}

const words = { rating: 4, title: '不错', text: '烧水快，声音有点大。', dimensions: { quality: 4 } }

function submit(token: string, change: object = {}) {
  return shop.client.call(endpoints.submitReview, { body: { token, ...words, ...change } })
}

async function countReviews(): Promise<number> {
  const page = await shop.client.call(endpoints.listFeedback, { query: { limit: 200 } })
  return page.items.length
}

async function inFuture<T>(days: number, work: () => Promise<T>): Promise<T> {
  api.app.platform.clockOffsetMs = days * 86_400_000
  try {
    return await work()
  } finally {
    api.app.platform.clockOffsetMs = 0
  }
}

const refusedWith = (code: string) => ({ problem: { code } })

describe('making a review link', () => {
  test('gives a signed address that is valid for 45 days', async () => {
    const body = { orderNumber: await newOrder(), sku: 'KET' }
    const { url, expiresAt } = await shop.client.call(endpoints.createReviewLink, { body })
    expect(url).toMatch(/^http:\/\/localhost:3000\/r\/[\w-]+\.[\w-]+$/)
    const days = (new Date(expiresAt).getTime() - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(44.9)
    expect(days).toBeLessThan(45.1)
  })

  test('needs a line of that product in that order of this shop', async () => {
    const orderNumber = await newOrder()
    const other = await api.newShop()
    await addProducts(other)
    const link = (client: TestShop['client'], body: { orderNumber: string; sku: string }) =>
      client.call(endpoints.createReviewLink, { body })
    const refusal = refusedWith('order/not-found')
    await expect(link(shop.client, { orderNumber, sku: 'TOW' })).rejects.toMatchObject(refusal)
    await expect(link(shop.client, { orderNumber, sku: 'none' })).rejects.toMatchObject(refusal)
    await expect(link(shop.client, { orderNumber: 'none', sku: 'KET' })).rejects.toMatchObject(refusal)
    await expect(link(other.client, { orderNumber, sku: 'KET' })).rejects.toMatchObject(refusal)
  })

  test('is refused once the line has its review', async () => {
    const orderNumber = await newOrder()
    await submit(await linkFor(orderNumber))
    await expect(linkFor(orderNumber)).rejects.toMatchObject(refusedWith('review/already-written'))
  })
})

describe('sending a review by its link', () => {
  test('keeps it with its order, product, buyer and batch of stars, and decides at once', async () => {
    const { id, receiptUrl } = await submit(await linkFor(await newOrder()))
    expect(receiptUrl).toMatch(/^http:\/\/localhost:3000\/receipt\/[\w-]+\.[\w-]+$/)
    const detail = await shop.client.call(endpoints.readFeedback, { params: { id } })
    expect(detail).toMatchObject({
      kind: 'review',
      source: 'review-form',
      rating: 4,
      publication: 'published',
    })
    expect(detail).toMatchObject({ text: words.text, title: words.title, dimensions: { quality: 4 } })
  })

  test('twice gives the first answer again and changes nothing', async () => {
    const token = await linkFor(await newOrder())
    const first = await submit(token)
    const before = await countReviews()
    expect(await submit(token)).toEqual(first)
    expect(await countReviews()).toBe(before)
  })

  test('with other words the second time is refused and the first words stay', async () => {
    const token = await linkFor(await newOrder())
    const { id } = await submit(token)
    for (const change of [{ text: '改了' }, { rating: 1 }, { isAnonymous: true }, { dimensions: {} }]) {
      await expect(submit(token, change)).rejects.toMatchObject(refusedWith('review/already-written'))
    }
    const detail = await shop.client.call(endpoints.readFeedback, { params: { id } })
    expect(detail.text).toBe(words.text)
  })

  test('20 times at once makes one review with one receipt', async () => {
    const token = await linkFor(await newOrder())
    const before = await countReviews()
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(token)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(new Set(answers.map(({ receiptUrl }) => receiptUrl)).size).toBe(1)
    expect(await countReviews()).toBe(before + 1)
  })

  test('through two links of one order line at once makes one review', async () => {
    const orderNumber = await newOrder()
    const tokens = [await linkFor(orderNumber), await linkFor(orderNumber)]
    const before = await countReviews()
    const sent = tokens.map((token, index) => submit(token, { text: `用了 ${index} 次` }))
    const outcomes = await Promise.allSettled(sent)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refusedWith('review/already-written'),
    })
    expect(await countReviews()).toBe(before + 1)
  })

  test('works on the 44th day and no longer on the 46th', async () => {
    const late = await linkFor(await newOrder())
    const inTime = await linkFor(await newOrder())
    await expect(inFuture(46, () => submit(late))).rejects.toMatchObject(refusedWith('review/link-expired'))
    expect(await inFuture(44, () => submit(inTime))).toMatchObject({ id: expect.stringMatching(/^fbk_/) })
  })

  test('needs a token that was signed here, for this purpose', async () => {
    const token = await linkFor(await newOrder())
    const { receiptUrl } = await submit(await linkFor(await newOrder()))
    const [body = '', signature = ''] = token.split('.')
    const payload = Buffer.from(body, 'base64url').toString()
    const forged = `${Buffer.from(payload.replace(/.$/, '0')).toString('base64url')}.${signature}`
    const bad = ['', 'x', '.', body, `${body}.`, forged, receiptUrl.split('/receipt/')[1] ?? '']
    for (const one of bad) {
      if (one === token) continue
      await expect(submit(one)).rejects.toMatchObject(refusedWith('review/link-invalid'))
    }
  })

  test('takes no dimension that the category does not ask for, since names are shown in public', async () => {
    const token = await linkFor(await newOrder())
    const refusal = {
      problem: { code: 'request/invalid', fields: [{ path: 'dimensions.buy at example.com' }] },
    }
    const asked = submit(token, { dimensions: { 'buy at example.com': 5 } })
    await expect(asked).rejects.toMatchObject(refusal)
    expect(await submit(token, { dimensions: { delivery: 5 } })).toBeTruthy()
  })

  test('that is refused uses the link not up', async () => {
    const token = await linkFor(await newOrder())
    const broken = submit(token, { text: 'a\u0000b' })
    await expect(broken).rejects.toMatchObject(refusedWith('feedback/broken-text'))
    await expect(submit(token, { rating: 4.5 })).rejects.toMatchObject(refusedWith('request/invalid'))
    expect(await submit(token)).toMatchObject({ id: expect.stringMatching(/^fbk_/) })
  })

  test('masks what could reach a person, and knows the same words again', async () => {
    const token = await linkFor(await newOrder())
    const text = '好用，有事打 13812345678。'
    const first = await submit(token, { text })
    const detail = await shop.client.call(endpoints.readFeedback, { params: { id: first.id } })
    expect(detail.text).not.toContain('13812345678')
    expect(await submit(token, { text })).toEqual(first)
  })
})
