import { endpoints, type ProductSummary } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type RatedOrder,
  type RatedReview,
  type ScoreGround,
  startScoreGround,
} from '../../../../test/score-ground.ts'

let ground: ScoreGround
let ids: Record<string, string>
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

/** Stars of each product: A many good ones, B five perfect ones, C four perfect ones, D many fair ones. */
const given: Record<string, number[]> = {
  A: [...Array.from({ length: 18 }, () => 5), 4, 4],
  B: [5, 5, 5, 5, 5],
  C: [5, 5, 5, 5],
  D: [3, 3, 4, 3, 3, 4],
}

beforeAll(async () => {
  ground = await startScoreGround()
  const orders: RatedOrder[] = []
  const reviews: RatedReview[] = []
  for (const [sku, stars] of Object.entries(given)) {
    for (const [index, rating] of stars.entries()) {
      const number = `${sku}-${index}`
      orders.push({ number, buyer: `${sku} ${index}`, placedAt: ago(20), sku })
      reviews.push({ id: number, order: number, at: ago(2), sku, rating })
    }
  }
  await ground.putOrders(orders)
  await ground.review(reviews)
  const { items } = await ground.shop.client.call(endpoints.listProducts, { query: { limit: 50 } })
  ids = Object.fromEntries(items.map(({ sku, id }) => [sku, id]))
})
afterAll(() => ground.api.stop())

const best = (query: { category?: string; limit?: number } = {}) =>
  ground.shop.client.call(endpoints.listBestProducts, { params: { shopId: ground.shop.publicId }, query })

const summaryOf = (sku: string): Promise<ProductSummary> =>
  ground.shop.client.call(endpoints.readProductSummary, {
    params: { productId: ids[sku] ?? '' },
    query: { shop: ground.shop.publicId },
  })

/** The score and its interval, reckoned from all stars as docs/scores.md says. */
function reckon(stars: readonly number[]): { score: number; low: number; high: number } {
  const all = Object.values(given).flat()
  const mean = Math.round((all.reduce((sum, value) => sum + value, 0) / all.length) * 100) / 100
  const score = (10 * mean + stars.reduce((sum, value) => sum + value, 0)) / (10 + stars.length)
  const squareOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0)
  const own = stars.reduce((sum, value) => sum + (value - score) ** 2, 0)
  const prior = 10 * (squareOf(all) / all.length - 2 * score * mean + score ** 2)
  const each = [1, 2, 3, 4, 5].reduce((sum, value) => sum + (value - score) ** 2, 0)
  const half = 1.96 * Math.sqrt((own + prior + each) / (stars.length + 15) / (stars.length + 11))
  const rounded = (value: number) => Math.round(value * 100) / 100
  return {
    score: rounded(score),
    low: rounded(Math.max(1, score - half)),
    high: rounded(Math.min(5, score + half)),
  }
}

describe('the score of a product', () => {
  test.each(Object.keys(given))('of %s has the interval that anyone can reckon again', async (sku) => {
    const { score, low, high } = await summaryOf(sku)
    const wanted = reckon(given[sku] ?? [])
    expect(score).toBeCloseTo(wanted.score, 1)
    expect(low).toBeCloseTo(wanted.low, 1)
    expect(high).toBeCloseTo(wanted.high, 1)
  })

  test('is less exact the fewer rated it, and unknown where nobody did', async () => {
    const [many, few, none] = [await summaryOf('A'), await summaryOf('C'), await summaryOf('E')]
    const width = ({ low, score }: ProductSummary) => (score ?? 0) - (low ?? 0)
    expect(width(few)).toBeGreaterThan(width(many))
    expect(none).toMatchObject({ score: null, low: null, high: null })
  })
})

describe('the best-rated list', () => {
  test('goes by the lower end, so that few perfect ratings do not lead, and needs five proven purchases', async () => {
    const { items, ratings } = await best()
    expect(items.map(({ nameEn, count, verified }) => [nameEn, count, verified])).toEqual([
      ['Product A', 20, 20],
      ['Product B', 5, 5],
      ['Product D', 6, 6],
    ])
    expect(ratings).toBe(31)
    for (const { productId, score, low, high } of items) {
      const sku = Object.keys(ids).find((one) => ids[one] === productId) ?? ''
      expect({ score, low, high }).toMatchObject(
        await summaryOf(sku).then((summary) => ({
          score: summary.score,
          low: summary.low,
          high: summary.high,
        })),
      )
    }
    expect((await best({ category: 'pots' })).items.map(({ nameEn }) => nameEn)).toEqual(['Product D'])
    expect((await best({ limit: 1 })).items).toHaveLength(1)
  })

  test('stands as a page and as a widget, with its method, in both languages', async () => {
    const { api, shop } = ground
    const textOf = async (path: string) => (await fetch(`${api.url}${path}`)).text()
    const english = await textOf(`/best?shop=${shop.publicId}&lang=en`)
    expect(english).toMatch(/Product A[\s\S]*Product B[\s\S]*Product D[\s\S]*lower end of the 95% interval/)
    expect(await textOf(`/best?shop=${shop.publicId}&category=tea&lang=zh-CN`)).toMatch(
      /好评榜：茶[\s\S]*商品 A/,
    )
    expect((await fetch(`${api.url}/best?shop=${shop.publicId}&category=none`)).status).toBe(404)
    const widget = await textOf(`/v1/storefront/shops/${shop.publicId}/widgets/best?language=zh-CN`)
    expect(widget).toMatch(/class="widget widget-best"[\s\S]*商品 A/)
    for (const [, address = ''] of widget.matchAll(/ (?:href|src)="([^"]*)"/g))
      expect(address).toMatch(/^(https?:|#)/)
    expect(await textOf(`/v1/storefront/shops/${shop.publicId}/widgets/rating?language=en`)).toContain(
      'Not rated in this period',
    )
  })

  test('the page of the shop finds products by name and turns pages', async () => {
    const { api, shop } = ground
    const textOf = async (query: string) =>
      (await fetch(`${api.url}/s/${shop.publicId}?lang=en${query}`)).text()
    expect(await textOf('')).toMatch(/Best rated[\s\S]*All products[\s\S]*Product E/)
    const found = await textOf('&q=product%20b')
    expect(found).toContain('1 product for “product b”')
    expect(found).not.toContain('Product A')
    expect(await textOf('&q=%25')).toContain('No product is called “%”.')
    expect(await textOf('&page=99')).toContain('Product E')
  })
})
