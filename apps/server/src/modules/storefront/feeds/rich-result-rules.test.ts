import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'

/** Rules of Google’s pages “Review snippet”, “Product snippet” and “General structured data guidelines”. */

let api: TestApi
let shop: TestShop
let kettle = ''
let unrated = ''

const long = `${'Boils fast. '.repeat(200)}`

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop({ name: 'The shop itself' })
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: {
      products: [
        {
          sku: 'KET',
          name: 'Kettle </script>',
          url: 'https://shop.example/kettle',
          imageUrl: 'https://shop.example/kettle.jpg',
          gtins: ['4006381333931'],
          brand: 'Garden',
        },
        { sku: 'CUP', name: 'Cup' },
      ],
    },
  })
  kettle = items[0]?.id ?? ''
  unrated = items[1]?.id ?? ''
  await api.startWorker()
  await publish([
    { rating: 5, text: long, author: 'Ada' },
    { rating: 2, text: 'Leaks.', author: 'Bo' },
    { rating: 4, text: 'No name.' },
    { text: 'No stars.', author: 'Cy' },
    { rating: 5, text: 'For a coupon.', author: 'Di', facts: { incentive: 'discount' } },
    { rating: 5, text: 'We like it.', author: 'Ed', facts: { byStaff: true } },
  ])
})
afterAll(() => api.stop())

type Voice = { rating?: number; text: string; author?: string; facts?: Record<string, string | boolean> }

async function publish(voices: Voice[]): Promise<void> {
  const records = voices.map(({ author, ...voice }, index) => ({
    kind: 'review' as const,
    source: 'test',
    externalId: `r${index}`,
    occurredAt: `2026-01-0${index + 1}T00:00:00Z`,
    sku: 'KET',
    ...voice,
    ...(author && { author: { externalId: author, name: author } }),
  }))
  const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records } })
  await api.settled(shop)
  for (const result of results) {
    if (!('id' in result)) throw new Error('a review was not taken')
    await shop.client.call(endpoints.decideFeedback, { params: result, body: { decision: 'publish' } })
  }
}

const ratingSchema = z.strictObject({
  '@type': z.literal('Rating'),
  ratingValue: z.number().min(1).max(5),
  bestRating: z.literal(5),
  worstRating: z.literal(1),
})
const reviewSchema = z.strictObject({
  '@type': z.literal('Review'),
  author: z.strictObject({ '@type': z.literal('Person'), name: z.string().min(1).max(99) }),
  datePublished: z.iso.date(),
  inLanguage: z.string().optional(),
  name: z.string().optional(),
  reviewBody: z.string().optional(),
  reviewRating: ratingSchema,
})
const productSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('Product'),
  productID: z.string(),
  name: z.string().min(1),
  description: z.string().optional(),
  url: z.url().optional(),
  image: z.url().optional(),
  sku: z.string().optional(),
  gtin: z.string().optional(),
  mpn: z.string().optional(),
  brand: z.strictObject({ '@type': z.literal('Brand'), name: z.string() }).optional(),
  aggregateRating: z
    .strictObject({
      '@type': z.literal('AggregateRating'),
      ratingValue: z.number().min(1).max(5),
      ratingCount: z.number().int().min(1),
      bestRating: z.literal(5),
      worstRating: z.literal(1),
    })
    .optional(),
  review: z.array(reviewSchema).min(1).optional(),
})

async function read(path: string): Promise<string> {
  const response = await fetch(`${api.url}${path}`, { headers: { 'accept-language': 'en' } })
  return response.text()
}

/** The data blocks of a page. */
function blocksIn(page: string): unknown[] {
  const found = page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)
  return [...found].map(([, json = '']) => JSON.parse(json))
}

const pageOf = (product: string) => read(`/p/${product}?shop=${shop.publicId}`)

async function dataOf(product: string): Promise<z.infer<typeof productSchema>> {
  const [block, ...others] = blocksIn(await pageOf(product))
  expect(others).toEqual([])
  return productSchema.parse(block)
}

