import { type Endpoint, endpoints } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isOpenDoor } from '../src/platform/http/route.ts'
import { startApi, type TestApi, type TestShop } from './start-api.ts'

let api: TestApi
let shop: TestShop
let id = ''

const words = { rating: 2, title: '作者的话', text: '这些话只有作者能改。' }
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString()

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  const { client } = shop
  await client.call(endpoints.putProducts, { body: { products: [{ sku: 'S1', name: '水壶' }] } })
  const lines = [{ sku: 'S1', quantity: 1, priceCents: 100 }]
  const order = { number: 'O1', placedAt: day(9), deliveredAt: day(6), lines }
  await client.call(endpoints.putOrders, { body: { orders: [order] } })
  const link = await client.call(endpoints.createReviewLink, { body: { orderNumber: 'O1', sku: 'S1' } })
  const body = { token: link.url.split('/r/')[1] ?? '', ...words }
  id = (await client.call(endpoints.submitReview, { body })).id
})
afterAll(() => api.stop())

async function kept(): Promise<unknown> {
  const rows = await shop.run((scope) =>
    sql`select id, source, external_id, occurred_at, rating, title, text, dimensions, is_anonymous, version, erased_at
      from feedback where shop_id = ${scope.shopId} order by id`.execute(scope.db),
  )
  return rows.rows
}

/** Everything that a hand in the shop could try to slip into a body. */
const hostile = {
  ...words,
  rating: 5,
  title: '店铺的话',
  text: '店铺改过的话',
  version: 1,
  isAnonymous: true,
  dimensions: { quality: 5 },
  decision: 'refuse',
  code: 'spam',
  sentiment: 'positive',
  records: [
    { kind: 'review', source: 'review-form', externalId: 'x', occurredAt: day(1), text: '店铺改过的话' },
  ],
}

const staffDoors = Object.entries<Endpoint>(endpoints).filter(
  ([, endpoint]) => !isOpenDoor(endpoint.permission) && endpoint.method !== 'GET',
)

test('no door of the staff changes the words, the stars or the date of a review', async () => {
  const before = await kept()
  expect(staffDoors.length).toBeGreaterThan(15)
  for (const [name, endpoint] of staffDoors) {
    const path = endpoint.path.replaceAll(/:\w+/g, id)
    for (const body of [hostile, {}]) {
      const response = await fetch(`${api.url}${path}`, {
        method: endpoint.method,
        headers: { authorization: `Bearer ${shop.key}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      await response.body?.cancel()
    }
    expect({ name, kept: await kept() }).toEqual({ name, kept: before })
  }
})

test('the same doors do what they are for: staff decide and answer', async () => {
  const params = { id }
  const body = { decision: 'refuse', code: 'spam' } as const
  const refused = await shop.client.call(endpoints.decideFeedback, { params, body })
  expect(refused).toMatchObject({ publication: 'refused', ...words })
  const answered = await shop.client.call(endpoints.replyToFeedback, { params, body: { text: '您好' } })
  expect(answered).toMatchObject({ replies: [{ text: '您好' }], ...words })
})

test('a record sent again under the id of a review changes nothing, and none takes the name of the form', async () => {
  const before = await kept()
  const found = await shop.client.call(endpoints.readFeedback, { params: { id } })
  const record = { kind: 'review', occurredAt: day(1), text: '店铺改过的话', externalId: found.externalId }
  const { results } = await shop.client.call(endpoints.acceptFeedback, {
    body: { records: [{ ...record, source: 'review-form' }] },
  })
  expect(results).toMatchObject([{ status: 'refused', code: 'feedback/reserved-source' }])
  expect(await kept()).toEqual(before)
})
