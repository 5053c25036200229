import { endpoints, type FlagDecision, type FlagReason } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { type Mailbox, startMailbox } from '../../../../test/start-mailbox.ts'
import { sendFlagMails } from './index.ts'

let api: TestApi
let mailbox: Mailbox
let shop: TestShop
let productId: string
let reviewCount = 0
let readerCount = 0

beforeAll(async () => {
  mailbox = await startMailbox()
  api = await startApi({
    environment: { SMTP_URL: mailbox.url, MAIL_FROM: 'shop@echoloop.example', TRUST_PROXY: 'true' },
  })
  shop = await api.newShop({ name: '青瓷小铺' })
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'KET', name: '水壶', nameEn: 'Kettle' }] },
  })
  productId = items[0]?.id ?? ''
  await api.startWorker()
})
afterAll(async () => {
  await api.stop()
  await mailbox.close()
})

const wordsOf = ['烧水很快，声音有点大。', '壶嘴漏水，客服换了新的。', '颜色比图片深一些，能接受。']

/** A review that is public because it belongs to an order. */
async function newReview(rating = 2): Promise<string> {
  const number = `F-${++reviewCount}`
  const time = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
  await shop.client.call(endpoints.putOrders, {
    body: {
      orders: [
        {
          number,
          customer: { externalId: number },
          placedAt: time(9),
          deliveredAt: time(5),
          lines: [{ sku: 'KET', quantity: 1, priceCents: 100 }],
        },
      ],
    },
  })
  const text = `${wordsOf[reviewCount % wordsOf.length]} ${number} 号订单，用了${reviewCount}天。`
  const record = { kind: 'review', source: 'test', externalId: number, occurredAt: time(1), text, rating }
  const { results } = await shop.client.call(endpoints.acceptFeedback, {
    body: { records: [{ ...record, sku: 'KET', orderId: number, author: { externalId: number } }] },
  })
  await api.settled(shop)
  const [first] = results
  if (first?.status !== 'accepted') throw new Error('the review was refused')
  // Reviews of one test resemble each other, which the screening notices; here a person publishes them.
  await shop.client.call(endpoints.decideFeedback, {
    params: { id: first.id },
    body: { decision: 'publish' },
  })
  expect(await stateOf(first.id)).toBe('published')
  return first.id
}

async function stateOf(id: string): Promise<string> {
  const { decision } = await shop.client.call(endpoints.readFeedback, { params: { id } })
  return decision?.state ?? 'none'
}

type Answer = { status: number; code?: string; flagUrl?: string; isHeld?: boolean }
type Given = { words?: string; email?: string; reader?: number; language?: string }

/** A reader flags a review; each reader comes from a network of the own. */
async function flag(id: string, reason: FlagReason, given: Given = {}): Promise<Answer> {
  const { reader = ++readerCount, words, email, language = 'zh-CN' } = given
  const response = await fetch(`${api.url}/v1/storefront/reviews/${id}/flags`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      'x-forwarded-for': `10.${1 + (reader >> 8)}.${reader & 255}.7`,
    },
    body: JSON.stringify({ shop: shop.publicId, reason, words, email }),
  })
  return { status: response.status, ...JSON.parse(await response.text()) }
}

const tokenOf = (answer: Answer) => answer.flagUrl?.split('/flag/')[1] ?? ''
const ownFlag = (answer: Answer) =>
  shop.client.call(endpoints.readOwnFlag, { params: { token: tokenOf(answer) } })

async function openFlag(reviewId: string, reason: FlagReason) {
  const { items } = await shop.client.call(endpoints.listFlags, { query: { limit: 100 } })
  const found = items.find((item) => item.review.id === reviewId && item.reason === reason)
  if (!found) throw new Error('no such open flag')
  return found
}

async function decide(reviewId: string, reason: FlagReason, body: FlagDecision) {
  const { id } = await openFlag(reviewId, reason)
  return shop.client.call(endpoints.decideFlag, { params: { id }, body })
}

/** Bodies of the entries about a review, in the log or on the way into it. */
async function logged(reviewId: string): Promise<string[]> {
  const bodies = await shop.run(async ({ db, shopId }) => [
    ...(await db.selectFrom('logEntry').select('body').where('shopId', '=', shopId).execute()),
    ...(await db.selectFrom('logWaiting').select('body').where('shopId', '=', shopId).execute()),
  ])
  return bodies.map(({ body }) => body).filter((body) => body.includes(reviewId))
}

const kept: FlagDecision = { outcome: 'refused', answer: 'opinion', words: '写的是使用感受。' }

