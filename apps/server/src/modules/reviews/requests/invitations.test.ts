import { endpoints, invitationPolicySchema, type OrderInput, type ReviewRequest } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { type Mailbox, type Received, startMailbox } from '../../../../test/start-mailbox.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { sendWaiting } from '../../outreach/index.ts'
import { reviewListeners } from '../review-listeners.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

let api: TestApi
let mailbox: Mailbox
let shop: TestShop
let midnight = 0
let numbers = 0

const policy = {
  isOn: true,
  domesticDays: 7,
  internationalDays: 14,
  reminders: 1,
  reminderGapDays: 5,
  categories: [{ code: 'tea', domesticDays: 3, internationalDays: null }],
}

beforeAll(async () => {
  mailbox = await startMailbox()
  api = await startApi({ environment: { SMTP_URL: mailbox.url, MAIL_FROM: 'shop@echoloop.example' } })
})
beforeEach(async () => {
  midnight = Math.ceil((Date.now() + 8 * hourMs) / dayMs) * dayMs - 8 * hourMs
  at(0, 10)
  shop = await api.newShop({ timeZone: 'Asia/Shanghai' })
  await shop.client.call(endpoints.putProducts, {
    body: {
      categories: [{ code: 'tea', name: '茶', dimensions: ['quality'] }],
      products: [
        { sku: 'TEA', name: '明前龙井', nameEn: 'Longjing tea', category: 'tea' },
        { sku: 'POT', name: '紫砂壶', nameEn: 'Clay pot' },
      ],
    },
  })
  await shop.client.call(endpoints.changeInvitationPolicy, { body: policy })
})
afterAll(async () => {
  await api.stop()
  await mailbox.close()
})

/** Sets the clock to an hour of a day in Shanghai; day 0 is tomorrow. */
function at(day: number, hour: number): void {
  api.app.platform.clockOffsetMs = timeOf(day, hour).getTime() - Date.now()
}

function timeOf(day: number, hour: number): Date {
  return new Date(midnight + day * dayMs + hour * hourMs)
}

type Facts = Partial<OrderInput> & { person?: string; skus?: string[] }

async function putOrder({ person = `p${numbers}`, skus = ['TEA'], ...rest }: Facts): Promise<string> {
  const number = rest.number ?? `N-${++numbers}`
  const order: OrderInput = {
    number,
    placedAt: timeOf(-5, 8).toISOString(),
    customer: { externalId: person, email: `${person}@example.com`, language: 'zh-CN' },
    lines: skus.map((sku) => ({ sku, quantity: 1, priceCents: 100 })),
    ...rest,
  }
  const { items } = await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
  const orderIds = items.map(({ id }) => uuidOf('order', id))
  // Told twice each, as the outbox may.
  for (const listener of [...reviewListeners, ...reviewListeners])
    await shop.run((scope) => listener.run(scope, { orderIds }))
  return number
}

/** What the worker does in its rounds. */
async function post(): Promise<void> {
  for (let round = 0; round < 3; round++) await sendWaiting(api.app.platform, api.app.messages)
}

async function requestsOf(number: string): Promise<ReviewRequest[]> {
  const { items } = await shop.client.call(endpoints.listInvitations, { query: { q: number } })
  return items.filter(({ orderNumber }) => orderNumber === number).sort((one, other) => one.step - other.step)
}

async function requestOf(number: string, step = 0): Promise<ReviewRequest | undefined> {
  return (await requestsOf(number)).find((one) => one.step === step)
}

async function knownRequest(number: string): Promise<ReviewRequest> {
  const request = await requestOf(number)
  if (!request) throw new Error(`nothing is planned for ${number}`)
  return request
}

const mailsTo = (person: string): Received[] =>
  mailbox.received().filter(({ to }) => to.includes(`${person}@example.com`))

const linksOf = (mail: Received | undefined): string[] => [
  ...new Set(
    [...(mail?.mail.text ?? '').matchAll(/http:\/\/localhost:3000(\/r\/[\w.-]+)\?lang=\S+/g)].map(
      ([, path]) => path ?? '',
    ),
  ),
]

test('the running server plans, sends at the hour, and reminds, all by itself', async () => {
  const worker = await api.startWorker()
  const order = {
    number: 'BY-ITSELF',
    placedAt: timeOf(-5, 8).toISOString(),
    deliveredAt: timeOf(0, 6).toISOString(),
    customer: { externalId: 'self', email: 'self@example.com', language: 'en' },
    lines: [{ sku: 'TEA', quantity: 1, priceCents: 100 }],
  }
  await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
  const state = (step: number, wanted: string) =>
    until(async () => (await requestOf('BY-ITSELF', step))?.state === wanted)
  await state(0, 'planned')
  at(3, 10)
  await state(0, 'sent')
  await state(1, 'planned')
  expect(mailsTo('self')[0]?.mail.text).toContain('Longjing tea')
  await worker.stop()
}, 30_000)

