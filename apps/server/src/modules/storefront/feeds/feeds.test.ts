import { gunzipSync } from 'node:zlib'
import { endpoints, type FeedName, feedNames } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkGoogleFeed } from '../../../../test/check-google-feed.ts'
import { elementsAt, readXml, textAt, type XmlElement } from '../../../../test/read-xml.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'

let api: TestApi
let shop: TestShop

const hostile = ']]><script>alert(1)</script> & "q" \'s\' \u0007\u200b\u202e😀 =cmd|calc'
let count = 0

beforeAll(async () => {
  api = await startApi()
  shop = await newShop()
  await api.startWorker()
})
afterAll(() => api.stop())

async function newShop(): Promise<TestShop> {
  const made = await api.newShop({ name: 'Shop & <Sons>' })
  await made.client.call(endpoints.putProducts, {
    body: {
      products: [
        {
          sku: 'KET',
          name: 'Kettle <1>',
          url: 'https://shop.example/kettle?a=1&b=2',
          gtins: ['4006381333931'],
          mpns: ['K-1'],
          brand: 'Teeküche',
          variants: [{ sku: 'KET-R', name: 'red', barcode: '96385074' }],
        },
        { sku: 'CUP', name: 'Cup' },
      ],
    },
  })
  for (const feed of feedNames) await switchFeed(made, feed, true)
  return made
}

function switchFeed(at: TestShop, feed: FeedName, isOn: boolean) {
  return at.client.call(endpoints.switchFeed, { body: { feed, isOn } })
}

type Voice = {
  text?: string
  title?: string
  rating?: number
  sku?: string
  facts?: Record<string, string | boolean>
  name?: string
}

/** Publishes one review; gives its id. */
async function publish(voice: Voice, at = shop): Promise<string> {
  const [id = ''] = await publishAll([voice], at)
  return id
}

/** Publishes reviews, each a second after the one before. */
async function publishAll(voices: Voice[], at = shop): Promise<string[]> {
  const records = voices.map(({ name, ...said }) => ({
    kind: 'review' as const,
    source: 'test',
    externalId: `e${++count}`,
    occurredAt: new Date(Date.UTC(2026, 0, 1) + count * 1000).toISOString(),
    sku: 'KET',
    text: `fine ${count}`,
    rating: 4,
    author: { externalId: `a${count}`, name: name ?? 'Ada' },
    ...said,
  }))
  const { results } = await at.client.call(endpoints.acceptFeedback, { body: { records } })
  await api.settled(at)
  const ids = results.flatMap((result) => ('id' in result ? [result.id] : []))
  for (const id of ids) await decide(id, { decision: 'publish' }, at)
  return ids
}

function decide(
  id: string,
  body: { decision: 'publish' } | { decision: 'refuse'; code: 'spam' },
  at = shop,
): Promise<unknown> {
  return at.client.call(endpoints.decideFeedback, { params: { id }, body })
}

function get(path: string, headers: Record<string, string> = {}, at = shop): Promise<Response> {
  const join = path.includes('?') ? '&' : '?'
  return fetch(`${api.url}/feeds/${path}${join}shop=${at.publicId}`, { headers })
}

const text = async (path: string, at = shop) => (await get(path, {}, at)).text()

async function googleReviews(at = shop): Promise<XmlElement[]> {
  const document = await text('google-reviews.xml', at)
  expect(checkGoogleFeed(document)).toEqual([])
  return elementsAt(readXml(document), 'reviews/review')
}

const oneOf = (reviews: XmlElement[], id: string) =>
  reviews.find((review) => textAt(review, 'review_id') === id)

