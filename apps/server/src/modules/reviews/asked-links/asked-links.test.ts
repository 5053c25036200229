import { endpoints } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { type Mailbox, startMailbox } from '../../../../test/start-mailbox.ts'
import { daysAgo } from '../../../../test/start-review-ground.ts'
import { sendWaiting, usualPolicy } from '../../outreach/index.ts'

let api: TestApi
let mailbox: Mailbox
let shop: TestShop
let productId = ''
let sender = 0

beforeAll(async () => {
  mailbox = await startMailbox()
  const environment = { SMTP_URL: mailbox.url, MAIL_FROM: 'shop@echoloop.example', TRUST_PROXY: 'true' }
  api = await startApi({ environment })
})
beforeEach(async () => {
  sender += 1
  shop = await api.newShop({ timeZone: 'UTC' })
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'KET', name: '水壶', nameEn: 'Kettle' }] },
  })
  productId = items[0]?.id ?? ''
})
afterAll(async () => {
  await api.stop()
  await mailbox.close()
})

async function putOrder(number: string, change: object = {}): Promise<void> {
  const order = {
    number,
    customer: { externalId: number, email: `${number}@Example.com` },
    placedAt: daysAgo(9),
    shippedAt: daysAgo(8),
    deliveredAt: daysAgo(6),
    lines: [{ sku: 'KET', quantity: 1, priceCents: 19_900 }],
    ...change,
  }
  await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
}

type Answer = { status: number; text: string }

async function ask(fields: object): Promise<Answer> {
  const body = { shop: shop.publicId, productId, language: 'en', ...fields }
  const response = await fetch(`${api.url}${endpoints.askForReviewLink.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.3.0.${sender}` },
    body: JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}

/** What the worker does in its rounds. */
async function lettersTo(address: string) {
  for (let round = 0; round < 3; round++) await sendWaiting(api.app.platform, api.app.messages)
  return mailbox.received().filter(({ to }) => to.includes(address))
}

test('a buyer who names the own order and address gets the link by mail, and it opens the form', async () => {
  await putOrder('a1')
  const answer = await ask({ orderNumber: ' a1 ', email: 'A1@example.com' })
  expect(answer.status).toBe(202)
  expect(JSON.parse(answer.text)).toEqual({ message: locales.en.voices.askLink.sent })
  const [letter] = await lettersTo('a1@Example.com')
  expect(letter?.mail.subject).toBe('Your link to review Kettle')
  expect(letter?.raw).not.toContain('List-Unsubscribe')
  const path = /http:\/\/localhost:3000(\/r\/\S+)/.exec(letter?.mail.text ?? '')?.[1] ?? ''
  const form = await (await fetch(`${api.url}${path}`)).text()
  expect(form).toContain('Kettle, from your order a1')
})

test('whoever does not know both is told the same and gets nothing, and nor does the buyer', async () => {
  await putOrder('b1')
  await putOrder('b2')
  const right = await ask({ orderNumber: 'b1', email: 'b1@example.com' })
  const wrongs = [
    { orderNumber: 'b1', email: 'b2@example.com' },
    { orderNumber: 'b2', email: 'b1@example.com' },
    { orderNumber: 'nothing', email: 'b1@example.com' },
    { orderNumber: 'b1', email: 'b1@example.com', productId: `prd_${'0'.repeat(32)}` },
    { orderNumber: 'b1', email: 'b1@example.com', shop: `shp_${'0'.repeat(32)}` },
  ]
  for (const wrong of wrongs) expect(await ask(wrong)).toEqual(right)
  expect(await lettersTo('b1@Example.com')).toHaveLength(1)
  expect(await lettersTo('b2@Example.com')).toHaveLength(0)
})