describe('a flag', () => {
  test('leaves the review up, and its sender sees the outcome behind the link', async () => {
    const id = await newReview()
    const answer = await flag(id, 'off-topic')
    expect(answer).toMatchObject({ status: 201, isHeld: false })
    expect(await stateOf(id)).toBe('published')
    expect(await ownFlag(answer)).toMatchObject({ state: 'open', reason: 'off-topic', answer: null })
    expect(await decide(id, 'off-topic', kept)).toEqual({ decided: 1, state: 'published' })
    expect(await ownFlag(answer)).toMatchObject({
      state: 'refused',
      answer: 'opinion',
      answerWords: '写的是使用感受。',
      product: { name: '水壶' },
    })
    const page = await fetch(`${api.url}/flag/${tokenOf(answer)}?lang=zh-CN`)
    expect(await page.text()).toContain('写的是使用感受。')
    expect((await logged(id)).some((body) => body.includes('"code":"off-topic:refused"'))).toBe(true)
  })

  test.each(['unlawful', 'personal-data', 'danger'] as const)(
    'that may mean harm (%s) holds the review at once',
    async (reason) => {
      const id = await newReview()
      const answer = await flag(id, reason)
      expect(answer).toMatchObject({ status: 201, isHeld: true })
      expect(['pending', 'held']).toContain(await stateOf(id))
      expect(await decide(id, reason, kept)).toEqual({ decided: 1, state: 'published' })
      // Kept up by a person: the next such flag waits like any other.
      expect(await flag(id, reason)).toMatchObject({ status: 201, isHeld: false })
      expect(await stateOf(id)).toBe('published')
    },
  )

  test('that is confirmed takes the review down, for all who said so', async () => {
    const id = await newReview()
    const answers = [await flag(id, 'advertising'), await flag(id, 'advertising')]
    const other = await flag(id, 'spam')
    expect((await openFlag(id, 'advertising')).review).toMatchObject({ sameReason: 2, openFlags: 3 })
    expect(await decide(id, 'advertising', { outcome: 'confirmed' })).toEqual({
      decided: 2,
      state: 'refused',
    })
    for (const answer of answers) expect(await ownFlag(answer)).toMatchObject({ state: 'confirmed' })
    expect(await ownFlag(other)).toMatchObject({ state: 'open' })
    const { decision } = await shop.client.call(endpoints.readFeedback, { params: { id } })
    expect(decision).toMatchObject({ state: 'refused', code: 'advertising' })
    expect((await logged(id)).filter((body) => body.includes('"advertising:confirmed"'))).toHaveLength(2)
  })

  test('with “other” needs words, and a rule when it is confirmed', async () => {
    const id = await newReview()
    expect(await flag(id, 'other')).toMatchObject({ status: 422, code: 'flag/needs-words' })
    const answer = await flag(id, 'other', { words: '评价里写了他电话 13812345678' })
    expect(answer.status).toBe(201)
    const item = await openFlag(id, 'other')
    expect(item.words).not.toContain('13812345678')
    await expect(decide(id, 'other', { outcome: 'confirmed' })).rejects.toMatchObject({
      problem: { code: 'decision/needs-code' },
    })
    expect(await decide(id, 'other', { outcome: 'confirmed', code: 'abuse' })).toMatchObject({ decided: 1 })
    await expect(
      shop.client.call(endpoints.decideFlag, { params: { id: item.id }, body: kept }),
    ).rejects.toMatchObject({ problem: { code: 'flag/decided' } })
  })

  test('is taken once from each reader, and only of a public review', async () => {
    const id = await newReview()
    const reader = ++readerCount
    expect((await flag(id, 'spam', { reader })).status).toBe(201)
    expect(await flag(id, 'abuse', { reader })).toMatchObject({ status: 409, code: 'flag/already-flagged' })
    await shop.client.call(endpoints.decideFeedback, { params: { id }, body: { decision: 'wait' } })
    expect(await flag(id, 'spam')).toMatchObject({ status: 409, code: 'flag/not-published' })
  })

  test('is one of five that a reader has in a day', async () => {
    const reader = ++readerCount
    const ids = await Promise.all([0, 1, 2, 3, 4, 5].map(() => newReview()))
    const answers = await Promise.all(ids.map((id) => flag(id, 'spam', { reader })))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5)
    expect(answers.filter(({ code }) => code === 'flag/too-many')).toHaveLength(1)
    const [first = ''] = ids
    expect((await flag(first, 'spam')).status).toBe(201)
    api.app.platform.clockOffsetMs = 25 * 3_600_000
    const late = await flag(await newReview(), 'spam', { reader })
    api.app.platform.clockOffsetMs = 0
    expect(late.status).toBe(201)
  })
})

