import {
  endpoints,
  type OrderInput,
  type ProductFacets,
  type PublicReview,
  type reviewListQuery,
} from '@echoloop/contract'
import type { z } from 'zod'
import { storeFetchedImage } from '../src/modules/feedback/index.ts'
import { openFiles } from '../src/platform/files/open-files.ts'
import type { Scope } from '../src/platform/scope.ts'
import { makePhoto } from './make-media.ts'
import { startApi, type TestApi, type TestShop } from './start-api.ts'

export type ReviewOfGround = {
  rating?: number
  text?: string
  dimensions?: Record<string, number>
  facts?: Record<string, string | number | boolean>
  orderId?: string
  sku?: string
}

/** What a list is asked for, as it stands in an address; `sku` names the product. */
export type ListAsked = z.input<typeof reviewListQuery> & { sku?: string }

/** A shop with two products and reviews of the batch door, published by hand, and what shoppers are shown of them. */
export type ShownGround = {
  api: TestApi
  shop: TestShop
  /** Minutes apart, the first one oldest. Gives their public ids. */
  publish(changes: readonly ReviewOfGround[]): Promise<string[]>
  refuse(id: string): Promise<void>
  /** A delivered order of the kettle, or one that changed. */
  putOrder(number: string, change?: Partial<OrderInput>): Promise<void>
  addPicture(scope: Scope, feedbackId: string): Promise<void>
  /** Every review that the list gives, page by page. */
  listAll(asked?: ListAsked, limit?: number): Promise<{ items: PublicReview[]; matching: number | null }>
  facets(sku?: string): Promise<ProductFacets>
}

export async function startShownGround(): Promise<ShownGround> {
  const api = await startApi()
  const shop = await api.newShop()
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: { products: ['KET', 'TOW'].map((sku) => ({ sku, name: sku })) },
  })
  const productIds = new Map(items.map(({ sku, id }) => [sku, id]))
  await api.startWorker()
  let count = 0
  return {
    api,
    shop,
    async publish(changes) {
      const records = changes.map((change) => {
        count += 1
        const occurredAt = new Date(Date.UTC(2026, 0, 5) + count * 60_000).toISOString()
        return {
          kind: 'review',
          source: 'shown',
          externalId: `${count}`,
          sku: 'KET',
          occurredAt,
          ...saying(count, change),
        }
      })
      const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records } })
      await api.settled(shop)
      const ids = results.flatMap((result) => ('id' in result ? [result.id] : []))
      for (const id of ids)
        await shop.client.call(endpoints.decideFeedback, { params: { id }, body: { decision: 'publish' } })
      return ids
    },
    async refuse(id) {
      const body = { decision: 'refuse' as const, code: 'spam' as const }
      await shop.client.call(endpoints.decideFeedback, { params: { id }, body })
    },
    async addPicture(scope, feedbackId) {
      const kept = await storeFetchedImage(scope, openFiles(api.app.dataFolder), {
        feedbackId,
        bytes: await makePhoto({ width: 40, height: 30 }),
      })
      if (kept !== 'kept') throw new Error(kept)
    },
    ...ordersOf(shop),
    ...shoppersOf(shop, productIds),
  }
}

function ordersOf(shop: TestShop): Pick<ShownGround, 'putOrder'> {
  return {
    async putOrder(number, change = {}) {
      const order = {
        number,
        placedAt: '2026-01-01T00:00:00Z',
        deliveredAt: '2026-01-03T00:00:00Z',
        lines: [{ sku: 'KET', quantity: 1, priceCents: 100 }],
        ...change,
      }
      await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
    },
  }
}

function shoppersOf(
  shop: TestShop,
  productIds: Map<string, string>,
): Pick<ShownGround, 'listAll' | 'facets'> {
  return {
    async listAll({ sku = 'KET', ...asked } = {}, limit = 50) {
      const found: PublicReview[] = []
      let cursor: string | undefined
      let matching: number | null = null
      do {
        const page = await shop.client.call(endpoints.listProductReviews, {
          params: { productId: productIds.get(sku) ?? '' },
          query: { shop: shop.publicId, ...asked, cursor, limit },
        })
        found.push(...page.items)
        matching = page.matching
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      return { items: found, matching }
    },
    facets: (sku = 'KET') =>
      shop.client.call(endpoints.readProductFacets, {
        params: { productId: productIds.get(sku) ?? '' },
        query: { shop: shop.publicId },
      }),
  }
}

/** Every review says something of its own, as buyers do. */
function saying(number: number, change: ReviewOfGround): ReviewOfGround {
  return { text: `第${number}次用这个壶，编号${number * 7919}。`, ...change }
}