describe('the feed for Google', () => {
  test('is as the documentation wants it, without reviews as with hostile ones', async () => {
    const empty = await newShop()
    expect(await googleReviews(empty)).toEqual([])
    const id = await publish({ title: hostile, text: `${hostile}\n${'x'.repeat(5000)}`, name: hostile })
    const review = oneOf(await googleReviews(), id)
    expect(textAt(review ?? raise(), 'content')).toContain(']]><script>alert(1)</script> & "q"')
  })

  test('says of each review what it was given for, whether the purchase is proven, and how it came in', async () => {
    const plain = await publish({})
    const paid = await publish({ facts: { incentive: 'discount' } })
    const reviews = await googleReviews()
    const facts = (id: string) => {
      const review = oneOf(reviews, id) ?? raise()
      return ['is_incentivized_review', 'is_verified_purchase', 'collection_method'].map((name) =>
        textAt(review, name),
      )
    }
    expect(facts(plain)).toEqual(['false', 'false', 'unsolicited'])
    expect(facts(paid)).toEqual(['true', 'false', 'unsolicited'])
  })

  test('names a product by all its numbers', async () => {
    const id = await publish({})
    const review = oneOf(await googleReviews(), id) ?? raise()
    const at = (path: string) =>
      elementsAt(review, `products/product/product_ids/${path}`).map(({ text }) => text)
    expect(at('gtins/gtin')).toEqual(['4006381333931', '96385074'])
    expect(at('mpns/mpn')).toEqual(['K-1'])
    expect(at('skus/sku')).toEqual(['KET', 'KET-R'])
    expect(at('brands/brand')).toEqual(['Teeküche'])
    expect(textAt(review, 'products/product/product_url')).toBe('https://shop.example/kettle?a=1&b=2')
  })

  test('holds every star, and tells how many reviews it has no place for and why', async () => {
    const own = await newShop()
    const ids = await publishAll(
      [1, 2, 3, 4, 5].map((rating) => ({ rating })),
      own,
    )
    await publishAll(
      [{ rating: undefined }, { text: undefined, rating: 5 }, { facts: { byStaff: true } }],
      own,
    )
    const reviews = await googleReviews(own)
    expect(new Set(reviews.map((review) => textAt(review, 'review_id')))).toEqual(new Set(ids))
    const { items } = await own.client.call(endpoints.readFeeds, {})
    expect(items.find(({ feed }) => feed === 'google-reviews')).toMatchObject({
      isOn: true,
      url: `http://localhost:3000/feeds/google-reviews.xml?shop=${own.publicId}`,
      reviews: 5,
      leftOut: { withoutProduct: 0, byStaff: 1, withoutStars: 1, withoutText: 1 },
    })
  })
})

describe('the feed for Meta', () => {
  test('has one line per review, and no cell that a table program runs', async () => {
    const own = await newShop()
    const title = '=HYPERLINK("http://evil.example")'
    const id = await publish(
      { title, text: '+1, "really"\nsecond line', facts: { incentive: 'points' } },
      own,
    )
    const [head = [], line = []] = readCsv(await text('meta-reviews.csv', own))
    const cell = (name: string) => line[head.indexOf(name)]
    expect(head).toHaveLength(line.length)
    expect(cell('reviewID')).toBe(id)
    expect(cell('title')).toBe(`'${title}`)
    expect(cell('content')).toBe('\'+1, "really"\nsecond line')
    expect(cell('incentivized')).toBe('true')
    expect(cell('has_verified_purchase')).toBe('false')
    expect(cell('product.productIdentifiers.gtins')).toBe('["4006381333931","96385074"]')
    expect(cell('store.storeUrls')).toBe('["https://shop.example"]')
  })
})

describe('the feed for readers', () => {
  test('shows the newest fifty of the shop or of a product, as text that no reader runs', async () => {
    const own = await newShop()
    const cup = await publish({ sku: 'CUP', text: hostile, title: undefined }, own)
    await publishAll(
      Array.from({ length: 50 }, () => ({})),
      own,
    )
    const channel = async (path: string) =>
      elementsAt(readXml(await text(path, own)), 'channel')[0] ?? raise()
    const ofShop = elementsAt(await channel('reviews.rss'), 'item')
    expect(ofShop).toHaveLength(50)
    expect(ofShop.map((item) => textAt(item, 'guid'))).not.toContain(cup)
    const times = ofShop.map((item) => Date.parse(textAt(item, 'pubDate') ?? ''))
    expect(times).toEqual(times.toSorted((one, other) => other - one))
    const review = await publish({ sku: 'CUP', text: hostile }, own)
    const { items } = await own.client.call(endpoints.listProducts, { query: { q: 'CUP' } })
    const path = `reviews.rss?product=${items[0]?.id}`
    const ofCup = await channel(path)
    expect(elementsAt(ofCup, 'item').map((item) => textAt(item, 'guid'))).toEqual([review, cup])
    const description = textAt(elementsAt(ofCup, 'item')[0] ?? raise(), 'description') ?? ''
    expect(description).toContain('&#60;script&#62;')
    expect(description).not.toContain('<script>')
    const self = elementsAt(ofCup, 'atom:link')[0]?.attributes.href
    expect(self).toContain(`product=${items[0]?.id}`)
  })
})

