import { endpoints, type OrderInput } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { type Mailbox, startMailbox } from '../../../../test/start-mailbox.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { ensureCustomers, recordConsent } from '../../customers/index.ts'
import { sendWaiting } from '../../outreach/index.ts'
import { reviewListeners } from '../review-listeners.ts'
import { readLink } from '../signed-link.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const people = 50
const days = 11
const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/London', 'Asia/Kathmandu']

/** Of all that chance decides here; a failure names it, and `HISTORY_SEED` repeats it. */
const seed = Number(process.env.HISTORY_SEED ?? Date.now() % 1_000_000_000)
let state = seed
/** Between 0 and 1, the same row for the same seed (mulberry32). */
function chance(): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}
const pick = (count: number) => Math.floor(chance() * count)

type Known = OrderInput & { id: string; person: number; deliverOn: number; fallsOn: number | null }

let api: TestApi
let mailbox: Mailbox
let shop: TestShop
const start = Math.ceil(Date.now() / dayMs) * dayMs + dayMs
let now = start
const orders = new Map<string, Known>()
const fallen = new Map<string, number>()
const withdrawn = new Map<number, number>()
const reviewed = new Map<string, number>()
const letters: {
  at: number
  person: number
  lines: { orderId: string; productId: string; token: string }[]
}[] = []

beforeAll(async () => {
  mailbox = await startMailbox()
  api = await startApi({ environment: { SMTP_URL: mailbox.url, MAIL_FROM: 'shop@echoloop.example' } })
  setClock(start)
  shop = await api.newShop()
  const skus = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']
  const products = skus.map((sku) => ({ sku, name: `商品 ${sku}`, category: sku < 'D' ? 'tea' : 'pots' }))
  const categories = ['tea', 'pots'].map((code) => ({ code, name: code, dimensions: [] }))
  await shop.client.call(endpoints.putProducts, { body: { categories, products } })
  await shop.client.call(endpoints.changeInvitationPolicy, {
    body: {
      isOn: true,
      domesticDays: 2,
      internationalDays: 3,
      reminders: 2,
      reminderGapDays: 2,
      categories: [{ code: 'tea', domesticDays: 1, internationalDays: null }],
    },
  })
  for (let person = 0; person < people; person++) planPerson(person, skus)
})
afterAll(async () => {
  await api.stop()
  await mailbox.close()
})

function setClock(at: number): void {
  now = at
  api.app.platform.clockOffsetMs = at - Date.now()
}

/** One to four orders of one to nine lines; some of them fall one day. */
function planPerson(person: number, skus: string[]): void {
  for (let count = 1 + pick(4); count > 0; count--) {
    const number = `${person}-${count}`
    orders.set(number, {
      id: '',
      number,
      person,
      deliverOn: pick(6),
      fallsOn: chance() < 0.25 ? pick(days) : null,
      placedAt: new Date(start - 3 * dayMs).toISOString(),
      isInternational: chance() < 0.3,
      customer: {
        externalId: `p${person}`,
        email: `p${person}@example.com`,
        timeZone: zones[person % zones.length],
      },
      lines: skus
        .filter(() => chance() < 0.3)
        .concat('A')
        .filter((sku, index, all) => all.indexOf(sku) === index)
        .map((sku) => ({ sku, quantity: 1, priceCents: 1 })),
    })
  }
}

test('fifty random histories through the doors: nothing early, twice, over the budget or after a no', async () => {
  try {
    for (let day = 0; day < days; day++) {
      setClock(start + day * dayMs + pick(24) * hourMs)
      await changeOrders(day)
      await changePeople()
      await send()
    }
    expect(letters.length).toBeGreaterThan(people)
    checkEnds()
  } catch (error) {
    throw new Error(`HISTORY_SEED=${seed}`, { cause: error })
  }
}, 180_000)