test('a delivered order is asked about after the delay of its category, and not again once it is reviewed', async () => {
  const number = await putOrder({ person: 'lin', deliveredAt: timeOf(0, 6).toISOString() })
  expect((await requestOf(number))?.plannedFor).toBe(timeOf(3, 6).toISOString())
  at(3, 7)
  await post()
  expect(mailsTo('lin')).toEqual([])
  at(3, 10)
  await post()
  expect((await requestOf(number))?.state).toBe('sent')
  const [mail] = mailsTo('lin')
  expect(mail?.mail.subject).toContain(number)
  expect(mail?.mail.text).toContain('明前龙井')
  expect(mail?.raw).toContain('List-Unsubscribe-Post')
  expect((await requestOf(number, 1))?.plannedFor.slice(0, 10)).toBe(timeOf(8, 10).toISOString().slice(0, 10))

  const [path = ''] = linksOf(mail)
  const form = await fetch(`${api.url}${path}?stars=4`)
  expect(await form.text()).toMatch(/name="rating" value="4" checked/)
  const token = path.slice('/r/'.length)
  await shop.client.call(endpoints.submitReview, { body: { token, rating: 2, text: '味道淡' } })
  at(8, 12)
  await post()
  expect(await requestOf(number, 1)).toMatchObject({ state: 'dropped', reason: 'already-reviewed' })
  expect(mailsTo('lin')).toHaveLength(1)
  const figures = await shop.client.call(endpoints.readInvitationFigures, { query: { days: 30 } })
  expect(figures).toMatchObject({ invited: 1, opened: 1, reviewed: 1, reminders: 0 })
})

test('clicked stars are only chosen beforehand: looking at the form writes nothing', async () => {
  await putOrder({ person: 'chen', deliveredAt: timeOf(-3, 6).toISOString() })
  await post()
  const [path = ''] = linksOf(mailsTo('chen')[0])
  for (const stars of [1, 5]) await (await fetch(`${api.url}${path}?stars=${stars}`)).text()
  const wrong = await (await fetch(`${api.url}${path}?stars=9`)).text()
  expect(wrong).not.toMatch(/name="rating" value="\d" checked/)
  const { items } = await shop.client.call(endpoints.listFeedback, {})
  expect(items).toEqual([])
})

test('who does not write is reminded as often as the shop chose, and then left alone', async () => {
  const number = await putOrder({ person: 'wu', deliveredAt: timeOf(-3, 6).toISOString() })
  await post()
  at(5, 12)
  await post()
  expect((await requestOf(number, 1))?.state).toBe('sent')
  expect(mailsTo('wu')).toHaveLength(2)
  expect(mailsTo('wu')[1]?.mail.subject).toContain('提醒')
  expect(linksOf(mailsTo('wu')[1])).toEqual(linksOf(mailsTo('wu')[0]))
  at(12, 12)
  await putOrder({ person: 'zhao', deliveredAt: timeOf(9, 6).toISOString() })
  await post()
  expect(await requestsOf(number)).toHaveLength(2)
  expect(mailsTo('wu')).toHaveLength(2)
})

test('an order that is refunded in between is not asked about; one that stands is', async () => {
  const fallen = await putOrder({ person: 'gu', deliveredAt: timeOf(0, 6).toISOString() })
  const partly = await putOrder({
    person: 'he',
    skus: ['TEA', 'POT'],
    deliveredAt: timeOf(0, 6).toISOString(),
  })
  await putOrder({
    number: fallen,
    person: 'gu',
    deliveredAt: timeOf(0, 6).toISOString(),
    refundedAt: timeOf(0, 9).toISOString(),
  })
  await putOrder({
    number: partly,
    person: 'he',
    skus: ['TEA', 'POT'],
    deliveredAt: timeOf(0, 6).toISOString(),
    refunds: [{ externalId: 'r', at: timeOf(0, 9).toISOString(), lines: [{ sku: 'TEA', quantity: 1 }] }],
  })
  await post()
  expect(await requestOf(fallen)).toMatchObject({ state: 'dropped', reason: 'refunded' })
  at(7, 12)
  await post()
  expect((await requestOf(partly))?.state).toBe('sent')
  expect(mailsTo('he')[0]?.mail.text).toContain('紫砂壶')
  expect(mailsTo('he')[0]?.mail.text).not.toContain('明前龙井')
  expect(mailsTo('gu')).toEqual([])
})

test('a shipment in parts waits for the last part, and a parcel abroad longer', async () => {
  const shipments = (isWhole: boolean): OrderInput['shipments'] => [
    { externalId: 'a', deliveredAt: timeOf(0, 6).toISOString(), lines: [{ sku: 'TEA', quantity: 1 }] },
    {
      externalId: 'b',
      shippedAt: timeOf(0, 6).toISOString(),
      deliveredAt: isWhole ? timeOf(1, 6).toISOString() : undefined,
      lines: [{ sku: 'POT', quantity: 1 }],
    },
  ]
  const facts = { person: 'sun', skus: ['TEA', 'POT'], isInternational: true }
  const number = await putOrder({ ...facts, shipments: shipments(false) })
  await putOrder({ person: 'mark', deliveredAt: timeOf(0, 6).toISOString() })
  expect(await requestsOf(number)).toEqual([])
  await putOrder({ ...facts, number, shipments: shipments(true) })
  expect((await requestOf(number))?.plannedFor).toBe(timeOf(15, 6).toISOString())
})

