import { type Client, createClient } from '@echoloop/client'
import { endpoints, type ProactiveCustomer, toPublicId, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { orderSource } from '../../catalogue/index.ts'
import { ensureCustomers, recordConsent } from '../../customers/index.ts'
import { reviewWithdrawn } from '../../reviews/index.ts'
import { segmentListeners, sweepStandings } from '../../segments/index.ts'

let api: TestApi
let shop: TestShop
let colleague: Client
let mary: string

const at = (moment: string) => {
  api.app.platform.clockOffsetMs = new Date(moment).getTime() - Date.now()
}

beforeAll(async () => {
  api = await startApi()
  at('2026-03-02T04:00:00Z')
  shop = await api.newShop()
  colleague = await shop.as('agent')
  const author = { source: orderSource, externalId: 'mary', name: 'Mary', phone: '+8613800138000' }
  const customers = await shop.run((scope) => ensureCustomers(scope, [author]))
  mary = toPublicId('customer', [...customers.values()][0] ?? '')
  await shop.client.call(endpoints.putProducts, { body: { products: [{ sku: 'S1', name: 'Mug' }] } })
  const order = {
    number: 'O1',
    placedAt: '2026-02-01T00:00:00Z',
    deliveredAt: '2026-02-15T00:00:00Z',
    customer: { externalId: 'mary' },
    lines: [{ sku: 'S1', quantity: 1, priceCents: 10_000 }],
  }
  await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
  const record = {
    kind: 'review' as const,
    source: 'orders',
    externalId: 'r1',
    occurredAt: '2026-02-20T00:00:00Z',
    rating: 1,
    orderId: 'O1',
  }
  await shop.client.call(endpoints.acceptFeedback, {
    body: { records: [{ ...record, text: 'It came late.' }] },
  })
  await shop.run((scope) => sweepStandings(scope, 100))
})
afterAll(() => api.stop())

async function listed(view: 'open' | 'mine' | 'planned' | 'not-to-contact' = 'open', client = shop.client) {
  return (await client.call(endpoints.listProactive, { query: { view } })).items
}

async function found(): Promise<ProactiveCustomer> {
  return shop.client.call(endpoints.readProactive, { params: { id: mary } })
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'accepted',
    (error) => error.problem?.code,
  )
}

const params = () => ({ params: { id: mary } })

test('a score is the sum of stated points times the factor of the tier', async () => {
  const [customer] = await listed()
  expect(customer).toMatchObject({ id: mary, name: 'Mary', hasPhone: true, sum: 35 })
  expect(customer?.reasons.map(({ code, points }) => [code, points])).toEqual([
    ['low-stars', 20],
    ['late-delivery', 15],
  ])
  expect(customer?.score).toBeCloseTo(35 * (customer?.factor ?? 0), 1)
})

test('two colleagues never have one customer, nor the number without having them', async () => {
  expect(await codeOf(shop.client.call(endpoints.showCustomerPhone, params()))).toBe('proactive/not-taken')
  const claims = await Promise.all([
    codeOf(shop.client.call(endpoints.claimCustomer, params())),
    codeOf(colleague.call(endpoints.claimCustomer, params())),
  ])
  expect(claims.toSorted()).toEqual(['accepted', 'proactive/taken'])
  const [mine, theirs] = claims[0] === 'accepted' ? [shop.client, colleague] : [colleague, shop.client]
  expect(await codeOf(theirs.call(endpoints.showCustomerPhone, params()))).toBe('proactive/taken')
  expect(await mine.call(endpoints.showCustomerPhone, params())).toEqual({ phone: '+8613800138000' })
  expect((await listed('mine', mine)).map(({ id }) => id)).toEqual([mary])
  await mine.call(endpoints.releaseCustomer, params())
})

test('a claim ends by itself', async () => {
  await shop.client.call(endpoints.claimCustomer, params())
  at('2026-03-02T08:01:00Z')
  expect(await codeOf(colleague.call(endpoints.claimCustomer, params()))).toBe('accepted')
  await colleague.call(endpoints.releaseCustomer, params())
})

test('hours and budget are asked as for any notice, and each call counts', async () => {
  at('2026-03-02T15:00:00Z')
  await shop.client.call(endpoints.claimCustomer, params())
  expect(await codeOf(shop.client.call(endpoints.showCustomerPhone, params()))).toBe(
    'proactive/outside-hours',
  )
  await shop.client.call(endpoints.releaseCustomer, params())
  const answers = []
  for (let day = 3; day <= 7; day++) {
    at(`2026-03-0${day}T04:00:00Z`)
    await shop.client.call(endpoints.claimCustomer, params())
    answers.push(await codeOf(shop.client.call(endpoints.showCustomerPhone, params())))
    answers.push(await codeOf(shop.client.call(endpoints.showCustomerPhone, params())))
    await shop.client.call(endpoints.releaseCustomer, params())
  }
  // One call was made on the second; five fit into the usual fortnight.
  expect(answers).toEqual([...Array(8).fill('accepted'), ...Array(2).fill('proactive/contacted-lately')])
})

