import { endpoints, type OrderInput } from '@echoloop/contract'
import { startApi, type TestApi, type TestShop } from './start-api.ts'

export type RatedOrder = {
  number: string
  /** Null: the order names nobody. */
  buyer: string | null
  placedAt: string
  sku?: string
  change?: Partial<OrderInput>
}

export type RatedReview = {
  id: string
  order: string | null
  at: string
  rating?: number
  sku?: string
  dimensions?: Record<string, number>
  text?: string
}

/** A shop of which orders and reviews are told as they happened, through HTTP. */
export type ScoreGround = {
  api: TestApi
  shop: TestShop
  putOrders(orders: readonly RatedOrder[]): Promise<void>
  /** Takes reviews in and publishes them. Returns their ids. */
  review(reviews: readonly RatedReview[]): Promise<string[]>
  decide(id: string, decision: 'publish' | 'refuse'): Promise<void>
  /** Asks until the answer is as wanted, or gives the last one: figures follow in jobs of their own. */
  eventually<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T>
}

export async function startScoreGround(options: { timeZone?: string } = {}): Promise<ScoreGround> {
  const api = await startApi({ environment: { TRUST_PROXY: 'true' } })
  const shop = await api.newShop(options)
  await shop.client.call(endpoints.putProducts, {
    body: {
      categories: [
        { code: 'tea', name: '茶', nameEn: 'Tea', dimensions: ['quality', 'delivery', 'service'] },
        { code: 'pots', name: '壶', nameEn: 'Pots', dimensions: ['quality', 'delivery', 'service'] },
      ],
      products: ['A', 'B', 'C', 'D', 'E'].map((sku) => ({
        sku,
        name: `商品 ${sku}`,
        nameEn: `Product ${sku}`,
        category: sku < 'C' ? 'tea' : 'pots',
      })),
    },
  })
  await api.startWorker()
  const decide: ScoreGround['decide'] = async (id, decision) => {
    const body = decision === 'publish' ? { decision } : { decision, code: 'abuse' as const }
    await shop.client.call(endpoints.decideFeedback, { params: { id }, body })
  }
  return {
    api,
    shop,
    decide,
    async putOrders(orders) {
      const body = { orders: orders.map(orderOf) }
      if (orders.length > 0) await shop.client.call(endpoints.putOrders, { body })
    },
    async review(reviews) {
      const { results } = await shop.client.call(endpoints.acceptFeedback, {
        body: { records: reviews.map(recordOf) },
      })
      await api.settled(shop)
      const ids = results.map((result) => {
        if (result.status !== 'accepted') throw new Error(JSON.stringify(result))
        return result.id
      })
      for (const id of ids) {
        const { decision } = await shop.client.call(endpoints.readFeedback, { params: { id } })
        if (decision?.state !== 'published') await decide(id, 'publish')
      }
      return ids
    },
    async eventually(ask, isWanted) {
      let answer = await ask()
      for (let round = 0; round < 150 && !isWanted(answer); round++) {
        await new Promise((done) => setTimeout(done, 100))
        answer = await ask()
      }
      return answer
    },
  }
}

function orderOf({ number, buyer, placedAt, sku = 'A', change }: RatedOrder): OrderInput {
  const deliveredAt = new Date(Date.parse(placedAt) + 3_600_000).toISOString()
  return {
    number,
    ...(buyer === null ? {} : { customer: { externalId: buyer } }),
    placedAt,
    deliveredAt,
    lines: [{ sku, quantity: 1, priceCents: 100 }],
    ...change,
  }
}

function recordOf({ id, order, at, rating = 5, sku = 'A', dimensions = {}, text }: RatedReview) {
  return {
    kind: 'review' as const,
    source: 'scores',
    externalId: id,
    occurredAt: at,
    rating,
    sku,
    ...(order === null ? {} : { orderId: order }),
    dimensions,
    text,
  }
}