test('two orders of one person that are due together are asked about in one mail', async () => {
  const first = await putOrder({ person: 'fu', deliveredAt: timeOf(0, 6).toISOString() })
  const second = await putOrder({ person: 'fu', skus: ['POT'], deliveredAt: timeOf(-2, 6).toISOString() })
  at(3, 12)
  await putOrder({ person: 'other', deliveredAt: timeOf(0, 7).toISOString() })
  await post()
  expect(mailsTo('fu')).toEqual([])
  at(5, 12)
  await post()
  const states = [await requestOf(first), await requestOf(second)].map((one) => one?.state).sort()
  expect(states).toEqual(['joined', 'sent'])
  const mails = mailsTo('fu')
  expect(mails).toHaveLength(1)
  expect(mails[0]?.mail.text).toContain('明前龙井')
  expect(mails[0]?.mail.text).toContain('紫砂壶')
  expect(linksOf(mails[0])).toHaveLength(2)
})

test('nobody is asked while a shop has not turned it on, nor about what was delivered long ago', async () => {
  await shop.client.call(endpoints.changeInvitationPolicy, { body: { ...policy, isOn: false } })
  const before = await putOrder({ person: 'no1', deliveredAt: timeOf(0, 6).toISOString() })
  expect(await requestsOf(before)).toEqual([])
  await shop.client.call(endpoints.changeInvitationPolicy, { body: policy })
  const old = await putOrder({
    person: 'no2',
    deliveredAt: timeOf(-40, 6).toISOString(),
    placedAt: timeOf(-50, 6).toISOString(),
  })
  const fresh = await putOrder({ person: 'yes', deliveredAt: timeOf(0, 6).toISOString() })
  expect(await requestsOf(old)).toEqual([])
  await shop.client.call(endpoints.changeInvitationPolicy, { body: { ...policy, isOn: false } })
  at(3, 12)
  await post()
  expect(await requestOf(fresh)).toMatchObject({ state: 'dropped', reason: 'turned-off' })
})

test('staff cancel a request, take that back, and send one at once; never one that has left', async () => {
  const number = await putOrder({ person: 'qian', deliveredAt: timeOf(0, 6).toISOString() })
  const { id, plannedFor } = await knownRequest(number)
  const params = { id }
  await shop.client.call(endpoints.cancelInvitation, { params })
  await post()
  expect(await requestOf(number)).toMatchObject({ state: 'dropped', reason: 'cancelled' })
  await shop.client.call(endpoints.restoreInvitation, { params })
  expect(await requestOf(number)).toMatchObject({
    state: 'planned',
    plannedFor,
    isHastened: false,
    reason: null,
  })
  await shop.client.call(endpoints.sendInvitationNow, { params })
  await shop.client.call(endpoints.restoreInvitation, { params })
  expect(await requestOf(number)).toMatchObject({ state: 'planned', plannedFor, isHastened: false })
  await shop.client.call(endpoints.sendInvitationNow, { params })
  at(0, 11)
  await post()
  expect((await requestOf(number))?.state).toBe('sent')
  expect(mailsTo('qian')).toHaveLength(1)
  for (const endpoint of [
    endpoints.cancelInvitation,
    endpoints.sendInvitationNow,
    endpoints.restoreInvitation,
  ])
    await expect(shop.client.call(endpoint, { params })).rejects.toMatchObject({
      problem: { code: 'invitation/too-late' },
    })
})

test('what was refunded or reviewed cannot be hastened', async () => {
  const facts = { person: 'ma', deliveredAt: timeOf(0, 6).toISOString() }
  const number = await putOrder(facts)
  const { id } = await knownRequest(number)
  await shop.client.call(endpoints.cancelInvitation, { params: { id } })
  await putOrder({ ...facts, number, cancelledAt: timeOf(0, 9).toISOString() })
  await expect(shop.client.call(endpoints.restoreInvitation, { params: { id } })).rejects.toMatchObject({
    problem: { code: 'invitation/not-eligible' },
  })
})

test('no field of the policy knows stars or moods', () => {
  const fields = [
    ...Object.keys(invitationPolicySchema.shape),
    ...Object.keys(invitationPolicySchema.shape.categories.unwrap().shape ?? {}),
  ]
  expect(fields.sort()).toEqual([
    'categories',
    'code',
    'domesticDays',
    'domesticDays',
    'internationalDays',
    'internationalDays',
    'isOn',
    'reminderGapDays',
    'reminders',
  ])
  for (const extra of ['minimumStars', 'sentiment', 'onlyHappy'])
    expect(invitationPolicySchema.safeParse({ ...policy, [extra]: 4 }).success).toBe(false)
  expect(invitationPolicySchema.safeParse(policy).success).toBe(true)
})

/** Waits for the worker; what never comes fails the test by its time limit. */
async function until(ask: () => Promise<boolean>): Promise<void> {
  while (!(await ask())) await new Promise((resolve) => setTimeout(resolve, 60))
}