test('a note ends the claim, keeps what was known, and later orders are told as a fact', async () => {
  at('2026-03-20T04:00:00Z')
  await shop.client.call(endpoints.claimCustomer, params())
  const body = { outcome: 'reached', text: 'Listened.', nextAt: '2026-03-25T04:00:00Z' } as const
  const note = await shop.client.call(endpoints.noteCall, { ...params(), body })
  expect(note).toMatchObject({
    outcome: 'reached',
    reasons: ['low-stars', 'late-delivery'],
    orderedAfter: false,
  })
  expect(await listed()).toEqual([])
  expect((await listed('planned')).map(({ id }) => id)).toEqual([mary])
  expect(await found()).toMatchObject({ claim: null, sum: 0 })
  const order = {
    number: 'O2',
    placedAt: '2026-03-21T00:00:00Z',
    customer: { externalId: 'mary' },
    lines: [{ sku: 'S1', quantity: 1, priceCents: 10_000 }],
  }
  at('2026-04-25T04:00:00Z')
  await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
  expect((await found()).lastNote?.orderedAfter).toBe(true)
  const outcome = await shop.client.call(endpoints.readProactiveOutcome)
  expect(outcome).toMatchObject({ calls: 1, customers: 1, ordered: { count: 1, of: 1 } })
})

test('who wants no calls is called no more, until the mark is taken back', async () => {
  await shop.client.call(endpoints.markNotToContact, { ...params(), body: { isOn: true, why: 'Asked us.' } })
  expect(await codeOf(shop.client.call(endpoints.claimCustomer, params()))).toBe('proactive/not-to-contact')
  expect((await listed('not-to-contact')).map(({ notToContact }) => notToContact?.why)).toEqual(['Asked us.'])
  await shop.client.call(endpoints.markNotToContact, { ...params(), body: { isOn: false } })
  expect(await codeOf(shop.client.call(endpoints.claimCustomer, params()))).toBe('accepted')
})

type Buyer = { id: string; publicId: string; feedbackId: string }

/** Somebody who bought a thing and was not pleased. */
async function newBuyer(name: string, phone: string): Promise<Buyer> {
  const author = { source: orderSource, externalId: name, name, phone }
  const [id = ''] = (await shop.run((scope) => ensureCustomers(scope, [author]))).values()
  const placedAt = new Date(api.app.platform.clockOffsetMs + Date.now() - 10 * 86_400_000).toISOString()
  const lines = [{ sku: 'S1', quantity: 1, priceCents: 10_000 }]
  const order = { number: name, placedAt, deliveredAt: placedAt, customer: { externalId: name }, lines }
  await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
  const record = {
    kind: 'review' as const,
    source: 'orders',
    externalId: name,
    occurredAt: placedAt,
    rating: 1,
  }
  const { results } = await shop.client.call(endpoints.acceptFeedback, {
    body: { records: [{ ...record, orderId: name, text: 'It broke.' }] },
  })
  const [recount] = segmentListeners
  await shop.run(async (scope) => recount?.run(scope, { orderIds: [], customerIds: [id] }))
  const [first] = results
  const feedbackId = first?.status === 'accepted' ? (toUuid('feedback', first.id) ?? '') : ''
  return { id, publicId: toPublicId('customer', id), feedbackId }
}

const namesIn = async (view: 'open' | 'mine' | 'planned') =>
  (await listed(view)).map(({ name }) => name).filter((name) => name !== 'Mary')

test('whoever said no is on no list, by whichever of their accounts they said it', async () => {
  const [first, second] = [await newBuyer('Ann', '+4915100001'), await newBuyer('Ann too', '+4915100001')]
  const [third] = [await newBuyer('Bo', '+4915100002'), await newBuyer('Bo too', '+4915100002')]
  await newBuyer('Cy', '+4915100003')
  expect((await namesIn('open')).toSorted()).toEqual(['Ann', 'Ann too', 'Bo', 'Bo too', 'Cy'])
  const mark = (isOn: boolean) =>
    shop.client.call(endpoints.markNotToContact, {
      params: { id: first.publicId },
      body: isOn ? { isOn, why: 'Asked us.' } : { isOn },
    })
  await mark(true)
  const say = (isGiven: boolean, source: string) =>
    shop.run((scope) => recordConsent(scope, { customerId: third.id, purpose: 'notices', isGiven, source }))
  await shop.client.call(endpoints.claimCustomer, { params: { id: third.publicId } })
  await say(false, 'own-hand')
  expect(await namesIn('open')).toEqual(['Cy'])
  expect(await namesIn('mine')).toEqual([])
  // The shop's system says otherwise later, which undoes no word of their own.
  await say(true, 'shop')
  expect(await namesIn('open')).toEqual(['Cy'])
  await say(true, 'own-hand')
  await mark(false)
  expect((await namesIn('open')).toSorted()).toEqual(['Ann', 'Ann too', 'Bo', 'Bo too', 'Cy'])
  expect(second.publicId).not.toBe(first.publicId)
})

test('a review that was taken back is no reason, and whoever is erased is on no list', async () => {
  const [dee, eve] = [await newBuyer('Dee', '+4915100004'), await newBuyer('Eve', '+4915100005')]
  expect(await namesIn('open')).toEqual(expect.arrayContaining(['Dee', 'Eve']))
  await shop.run((scope) => scope.announce(reviewWithdrawn, { ids: [dee.feedbackId] }))
  expect(await namesIn('open')).not.toContain('Dee')
  await shop.run(async (scope) => {
    await scope.db
      .updateTable('customer')
      .set({ erasedAt: scope.now })
      .where('shopId', '=', scope.shopId)
      .where('id', '=', eve.id)
      .execute()
  })
  expect(await namesIn('open')).not.toContain('Eve')
})

test('another shop sees nobody', async () => {
  const other = await api.newShop()
  expect(await codeOf(other.client.call(endpoints.claimCustomer, params()))).toBe('proactive/not-found')
  const client = createClient({ baseUrl: api.url, key: other.key })
  expect(await listed('open', client)).toEqual([])
})