describe('every feed', () => {
  const paths: Record<FeedName, string> = {
    'google-reviews': 'google-reviews.xml',
    'meta-reviews': 'meta-reviews.csv',
    rss: 'reviews.rss',
  }

  test('is off until the shop switches it on, and says so', async () => {
    const own = await api.newShop()
    for (const feed of feedNames) {
      const off = await get(paths[feed], { 'accept-language': 'en' }, own)
      expect([off.status, await off.json()]).toMatchObject([404, { code: 'feed/off' }])
      await switchFeed(own, feed, true)
      expect((await get(paths[feed], {}, own)).status).toBe(200)
      await switchFeed(own, feed, false)
      expect((await get(paths[feed], {}, own)).status).toBe(404)
    }
  })

  test('has lost a review at the fetch after it was refused, and one after it was erased', async () => {
    const own = await newShop()
    const [refused = '', erased = '', kept = ''] = await publishAll([{}, {}, {}], own)
    const holds = async (path: string) => {
      const found = await text(path, own)
      return [refused, erased, kept].map((id) => found.includes(id))
    }
    for (const feed of feedNames) expect(await holds(paths[feed])).toEqual([true, true, true])
    await decide(refused, { decision: 'refuse', code: 'spam' }, own)
    for (const feed of feedNames) expect(await holds(paths[feed])).toEqual([false, true, true])
    await own.run((scope) =>
      scope.db
        .updateTable('feedback')
        .set({ erasedAt: scope.now })
        .where('shopId', '=', scope.shopId)
        .where('id', '=', uuidIn(erased))
        .execute(),
    )
    for (const feed of feedNames) expect(await holds(paths[feed])).toEqual([false, false, true])
  })

  test('is not sent again to who has it, and is as soon as anything changed', async () => {
    const own = await newShop()
    await publish({}, own)
    api.app.platform.clockOffsetMs = 3_600_000
    try {
      const first = await get('google-reviews.xml', {}, own)
      const known = { 'if-none-match': first.headers.get('etag') ?? '' }
      const since = { 'if-modified-since': first.headers.get('last-modified') ?? '' }
      expect((await get('google-reviews.xml', known, own)).status).toBe(304)
      expect((await get('google-reviews.xml', since, own)).status).toBe(304)
      await publish({}, own)
      expect((await get('google-reviews.xml', known, own)).status).toBe(200)
      expect((await get('google-reviews.xml', since, own)).status).toBe(200)
    } finally {
      api.app.platform.clockOffsetMs = 0
    }
  })

  test('is compressed for who reads gzip, and plain for who does not', async () => {
    for (const path of Object.values(paths)) {
      const url = `/feeds/${path}?shop=${shop.publicId}`
      const zipped = await api.server.inject({ url, headers: { 'accept-encoding': 'br, gzip;q=0.8' } })
      const plain = await api.server.inject({ url, headers: { 'accept-encoding': 'gzip;q=0' } })
      expect(zipped.headers['content-encoding']).toBe('gzip')
      expect(plain.headers['content-encoding']).toBeUndefined()
      expect(gunzipSync(zipped.rawPayload).toString()).toBe(plain.payload)
    }
  })

  test('remembers when it was fetched and by what kind of program, not by whom', async () => {
    const own = await newShop()
    await publish({}, own)
    const headers = { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1) secret-token' }
    await (await get('google-reviews.xml', headers, own)).text()
    await expect
      .poll(async () => (await own.client.call(endpoints.readFeeds, {})).items[0]?.lastFetch, {
        timeout: 20_000,
      })
      .toMatchObject({ by: 'Google', isWhole: true, reviews: 1 })
  })
})

function uuidIn(id: string): string {
  return id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function raise(): never {
  throw new Error('nothing was found')
}

/** Cells of a table as RFC 4180 writes it. */
function readCsv(document: string): string[][] {
  const lines: string[][] = [[]]
  for (const match of document.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g)) {
    const [, cell = '', end] = match
    lines.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\r\n') lines.push([])
    if (end === '') break
  }
  return lines.filter((line) => line.length > 1)
}