describe('the data that search engines read', () => {
  test('“Review snippet”: a page is about one product, by its name, its numbers and its own address', async () => {
    expect(await dataOf(kettle)).toMatchObject({
      name: 'Kettle </script>',
      url: 'https://shop.example/kettle',
      image: 'https://shop.example/kettle.jpg',
      sku: 'KET',
      gtin: '4006381333931',
      brand: { name: 'Garden' },
    })
  })

  test('“AggregateRating”: the average and the count are those that the page shows, over all ratings', async () => {
    const { aggregateRating } = await dataOf(kettle)
    expect(aggregateRating).toMatchObject({ ratingValue: 4.2, ratingCount: 5 })
    const page = await pageOf(kettle)
    expect(page).toMatch(/4\.2/)
    expect(page).toMatch(/\b5 (ratings|reviews)/)
  })

  test('“AggregateRating”: where nobody rated there is none, nor an empty list of reviews', async () => {
    const data = await dataOf(unrated)
    expect(data.aggregateRating).toBeUndefined()
    expect(data.review).toBeUndefined()
  })

  test('“Review”: each has an author’s name, stars inside their bounds and a day; without them it is no mark', async () => {
    const { review = [] } = await dataOf(kettle)
    expect(review.map(({ author }) => author.name).toSorted()).toEqual(['Ada', 'Bo'])
  })

  test('“General guidelines”: every marked review stands in the page for readers, too', async () => {
    const page = await pageOf(kettle)
    const { review = [] } = await dataOf(kettle)
    for (const { reviewBody = '', author } of review) {
      expect(page).toContain(reviewBody.replace('…', '').trim())
      expect(page).toContain(author.name)
    }
  })

  test('“Reviews must be genuine”: what was given something for and what staff wrote is shown, but not marked', async () => {
    const page = await pageOf(kettle)
    expect(page).toContain('For a coupon.')
    expect(page).toContain('We like it.')
    expect(JSON.stringify(blocksIn(page))).not.toMatch(/For a coupon|We like it/)
  })

  test('“Pros and cons”: there are none, since no author is asked for them', async () => {
    expect(JSON.stringify(await dataOf(kettle))).not.toMatch(/positiveNotes|negativeNotes/)
  })

  test('“Self-serving reviews”: no hosted page marks the shop, an organisation or a place with stars', async () => {
    const product = await pageOf(kettle)
    const { items } = await shop.client.call(endpoints.listProducts, { query: {} })
    const paths = [
      `/s/${shop.publicId}`,
      ...items.map(({ id }) => `/p/${id}?shop=${shop.publicId}`),
      ...['/policy', '/transparency', '/said-and-done', '/audits'].map(
        (path) => `${path}?shop=${shop.publicId}`,
      ),
      ...linksIn(product),
    ]
    for (const path of new Set(paths)) {
      const page = await read(path)
      for (const block of blocksIn(page))
        expect([path, productSchema.safeParse(block).error]).toEqual([path, undefined])
      expect(page).not.toMatch(/itemtype=|itemscope|property="(og:)?rating/)
    }
  })

  test('the door for shops’ own pages gives the same, and as many reviews as that page shows', async () => {
    const path = `/v1/storefront/products/${kettle}/json-ld?shop=${shop.publicId}`
    const response = await fetch(`${api.url}${path}`)
    expect(response.headers.get('content-type')).toBe('application/ld+json; charset=utf-8')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const text = await response.text()
    expect(text).not.toMatch(/[<>]/)
    expect(productSchema.parse(JSON.parse(text))).toEqual(await dataOf(kettle))
    expect(JSON.parse(await read(`${path}&limit=0`)).review).toBeUndefined()
    const again = await fetch(`${api.url}${path}`, {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
    expect((await fetch(`${api.url}${path.replace(kettle, `prd_${'0'.repeat(32)}`)}`)).status).toBe(404)
  })
})

/** Pages of this server that a page leads to. */
function linksIn(page: string): string[] {
  return [...page.matchAll(/href="(\/[a-z][^"#]*)"/g)]
    .map(([, path = '']) => path.replaceAll('&#38;', '&'))
    .filter((path) => !path.startsWith('/storefront/'))
    .slice(0, 40)
}
