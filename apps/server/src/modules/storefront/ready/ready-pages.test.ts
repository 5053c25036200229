import { endpoints } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { type SecondServer, startSecondServer } from '../../../../test/start-second-server.ts'

let api: TestApi
let second: SecondServer
let shop: TestShop
let product: string

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  second = await startSecondServer(api)
})
afterAll(async () => {
  await second.stop()
  await api.stop()
})

let count = 0
beforeEach(async () => {
  count += 1
  const products = [{ sku: `cup-${count}`, name: '杯子' }]
  const { items } = await shop.client.call(endpoints.putProducts, { body: { products } })
  product = items[0]?.id ?? ''
})

const summary = (query = '') => `/v1/storefront/products/${product}/summary?shop=${shop.publicId}${query}`
const hosted = (query = '') => `/p/${product}?shop=${shop.publicId}${query}`

function get(path: string, headers: Record<string, string> = {}, url = api.url): Promise<Response> {
  return fetch(`${url}${path}`, { headers })
}

async function addReview(): Promise<string> {
  const record = { kind: 'review', source: 'test', externalId: `${count}-${Math.random()}` } as const
  const said = { occurredAt: '2026-01-05T00:00:00Z', text: '好用', rating: 5, sku: `cup-${count}` }
  const { results } = await shop.client.call(endpoints.acceptFeedback, {
    body: { records: [{ ...record, ...said }] },
  })
  const [result] = results
  const id = result && 'id' in result ? result.id : ''
  await shop.client.call(endpoints.decideFeedback, { params: { id }, body: { decision: 'publish' } })
  return id
}

async function rows(): Promise<{ variant: string; version: number }[]> {
  const found = await shop.run((scope) =>
    scope.db
      .selectFrom('readyPage')
      .select(['variant', 'version'])
      .where('shopId', '=', scope.shopId)
      .where('subject', '=', uuidOf(product))
      .execute(),
  )
  return found
}

const uuidOf = (id: string) => id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

describe('the door', () => {
  test('answers with the headers and bytes that the routes would have given', async () => {
    const paths = [
      summary(),
      hosted(),
      `/s/${shop.publicId}`,
      `/v1/storefront/products/${product}/widgets/reviews?language=en&shop=${shop.publicId}`,
    ]
    for (const path of paths) {
      const door = await get(path)
      const routes = await api.server.inject(path)
      const { date: _date, connection: _connection, ...wanted } = routes.headers
      expect(Object.fromEntries(door.headers)).toMatchObject(wanted)
      expect(await door.text()).toBe(routes.body)
      expect(door.headers.get('surrogate-key')).toContain(`all-${shop.publicId}`)
    }
  })

  test('gives HEAD the headers alone, and 304 to who has the bytes', async () => {
    const whole = await get(summary())
    const length = String((await whole.arrayBuffer()).byteLength)
    const head = await fetch(`${api.url}${summary()}`, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, length, ''])
    const etag = whole.headers.get('etag') ?? ''
    for (const [tag, status] of [
      [etag, 304],
      [`W/${etag}`, 304],
      ['"other"', 200],
    ] as const)
      expect((await get(summary(), { 'if-none-match': tag })).status).toBe(status)
  })

  test('leaves refusals to the routes', async () => {
    const paths = [
      `/v1/storefront/products/prd_${'0'.repeat(32)}/summary?shop=${shop.publicId}`,
      `/v1/storefront/products/${product}/summary`,
      `${summary()}&shop=${shop.publicId}`,
      `/v1/storefront/products/${product}/reviews?shop=${shop.publicId}&limit=999`,
      `/v1/storefront/products/${product}/reviews?shop=${shop.publicId}&cursor=nonsense`,
      `/p/${product}`,
      `/p/%2e%2e/${product}?shop=${shop.publicId}`,
      `${summary()}&${'x'.repeat(3000)}`,
    ]
    for (const path of paths) {
      const [door, routes] = [await get(path), await api.server.inject(path)]
      expect([path, door.status]).toEqual([path, routes.statusCode])
    }
    expect((await fetch(`${api.url}${summary()}`, { method: 'POST' })).status).toBe(404)
  })

  test('lets nothing but the address sway a page, and keeps one page however the query is written', async () => {
    const strange = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'gopher',
      'x-original-url': '/admin',
      cookie: 'session=1',
      'accept-language': 'zh-CN',
      authorization: 'Bearer x',
    }
    const first = await (await get(hosted('&lang=en'), strange)).text()
    expect(first).not.toContain('evil.example')
    expect(first).toContain('<html lang="en">')
    for (const query of ['&lang=en&utm_source=x', '&utm_source=y&lang=en', '&cb=1&lang=en', '&lang=en-GB'])
      expect(await (await get(hosted(query))).text()).toBe(first)
    expect(await (await get(hosted(), { 'accept-language': 'zh-CN' })).text()).toContain(
      '<html lang="zh-CN">',
    )
    expect(await (await get(hosted(), { 'accept-language': 'en' })).text()).toContain('<html lang="en">')
    const kept = await rows()
    expect(kept.map(({ variant }) => variant).sort()).toEqual([
      '/p/:productId?for=en',
      '/p/:productId?for=zh-CN',
      '/p/:productId?lang=en',
    ])
  })

  test('keeps no page of a filter in the database', async () => {
    for (const query of ['stars=5', 'tag=好', 'limit=7', 'limit=10', 'order=helpful', 'verified=true'])
      await get(`/v1/storefront/products/${product}/reviews?shop=${shop.publicId}&${query}`)
    expect((await rows()).map(({ variant }) => variant.split('?')[1]).sort()).toEqual([
      '&limit=10',
      '&order=helpful',
    ])
  })
})