test('an order that takes no review gets no letter, whatever was asked', async () => {
  await putOrder('c1', { refundedAt: daysAgo(1) })
  await putOrder('c2', { deliveredAt: undefined, shippedAt: undefined })
  await putOrder('c3', { placedAt: daysAgo(400), shippedAt: daysAgo(399), deliveredAt: daysAgo(398) })
  await putOrder('c4')
  for (const number of ['c1', 'c2', 'c3', 'c4'])
    expect((await ask({ orderNumber: number, email: `${number}@example.com` })).status).toBe(202)
  for (const number of ['c1', 'c2', 'c3']) expect(await lettersTo(`${number}@Example.com`)).toHaveLength(0)
  expect(await lettersTo('c4@Example.com')).toHaveLength(1)
})

test('an order that is refunded before the letter leaves gets none', async () => {
  await putOrder('d1')
  await ask({ orderNumber: 'd1', email: 'd1@example.com' })
  await putOrder('d1', { refundedAt: daysAgo(0) })
  expect(await lettersTo('d1@Example.com')).toHaveLength(0)
})

test('a line that has its review gets no link', async () => {
  await putOrder('e1')
  const { url } = await shop.client.call(endpoints.createReviewLink, {
    body: { orderNumber: 'e1', sku: 'KET' },
  })
  await shop.client.call(endpoints.submitReview, { body: { token: url.split('/r/')[1] ?? '', rating: 2 } })
  await ask({ orderNumber: 'e1', email: 'e1@example.com' })
  expect(await lettersTo('e1@Example.com')).toHaveLength(0)
})

test('one order gets three letters a day at most, always with the same link, and more the next day', async () => {
  await putOrder('f1')
  for (let time = 0; time < 5; time++) {
    expect((await ask({ orderNumber: 'f1', email: 'f1@example.com' })).status).toBe(202)
  }
  const letters = await lettersTo('f1@Example.com')
  expect(letters).toHaveLength(3)
  const links = letters.map(({ mail }) => /\/r\/[\w.-]+/.exec(mail.text ?? '')?.[0])
  expect(new Set(links).size).toBe(1)
  api.app.platform.clockOffsetMs = 86_400_000
  await ask({ orderNumber: 'f1', email: 'f1@example.com' })
  expect(await lettersTo('f1@Example.com')).toHaveLength(4)
  api.app.platform.clockOffsetMs = 0
})

test('it needs no consent and no budget, since it was asked for', async () => {
  await putOrder('g1')
  await shop.client.call(endpoints.putContactPolicy, {
    body: {
      senderName: null,
      replyTo: null,
      ...usualPolicy,
      requestsMax: 0,
      noticesMax: 0,
      needsConsent: true,
    },
  })
  await ask({ orderNumber: 'g1', email: 'g1@example.com' })
  expect(await lettersTo('g1@Example.com')).toHaveLength(1)
})

test('what is no address and no number is refused with its field', async () => {
  const answer = await ask({ orderNumber: '', email: 'nobody' })
  expect(answer.status).toBe(422)
  const paths = JSON.parse(answer.text).fields.map(({ path }: { path: string }) => path)
  expect(paths.sort()).toEqual(['email', 'orderNumber'])
})

test('without a script the same form stands on a page, keeps what was typed, and gives the same answer', async () => {
  await putOrder('h1')
  const path = `/p/${productId}/ask-link?shop=${shop.publicId}&lang=zh-CN`
  const page = await (await fetch(`${api.url}${path}`)).text()
  expect(page).toContain(`action="/p/${productId}/ask-link?shop=${shop.publicId}&#38;lang=zh-CN"`)
  const post = (fields: Record<string, string>) =>
    fetch(`${api.url}${path}`, {
      method: 'POST',
      headers: { 'x-forwarded-for': `10.3.1.${sender}` },
      body: new URLSearchParams(fields),
    })
  const again = await post({ orderNumber: 'h1', email: 'h1' })
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('value="h1"')
  const bodies = []
  for (const email of ['h1@example.com', 'someone@example.com']) {
    const sent = await post({ orderNumber: 'h1', email })
    expect(sent.status).toBe(200)
    bodies.push(await sent.text())
  }
  expect(bodies[0]).toContain(locales['zh-CN'].voices.askLink.sent)
  expect(bodies[0]).toBe(bodies[1])
  const [letter] = await lettersTo('h1@Example.com')
  expect(letter?.mail.subject).toBe('您的水壶评价链接')
})