describe('a flagger', () => {
  test('whose flags were refused can hold nothing any more, and can again once one was right', async () => {
    const reader = ++readerCount
    for (let round = 0; round < 2; round++) {
      const id = await newReview()
      expect(await flag(id, 'danger', { reader })).toMatchObject({ isHeld: true })
      await decide(id, 'danger', kept)
    }
    const third = await newReview()
    expect(await flag(third, 'danger', { reader })).toMatchObject({ status: 201, isHeld: false })
    expect(await stateOf(third)).toBe('published')
    expect((await openFlag(third, 'danger')).weight).toBe(0.25)
    await decide(third, 'danger', { outcome: 'confirmed' })
    const fourth = await newReview()
    expect(await flag(fourth, 'danger', { reader })).toMatchObject({ isHeld: true })
  })

  test('who left an address is told once, and the address is deleted', async () => {
    const id = await newReview()
    expect(await flag(id, 'spam', { email: 'not an address' })).toMatchObject({ code: 'flag/bad-address' })
    await flag(id, 'spam', { email: 'reader@example.com', language: 'en' })
    const before = mailbox.received().length
    await round()
    expect(mailbox.received()).toHaveLength(before)
    await decide(id, 'spam', { outcome: 'refused', answer: 'within-rules' })
    await Promise.all([round(), round()])
    await round()
    for (let wait = 0; wait < 100 && mailbox.received().length === before; wait++)
      await new Promise((resolve) => setTimeout(resolve, 50))
    expect(mailbox.received()).toHaveLength(before + 1)
    const letter = mailbox.received().at(-1)
    expect(letter?.to).toEqual(['reader@example.com'])
    expect(letter?.mail.subject).toBe('The review you reported stays')
    expect(letter?.mail.text).toContain('The review keeps the shop’s rules.')
    const left = await shop.run((scope) =>
      scope.db
        .selectFrom('reviewFlag')
        .select('id')
        .where('shopId', '=', scope.shopId)
        .where('sealedAddress', 'is not', null)
        .execute(),
    )
    expect(left).toEqual([])
  })

  async function round(): Promise<void> {
    const { mail, publicUrl } = api.app.messages.doors
    if (!mail) throw new Error('no mail')
    await sendFlagMails(api.app.platform, { mail, publicUrl })
  }
})

describe('the shoppers’ page', () => {
  test('has a form beside each review that leads to the page of the report', async () => {
    const id = await newReview()
    const address = `/p/${productId}?shop=${shop.publicId}&lang=en`
    const page = await (await fetch(`${api.url}${address}`)).text()
    const action = new RegExp(`action="([^"]*${id}/flags[^"]*)"`).exec(page)?.[1]?.replaceAll('&amp;', '&')
    const response = await fetch(`${api.url}${action}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': '10.9.9.9' },
      body: new URLSearchParams({ reason: 'abuse', words: '', email: '' }),
    })
    expect(response.status).toBe(303)
    const own = await fetch(`${api.url}${response.headers.get('location')}`)
    const text = await own.text()
    expect(text).toContain('Insults or hate')
    expect(text).toContain('The review stays up until then.')
    expect(text).not.toContain('10.9.9.9')
  })

  test('keeps what a reader wrote when something is missing', async () => {
    const id = await newReview()
    const send = (fields: Record<string, string>) =>
      fetch(`${api.url}/p/${productId}/reviews/${id}/flags?shop=${shop.publicId}&lang=en`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': '10.9.9.10' },
        body: new URLSearchParams(fields),
      })
    const words = 'He names my <b>street</b> & number.'
    const missing = await send({ reason: '', words, email: 'reader@example' })
    const page = await missing.text()
    expect([missing.status, missing.headers.get('cache-control')]).toEqual([422, 'no-store'])
    expect(page).toContain('He names my &#60;b&#62;street&#60;/b&#62; &#38; number.')
    expect(page).toContain('value="reader@example"')
    expect(page).toContain('role="alert"')
    const broken = await send({ reason: 'personal-data', words, email: 'reader@example' })
    expect(broken.status).toBe(422)
    expect(await broken.text()).toMatch(/value="personal-data" selected/)
    const good = await send({ reason: 'personal-data', words, email: '' })
    expect(good.status).toBe(303)
    const twice = await send({ reason: 'spam', words, email: '' })
    expect(twice.status).toBe(409)
    expect(await twice.text()).toContain('street')
  })

  test('shows a forged link nothing', async () => {
    const response = await fetch(`${api.url}/flag/aaaa.bbbb`)
    expect(response.status).toBe(404)
  })
})

test('public figures count the flags of twelve months with numerator, denominator and interval', async () => {
  const fresh = await api.newShop()
  const before = shop
  shop = fresh
  await shop.client.call(endpoints.putProducts, { body: { products: [{ sku: 'KET', name: '水壶' }] } })
  const down = await newReview(5)
  const up = await newReview(1)
  await newReview(4)
  await flag(down, 'advertising')
  await flag(up, 'advertising')
  await flag(up, 'danger')
  await decide(down, 'advertising', { outcome: 'confirmed' })
  await decide(up, 'advertising', kept)
  const figures = await shop.client.call(endpoints.readFlagFigures, { query: { shop: shop.publicId } })
  shop = before
  expect(figures).toMatchObject({
    flags: 3,
    open: 1,
    confirmed: { numerator: 1, denominator: 2, share: 0.5, low: 0.0945, high: 0.9055 },
    reviews: { numerator: 2, denominator: 3 },
    held: { numerator: 1, denominator: 3 },
  })
  expect(figures.byStars.find(({ stars }) => stars === 5)).toMatchObject({
    flags: 1,
    confirmed: { numerator: 1, denominator: 1 },
  })
  expect(figures.byReason.find(({ reason }) => reason === 'danger')).toMatchObject({
    flags: 1,
    confirmed: { numerator: 0, denominator: 0, share: null },
  })
  expect(figures.medianHours).not.toBeNull()
})
