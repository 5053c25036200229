import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let orderCount = 0

beforeAll(async () => {
  // Each sender has an address of its own, for the limit of requests.
  api = await startApi({ environment: { TRUST_PROXY: 'true', DATABASE_POOL: '16' } })
  shop = await api.newShop()
  await shop.client.call(endpoints.putProducts, { body: { products: [{ sku: 'KET', name: '水壶' }] } })
})
afterAll(() => api.stop())

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

type Times = { deliveredAt?: string; shippedAt?: string; refundedAt?: string }

async function putOrder(number: string, times: Times): Promise<void> {
  const order = {
    number,
    placedAt: daysAgo(20),
    lines: [{ sku: 'KET', quantity: 1, priceCents: 19_900 }],
    ...times,
  }
  await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
}

/** A review link for a new order, and the order's number. */
async function newLink(times: Times): Promise<{ token: string; number: string }> {
  const number = `N-${++orderCount}`
  await putOrder(number, times)
  const body = { orderNumber: number, sku: 'KET' }
  const { url } = await shop.client.call(endpoints.createReviewLink, { body })
  return { token: url.split('/r/')[1] ?? '', number }
}

const words = { rating: 4, title: '不错', text: '烧水快，声音有点大。' }
let senders = 0

async function send(token: string, change: object = {}): Promise<{ status: number; body: unknown }> {
  const sender = ++senders
  const response = await fetch(`${api.url}${endpoints.submitReview.path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `10.1.${Math.floor(sender / 250)}.${(sender % 250) + 1}`,
    },
    body: JSON.stringify({ token, ...words, ...change }),
  })
  return { status: response.status, body: await response.json() }
}

async function page(token: string, language = 'en'): Promise<{ status: number; text: string }> {
  const response = await fetch(`${api.url}/r/${token}`, { headers: { 'accept-language': language } })
  return { status: response.status, text: await response.text() }
}

async function atDay<T>(days: number, work: () => Promise<T>): Promise<T> {
  api.app.platform.clockOffsetMs = days * 86_400_000
  try {
    return await work()
  } finally {
    api.app.platform.clockOffsetMs = 0
  }
}

const refused = (code: string, status: number) => ({ status, body: { code } })

describe('the window', () => {
  test('opens with the delivery', async () => {
    const { token, number } = await newLink({ shippedAt: daysAgo(3) })
    expect(await send(token)).toMatchObject(refused('review/window-not-open', 409))
    expect((await page(token)).text).toContain('can be reviewed once it has arrived')
    expect((await page(token)).text).toContain('The form opens on')
    await putOrder(number, { shippedAt: daysAgo(3), deliveredAt: daysAgo(0) })
    expect(await send(token)).toMatchObject({ status: 201 })
  })

  test('opens N days after shipping where no delivery is known', async () => {
    const { token } = await newLink({ shippedAt: daysAgo(10) })
    expect(await atDay(4, () => send(token))).toMatchObject(refused('review/window-not-open', 409))
    expect(await atDay(6, () => send(token))).toMatchObject({ status: 201 })
  })

  test('proves the purchase by its own rule, also when the delivery is told later', async () => {
    const { token, number } = await newLink({ shippedAt: daysAgo(4) })
    const body = { opensDaysAfterShipping: 3, closesDays: 180, editDays: 30 }
    await shop.client.call(endpoints.putReviewRules, { body })
    const sent = await send(token)
    await shop.client.call(endpoints.putReviewRules, { body: { ...body, opensDaysAfterShipping: 15 } })
    const { id } = endpoints.submitReview.reply.parse(sent.body)
    const isVerified = async () =>
      (await shop.client.call(endpoints.readFeedback, { params: { id } })).verified
    expect(await isVerified()).toBe(true)
    await putOrder(number, { shippedAt: daysAgo(4), deliveredAt: new Date().toISOString() })
    expect(await isVerified()).toBe(true)
    await putOrder(number, { shippedAt: daysAgo(4), refundedAt: daysAgo(0) })
    expect(await isVerified()).toBe(false)
  })

  test('closes after the days of the rule, whatever the link would still allow', async () => {
    const { token } = await newLink({ deliveredAt: daysAgo(0) })
    const body = { opensDaysAfterShipping: 15, closesDays: 20, editDays: 30 }
    await shop.client.call(endpoints.putReviewRules, { body })
    const late = await atDay(21, () => send(token))
    const latePage = await atDay(21, () => page(token, 'zh-CN'))
    const inTime = await atDay(19, () => send(token))
    await shop.client.call(endpoints.putReviewRules, { body: { ...body, closesDays: 180 } })
    expect(late).toMatchObject(refused('review/window-closed', 410))
    expect(latePage.status).toBe(410)
    expect(latePage.text).toContain('您写的内容没有丢失')
    expect(inTime).toMatchObject({ status: 201 })
  })

  test('is set by those who may, within limits, and read by everyone in the shop', async () => {
    const body = { opensDaysAfterShipping: 15, closesDays: 180, editDays: 30 }
    const agent = await shop.as('agent')
    expect(await agent.call(endpoints.readReviewRules)).toEqual(body)
    const forbidden = { problem: { code: 'session/forbidden' } }
    await expect(agent.call(endpoints.putReviewRules, { body })).rejects.toMatchObject(forbidden)
    const tooShort = shop.client.call(endpoints.putReviewRules, { body: { ...body, closesDays: 1 } })
    await expect(tooShort).rejects.toMatchObject({
      problem: { code: 'request/invalid', fields: [{ path: 'closesDays' }] },
    })
  })
})

describe('an order that fell between invitation and review', () => {
  test('takes no review and says in both languages that nothing was lost and whom to tell', async () => {
    const times = { deliveredAt: daysAgo(6) }
    const { token, number } = await newLink(times)
    await putOrder(number, { ...times, refundedAt: daysAgo(0) })
    expect(await send(token)).toMatchObject(refused('review/order-refunded', 410))
    expect((await page(token)).text).toContain('What you wrote is not lost')
    expect((await page(token, 'zh-CN')).text).toContain('您写的内容没有丢失')
    const again = shop.client.call(endpoints.createReviewLink, { body: { orderNumber: number, sku: 'KET' } })
    await expect(again).rejects.toMatchObject({ problem: { code: 'review/order-refunded' } })
  })
})

describe('words for the shop alone', () => {
  const tell = (token: string, text: string) =>
    fetch(`${api.url}/r/${token}/private`, { method: 'POST', body: new URLSearchParams({ text }) })

  test('reach it when the order was refunded while the form was open, and are never public', async () => {
    const times = { deliveredAt: daysAgo(6) }
    const { token, number } = await newLink(times)
    await putOrder(number, { ...times, refundedAt: daysAgo(0) })
    const late = await fetch(`${api.url}/r/${token}`, {
      method: 'POST',
      body: new URLSearchParams({ rating: '1', title: '漏水', text: '退款前就想说：壶底漏水。' }),
    })
    expect(late.status).toBe(410)
    expect(await late.text()).toContain('漏水\n退款前就想说：壶底漏水。')
    const told = await tell(token, '退款前就想说：壶底漏水。')
    expect([told.status, (await told.text()).includes('Your words have reached the shop')]).toEqual([
      200,
      true,
    ])
    expect((await tell(token, '第二遍')).status).toBe(200)
    const { items } = await shop.client.call(endpoints.listFeedback, { query: { kind: 'message' } })
    expect(items).toMatchObject([{ text: '退款前就想说：壶底漏水。', publication: 'private' }])
  })

  test('are not needed while a review can be written, and must be words', async () => {
    const { token } = await newLink({ deliveredAt: daysAgo(6) })
    const asked = shop.client.call(endpoints.sendPrivately, { body: { token, text: '好' } })
    await expect(asked).rejects.toMatchObject({ problem: { code: 'review/still-open' } })
    const { token: early } = await newLink({})
    expect((await tell(early, '  ')).status).toBe(422)
    expect((await tell(early, '还没收到')).status).toBe(200)
  })
})

describe('one order line', () => {
  test('sent 200 times at once makes one review and 200 equal answers', async () => {
    const { token, number } = await newLink({ deliveredAt: daysAgo(6) })
    const other = await shop.client.call(endpoints.createReviewLink, {
      body: { orderNumber: number, sku: 'KET' },
    })
    const tokens = [token, other.url.split('/r/')[1] ?? '']
    const sent = Array.from({ length: 200 }, (_, index) => send(tokens[index % 2] ?? ''))
    const answers = await Promise.all(sent)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    const { items } = await shop.client.call(endpoints.listFeedback, { query: { q: words.text, limit: 200 } })
    expect(items.filter(({ id }) => JSON.stringify(answers[0]?.body).includes(id))).toHaveLength(1)
  })

  test('cannot be taken beforehand by a record that borrows the name of the form', async () => {
    const { token, number } = await newLink({ deliveredAt: daysAgo(6) })
    const record = {
      kind: 'review',
      source: 'review-form',
      externalId: 'x',
      occurredAt: daysAgo(1),
      orderId: number,
      sku: 'KET',
      rating: 5,
    }
    const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records: [record] } })
    expect(results).toMatchObject([{ status: 'refused', code: 'feedback/reserved-source', field: 'source' }])
    expect(await send(token)).toMatchObject({ status: 201 })
  })
})