/** Deliveries and falls of the day; the listeners hear of them once or twice. */
async function changeOrders(day: number): Promise<void> {
  const changed = [...orders.values()].filter(
    (order) =>
      (order.deliverOn === day && !order.deliveredAt) || (order.fallsOn === day && !fallen.has(order.number)),
  )
  if (changed.length === 0) return
  for (const order of changed) {
    if (order.deliverOn === day) order.deliveredAt = new Date(now).toISOString()
    if (order.fallsOn !== day) continue
    fallen.set(order.number, now)
    const how = (['refundedAt', 'cancelledAt', 'foundFalseAt'] as const)[pick(3)] ?? 'refundedAt'
    order[how] = new Date(now).toISOString()
  }
  const body = changed.map(({ id: _, person: __, deliverOn: ___, fallsOn: ____, ...order }) => order)
  const { items } = await shop.client.call(endpoints.putOrders, { body: { orders: body } })
  for (const { id, number } of items) {
    const order = orders.get(number)
    if (order) order.id = uuidOf('order', id)
  }
  const orderIds = items.map(({ id }) => uuidOf('order', id))
  for (let round = chance() < 0.3 ? 2 : 1; round > 0; round--)
    for (const listener of reviewListeners) await shop.run((scope) => listener.run(scope, { orderIds }))
}

/** Some withdraw their consent, some write a review by a link they got. */
async function changePeople(): Promise<void> {
  for (let person = 0; person < people; person++) {
    if (!withdrawn.has(person) && chance() < 0.01) {
      const author = { source: 'shop', externalId: `p${person}` }
      await shop.run(async (scope) => {
        const [customerId = ''] = (await ensureCustomers(scope, [author])).values()
        await recordConsent(scope, { customerId, purpose: 'requests', isGiven: false, source: 'own-hand' })
      })
      withdrawn.set(person, now)
    }
  }
  for (const { lines } of letters.slice(-40)) {
    const line = lines[pick(lines.length)]
    if (!line || chance() > 0.2 || reviewed.has(`${line.orderId} ${line.productId}`)) continue
    const body = { token: line.token, rating: 1 + pick(5) }
    const taken = await shop.client.call(endpoints.submitReview, { body }).catch(() => undefined)
    if (taken) reviewed.set(`${line.orderId} ${line.productId}`, now)
  }
}

/** Two workers at once, until nothing is left; then every new letter is held to what it may be. */
async function send(): Promise<void> {
  const before = mailbox.received().length
  for (let round = 0; round < 8; round++) {
    const work = () => sendWaiting(api.app.platform, api.app.messages)
    const [one, other] = await Promise.all([work(), work()])
    if (one + other === 0) break
  }
  for (const { to, mail } of mailbox.received().slice(before)) {
    const person = Number(/^p(\d+)@/.exec(to[0] ?? '')?.[1])
    const tokens = new Set([...(mail.text ?? '').matchAll(/\/r\/([\w.-]+)/g)].map(([, token]) => token ?? ''))
    const lines = []
    for (const token of tokens) {
      const id = readLink(api.app.platform.keys, { purpose: 'review', token })?.id ?? ''
      lines.push({ token, ...(await lineOf(id)) })
    }
    letters.push({ at: now, person, lines })
    checkLetter({ person, lines })
  }
}

async function lineOf(id: string): Promise<{ orderId: string; productId: string }> {
  return shop.run((scope) =>
    scope.db
      .selectFrom('reviewInvitation')
      .select(['orderId', 'productId'])
      .where('shopId', '=', scope.shopId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
}

function checkLetter(letter: { person: number; lines: { orderId: string; productId: string }[] }): void {
  const { person, lines } = letter
  const zone = zones[person % zones.length]
  const hour = Number(
    new Date(now).toLocaleString('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }),
  )
  expect(hour >= 9 && hour < 20).toBe(true)
  expect(withdrawn.has(person)).toBe(false)
  expect(
    letters.filter((one) => one.person === person && one.at > now - 14 * dayMs).length,
  ).toBeLessThanOrEqual(3)
  expect(lines.length > 0 && lines.length <= 7).toBe(true)
  for (const { orderId, productId } of lines) {
    const order = [...orders.values()].find(({ id }) => id === orderId)
    expect(order?.person).toBe(person)
    expect(fallen.has(order?.number ?? '')).toBe(false)
    expect(reviewed.has(`${orderId} ${productId}`)).toBe(false)
    expect(now - Date.parse(order?.deliveredAt ?? '')).toBeGreaterThanOrEqual(dayMs)
  }
}

/** Over all: an order is named by one invitation and two reminders at most, never twice in two days. */
function checkEnds(): void {
  for (const { id } of orders.values()) {
    const naming = letters
      .filter(({ lines }) => lines.some(({ orderId }) => orderId === id))
      .map(({ at }) => at)
    expect(naming.length).toBeLessThanOrEqual(3)
    for (const [index, at] of naming.entries())
      if (index > 0) expect(at - (naming[index - 1] ?? 0)).toBeGreaterThanOrEqual(dayMs)
  }
}