describe('a ready page', () => {
  test('is another one in every process once a decision is told, and its row is gone', async () => {
    const ask = async (url: string) => (await get(summary(), {}, url)).json()
    for (const url of [api.url, second.url]) expect(await ask(url)).toMatchObject({ count: 0 })
    await addReview()
    expect(await ask(api.url)).toMatchObject({ count: 1 })
    await expect.poll(() => ask(second.url), { timeout: 2000 }).toMatchObject({ count: 1 })
    expect(await rows()).toHaveLength(1)
  })

  test('made while a change comes in is not served', async () => {
    await addReview()
    await get(summary())
    const before = (await rows())[0]?.version ?? 0
    // A change holds its rows, and a maker that read the former version tries to keep its page.
    let answer: Promise<unknown> | undefined
    await shop.run(async (scope) => {
      await sql`select raise_page_version(${scope.shopId}, array[${uuidOf(product)}]::uuid[])`.execute(
        scope.db,
      )
      await sql`update product set name = '新名' where shop_id = ${scope.shopId} and id = ${uuidOf(product)}`.execute(
        scope.db,
      )
      answer = get(hosted('&lang=zh-CN')).then((response) => response.text())
      await new Promise((done) => setTimeout(done, 300))
    })
    expect(await answer).toContain('新名')
    expect((await rows()).every(({ version }) => version > before)).toBe(true)
  })

  test('is made anew after half a minute, whatever changed', async () => {
    await get(summary())
    expect(await (await get(hosted('&lang=zh-CN'))).text()).toContain('杯子')
    await shop.run((scope) =>
      sql`update product set name = '碗' where shop_id = ${scope.shopId} and id = ${uuidOf(product)}`.execute(
        scope.db,
      ),
    )
    await new Promise((done) => setTimeout(done, 300))
    expect(await (await get(hosted('&lang=zh-CN'))).text()).toContain('杯子')
    api.app.platform.clockOffsetMs = 31_000
    try {
      await expect.poll(async () => (await get(hosted('&lang=zh-CN'))).text()).toContain('碗')
    } finally {
      api.app.platform.clockOffsetMs = 0
    }
  })

  test('is made once for a hundred who ask at the same time', async () => {
    const asked: string[] = []
    const { pool } = api.app.platform.database
    const hear = () => asked.push('connection')
    pool.on('acquire', hear)
    const answers = await Promise.all(Array.from({ length: 100 }, () => get(summary())))
    pool.off('acquire', hear)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    // One looks for the row, one makes the page, one keeps it; the queue of the server asks now and then as well.
    expect(asked.length).toBeLessThan(10)
  })
})

describe('while the database is away', () => {
  const away = ['cut', 'silence'] as const
  test.each(away)(
    '%s: the last known page is shown with its time, and none where none is known',
    async (how) => {
      const shown = async (path: string) => get(path, {}, second.url)
      const page = await (await shown(hosted('&lang=zh-CN'))).text()
      await shown(summary())
      await new Promise((done) => setTimeout(done, 300))
      await second[how]()
      const json = await shown(summary())
      expect([json.status, json.headers.get('warning'), json.headers.get('cache-control')]).toEqual([
        200,
        '110 - "Response is Stale"',
        'no-store',
      ])
      expect(Date.parse(json.headers.get('x-echoloop-as-of') ?? '')).toBeGreaterThan(0)
      expect(json.headers.get('age')).toMatch(/^\d+$/)
      const stale = await (await shown(hosted('&lang=zh-CN'))).text()
      expect(stale).toMatch(/以下内容截至 \d\d:\d\d，/)
      expect(stale.replace(/\n<p class="demo" role="status">.*<\/p>/, '')).toBe(page)
      expect((await shown(`/p/${product}?shop=${shop.publicId}&lang=en`)).status).toBe(503)
      await second.mend()
      await expect
        .poll(async () => (await shown(summary())).headers.get('warning'), { timeout: 10_000 })
        .toBeNull()
      expect((await shown(hosted('&lang=en'))).status).toBe(200)
    },
  )
})
