import { endpoints, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { signLink } from '../signed-link.ts'

let api: TestApi
let shop: TestShop
let productId: string
let orderCount = 0

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'KET', name: '水壶', nameEn: 'Kettle' }] },
  })
  productId = items[0]?.id ?? ''
})
afterAll(() => api.stop())

const dayMs = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs).toISOString()

/** Somebody who got a kettle so many days ago. */
async function newBuyer(days: number, facts: { refundedAt?: string; customer?: string } = {}): Promise<void> {
  const number = `Q-${++orderCount}`
  const customer = facts.customer ?? `c-${number}`
  await shop.client.call(endpoints.putOrders, {
    body: {
      orders: [
        {
          number,
          customer: { externalId: customer, name: `买家${customer}`, email: `${customer}@example.com` },
          placedAt: daysAgo(days + 3),
          deliveredAt: daysAgo(days),
          refundedAt: facts.refundedAt,
          lines: [{ sku: 'KET', quantity: 1, priceCents: 100 }],
        },
      ],
    },
  })
}

function ask(text: string, authorName?: string) {
  return shop.client.call(endpoints.askQuestion, {
    body: { shop: shop.publicId, productId, text, authorName },
  })
}

async function published() {
  const { items } = await shop.client.call(endpoints.listProductQuestions, {
    params: { productId },
    query: { shop: shop.publicId },
  })
  return items
}

function decide(id: string, body: { decision: 'publish' | 'wait' } | { decision: 'refuse'; code: 'spam' }) {
  return shop.client.call(endpoints.decideQuestion, { params: { id }, body })
}

