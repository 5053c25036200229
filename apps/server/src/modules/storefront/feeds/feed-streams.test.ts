import { type ClientRequest, type IncomingMessage, get as openGet } from 'node:http'
import { endpoints } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { newUuid } from '../../../platform/crypto/new-uuid.ts'

let api: TestApi
let shop: TestShop

/** So many long reviews that the buffers of two sockets cannot hold them. */
const many = 3_000

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  await fill(shop)
})
afterAll(() => api.stop())

/** Published reviews as the database holds them; through the door they would take minutes. */
async function fill({ client, run }: TestShop): Promise<void> {
  await client.call(endpoints.putProducts, { body: { products: [{ sku: 'KET', name: 'Kettle' }] } })
  await client.call(endpoints.switchFeed, { body: { feed: 'google-reviews', isOn: true } })
  await run(async (scope) => {
    const ids = Array.from({ length: many }, () => newUuid())
    await sql`
      insert into feedback (
        shop_id, id, kind, source, external_id, channel, occurred_at, received_at, day, rating, product_id, text,
        language, fingerprint, search
      )
      select
        ${scope.shopId}, id, 'review', 'seeded', id::text, 'api', ${scope.now}, ${scope.now}, current_date,
        1 + place % 5, (select product.id from product where product.shop_id = ${scope.shopId}),
        repeat('good ', 1000), 'en', 0, ''
      from unnest(${ids}::uuid[]) with ordinality as made (id, place)`.execute(scope.db)
    await sql`
      insert into publication (shop_id, feedback_id, state, product_id, occurred_at, changed_at)
      select shop_id, id, 'published', product_id, occurred_at, received_at
      from feedback
      where shop_id = ${scope.shopId}`.execute(scope.db)
  })
}

/** Other tests may keep the machine busy. */
const patient = { timeout: 20_000, interval: 200 }

const address = () => `${api.url}/feeds/google-reviews.xml?shop=${shop.publicId}`

type Slow = { request: ClientRequest; response: IncomingMessage }

/** Begins to fetch and reads nothing more. */
function beginFetch(): Promise<Slow> {
  return new Promise((done, fail) => {
    const request = openGet(address(), { agent: false }, (response) => {
      response.pause()
      done({ request, response })
    })
    request.on('error', fail)
  })
}

async function lastFetch() {
  const { items } = await shop.client.call(endpoints.readFeeds, {})
  return items.find(({ feed }) => feed === 'google-reviews')?.lastFetch
}

describe('a feed of many reviews', () => {
  test('holds each once', async () => {
    const body = await (await fetch(address())).text()
    const ids = body.match(/<review_id>[^<]+/g) ?? []
    expect([ids.length, new Set(ids).size]).toEqual([many, many])
    expect(body.endsWith('</feed>\n')).toBe(true)
    await expect.poll(lastFetch, patient).toMatchObject({ isWhole: true, reviews: many })
  })

  test('holds no connection of the pool while its fetcher reads slowly, and a third is asked to wait', async () => {
    const slow = [await beginFetch(), await beginFetch()]
    await expect.poll(openTransactions, patient).toBe(0)
    const third = await fetch(address(), { headers: { 'accept-language': 'en' } })
    expect([third.status, third.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await third.json()).toMatchObject({ code: 'feed/busy' })
    for (const { request } of slow) request.destroy()
    await expect.poll(async () => (await openFeed()).status, patient).toBe(200)
  })

  test('ends when its fetcher hangs up, and says that it was not read to its end', async () => {
    const { request } = await beginFetch()
    request.destroy()
    await expect.poll(lastFetch, patient).toMatchObject({ isWhole: false })
    await expect.poll(openTransactions, patient).toBe(0)
  })

  test('is broken off where the database fails in the middle, so that nobody takes a part for the whole', async () => {
    const { response } = await beginFetch()
    const broken = new Promise((done) => response.on('error', done).on('aborted', () => done('aborted')))
    const { pool } = api.app.platform.database
    await pool.query('alter table publication rename to publication_away')
    try {
      response.resume()
      await broken
      expect(response.complete).toBe(false)
    } finally {
      await pool.query('alter table publication_away rename to publication')
    }
  })
})

/** Transactions that somebody has begun and does nothing in. */
async function openTransactions(): Promise<number> {
  const found = await api.app.platform.database.pool.query<{ count: number }>(
    "select count(*)::int as count from pg_stat_activity where datname = current_database() and state like 'idle in%'",
  )
  return found.rows[0]?.count ?? -1
}

/** Fetches all; a turn that has not ended yet is a refusal. */
async function openFeed(): Promise<Response> {
  const response = await fetch(address())
  await response.text()
  return response
}