/** Tokens of the answer pages of those invited to a question. */
async function invitedTo(questionId: string): Promise<string[]> {
  return shop.run(async (scope) => {
    const rows = await scope.db
      .selectFrom('questionInvitation')
      .select('id')
      .where('shopId', '=', scope.shopId)
      .where('questionId', '=', toUuid('question', questionId) ?? '')
      .orderBy('id')
      .execute()
    return rows.map(({ id }) => signLink(scope.keys, { purpose: 'answer', shopId: scope.shopId, id }))
  })
}

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(`${api.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en' },
    body: new URLSearchParams(fields),
  })
}

describe('asking', () => {
  test('is not public before a person has looked, and is once published', async () => {
    const { id } = await ask('能放进洗碗机吗？电话 13812345678', '小满')
    expect((await published()).map((item) => item.id)).not.toContain(id)
    await decide(id, { decision: 'publish' })
    const item = (await published()).find((question) => question.id === id)
    expect(item).toMatchObject({ authorName: '小满', answers: [] })
    expect(item?.text).toContain('能放进洗碗机吗')
    expect(item?.text).not.toContain('13812345678')
    await decide(id, { decision: 'wait' })
    expect((await published()).map((question) => question.id)).not.toContain(id)
  })

  test('twice in the same words is one question with one page', async () => {
    const first = await ask('壶身烫手吗')
    const second = await ask(' 壶身烫手吗 ')
    expect(second).toEqual(first)
    const { items } = await shop.client.call(endpoints.listFeedback, { query: { limit: 200 } })
    expect(items.filter((item) => item.kind === 'question' && item.text === '壶身烫手吗')).toHaveLength(1)
  })

  test('leads to a page of one’s own that tells where it stands', async () => {
    const { id, pageUrl } = await ask('Does it whistle?')
    const path = new URL(pageUrl).pathname
    const look = async () => (await fetch(`${api.url}${path}?lang=en`)).text()
    expect(await look()).toContain('Your question is here')
    await decide(id, { decision: 'refuse', code: 'spam' })
    const refused = await look()
    expect(refused).toContain('Your question was not published')
    expect(refused).toContain('advertising or filler')
    expect((await fetch(`${api.url}${path.slice(0, -2)}`)).status).toBe(404)
  })

  test('works by a plain form, and refuses empty words and unknown products', async () => {
    const sent = await post(`/p/${productId}/questions?shop=${shop.publicId}`, { text: 'How loud is it?' })
    expect(sent.status).toBe(303)
    expect(sent.headers.get('location')).toMatch(/^\/q\//)
    const empty = await post(`/p/${productId}/questions?shop=${shop.publicId}`, { text: '  ' })
    expect(empty.status).toBe(422)
    await expect(
      shop.client.call(endpoints.askQuestion, {
        body: { shop: shop.publicId, productId: `prd_${'0'.repeat(32)}`, text: 'x' },
      }),
    ).rejects.toMatchObject({ problem: { code: 'product/not-found' } })
  })

  test('shows what was asked before', async () => {
    const { id } = await ask('可以放在电磁炉上用吗')
    const find = async () =>
      shop.client.call(endpoints.findSimilarQuestions, {
        params: { productId },
        query: { shop: shop.publicId, q: '电磁炉能用吗' },
      })
    expect((await find()).items).toEqual([])
    await decide(id, { decision: 'publish' })
    expect((await find()).items).toEqual([{ id, text: '可以放在电磁炉上用吗', answers: 0 }])
  })
})

describe('inviting buyers', () => {
  test('asks recent buyers once, none who gave it back, none too often', async () => {
    await newBuyer(1, { customer: 'too-fresh' })
    await newBuyer(200, { customer: 'too-old' })
    await newBuyer(20, { customer: 'gave-back', refundedAt: daysAgo(10) })
    for (const days of [10, 12, 14, 16, 18, 30]) await newBuyer(days)
    const { id } = await ask('保温多久？')
    const item = await decide(id, { decision: 'publish' })
    expect(item.invited).toBe(5)
    await decide(id, { decision: 'wait' })
    expect((await decide(id, { decision: 'publish' })).invited).toBe(5)
    const other = await ask('多久除一次垢？')
    expect((await decide(other.id, { decision: 'publish' })).invited).toBe(1)
  })
})

describe('answering', () => {
  let questionId: string
  beforeAll(async () => {
    api.app.platform.clockOffsetMs = 40 * dayMs
    questionId = (await ask('盖子会漏水吗？')).id
    await decide(questionId, { decision: 'publish' })
  })
  afterAll(() => {
    api.app.platform.clockOffsetMs = 0
  })

  test('by an invited buyer is public at once, counted once however often it is sent', async () => {
    const [token = ''] = await invitedTo(questionId)
    const page = await (await fetch(`${api.url}/a/${token}?lang=en`)).text()
    expect(page).toContain('盖子会漏水吗')
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => post(`/a/${token}`, { text: '不漏，倒过来也不漏。' })),
    )
    expect(sent.map((reply) => reply.status)).toEqual([303, 303, 303, 303, 303])
    expect(await (await fetch(`${api.url}/a/${token}?lang=en`)).text()).toContain('Your answer is public now')
    const item = (await published()).find((question) => question.id === questionId)
    expect(item?.answers).toMatchObject([{ text: '不漏，倒过来也不漏。', by: 'buyer', helpful: 0 }])
    expect(item?.answers[0]?.authorName).toMatch(/^买家/)
  })

  test('without a name shows none, and says what is wrong with empty words', async () => {
    const [, token = ''] = await invitedTo(questionId)
    const empty = await post(`/a/${token}`, { text: ' ' })
    expect(empty.status).toBe(422)
    await post(`/a/${token}`, { text: '有一点。', isAnonymous: 'true' })
    const item = (await published()).find((question) => question.id === questionId)
    expect(item?.answers.find(({ text }) => text === '有一点。')).toMatchObject({ authorName: null })
  })

  test('is over after a month and when the question is closed', async () => {
    const [, , token = ''] = await invitedTo(questionId)
    await decide(questionId, { decision: 'refuse', code: 'spam' })
    expect((await post(`/a/${token}`, { text: '不漏' })).status).toBe(409)
    await decide(questionId, { decision: 'publish' })
    api.app.platform.clockOffsetMs = 75 * dayMs
    expect((await post(`/a/${token}`, { text: '不漏' })).status).toBe(410)
    api.app.platform.clockOffsetMs = 40 * dayMs
    expect((await post(`/a/${token}`, { text: '不漏' })).status).toBe(303)
  })

  test('by the shop is marked, masked, and can be taken off the page and put back', async () => {
    const item = await shop.client.call(endpoints.answerQuestion, {
      params: { id: questionId },
      body: { text: '盖子有密封圈，垂询 13812345678。' },
    })
    const own = item.answers.find(({ by }) => by === 'shop')
    expect(own?.text).not.toContain('13812345678')
    const onPage = async () =>
      (await published()).find(({ id }) => id === questionId)?.answers.some(({ by }) => by === 'shop')
    expect(await onPage()).toBe(true)
    await shop.client.call(endpoints.decideAnswer, {
      params: { id: own?.id ?? '' },
      body: { decision: 'refuse', code: 'off-topic' },
    })
    expect(await onPage()).toBe(false)
    await shop.client.call(endpoints.decideAnswer, {
      params: { id: own?.id ?? '' },
      body: { decision: 'publish' },
    })
    expect(await onPage()).toBe(true)
  })

  test('helps: each visitor counts once and may take it back; the most helpful stands first', async () => {
    const before = (await published()).find(({ id }) => id === questionId)?.answers ?? []
    const last = before.at(-1)
    const vote = (isHelpful: boolean, agent: string) =>
      fetch(`${api.url}/v1/storefront/answers/${last?.id}/vote`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': agent },
        body: JSON.stringify({ shop: shop.publicId, isHelpful }),
      }).then((reply) => reply.json())
    await Promise.all(Array.from({ length: 8 }, () => vote(true, 'a')))
    expect(await vote(true, 'b')).toEqual({ helpful: 2 })
    expect((await published()).find(({ id }) => id === questionId)?.answers[0]?.id).toBe(last?.id)
    expect(await vote(false, 'b')).toEqual({ helpful: 1 })
    expect(await vote(false, 'c')).toEqual({ helpful: 1 })
  })

  test('shows on the product’s page, with hostile words as words', async () => {
    const { id } = await ask('<script>alert(1)</script>"\'><img src=x onerror=alert(1)>')
    await decide(id, { decision: 'publish' })
    const page = await (await fetch(`${api.url}/p/${productId}?shop=${shop.publicId}&lang=en`)).text()
    expect(page).toContain('Questions to buyers')
    expect(page).toContain('不漏，倒过来也不漏。')
    expect(page).not.toMatch(/<script>|<img/)
  })
})
