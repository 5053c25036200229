import { gzipSync } from 'node:zlib'
import { publicId } from '@echoloop/contract'
import { renderRssFeed } from '@echoloop/storefront'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import { readJson } from '../read-json.ts'
import { sendCacheable } from '../send-cacheable.ts'
import { newestOfProductQuestion, newestOfShopQuestion, productFactsQuestion } from './feed-questions.ts'
import { feedReviewOf, newestSchema, type Place, pageOf, productFactsSchema } from './feed-rows.ts'
import { feedPaths, newestMax } from './feed-settings.ts'
import { saveFetch } from './feed-store.ts'
import { type AskedFeed, readFeedShop } from './read-feed-shop.ts'
import { readerFamily } from './reader-family.ts'
import { takesGzip } from './takes-gzip.ts'

const addressSchema = z.object({ product: publicId('product').optional() })

/** GET /feeds/reviews.rss: the newest reviews of a shop or of one product. Refuses `feed/off`, `product/not-found`. */
export async function sendRssFeed(
  { platform, publicUrl }: { platform: Platform; publicUrl: string },
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<void> {
  const asked = await readFeedShop(platform, { feed: 'rss', query: request.query, publicUrl })
  const address = addressSchema.safeParse(request.query)
  if (!address.success) throw new AppError('product/not-found')
  const productId = address.data.product
  const product = productId ? await readFacts(platform, asked, productId) : null
  const newest = await readNewest(platform, asked, productId)
  const place: Place = { publicUrl, shop: asked.shop.id }
  const names = new Map(newest.products.map((row) => [row.id, row.name]))
  const suffix = productId ? `&product=${productId}` : ''
  const body = renderRssFeed({
    shop: asked.shop,
    product,
    selfUrl: `${publicUrl}${feedPaths.rss}?shop=${place.shop}${suffix}`,
    pageUrl: productId ? pageOf(productId, place) : `${publicUrl}/s/${place.shop}`,
    reviews: newest.reviews.map((row) => ({
      ...feedReviewOf(row, place),
      productName: names.get(row.productId) ?? '',
    })),
  })
  const isZipped = takesGzip(request)
  reply.header('vary', 'accept-encoding')
  reply.header('content-security-policy', "default-src 'none'; sandbox")
  if (isZipped) reply.header('content-encoding', 'gzip')
  sendCacheable(request, reply, {
    type: 'application/rss+xml; charset=utf-8',
    body: isZipped ? gzipSync(body) : body,
  })
  const by = readerFamily(request.headers['user-agent'])
  const fetch = { feed: 'rss' as const, by, isWhole: true, reviews: newest.reviews.length }
  await runInShop(platform, { shopId: asked.shopId, actor: { kind: 'system' } }, (scope) =>
    saveFetch(scope, fetch),
  )
}

async function readFacts(platform: Platform, { shopId }: AskedFeed, productId: string) {
  const key = { shop: shopId, product: uuidOf('product', productId) }
  const text = await readJson(platform, productFactsQuestion, key)
  if (text === null) throw new AppError('product/not-found')
  return productFactsSchema.parse(JSON.parse(text))
}

async function readNewest(platform: Platform, { shopId }: AskedFeed, productId: string | undefined) {
  const values = { shop: shopId, limit: newestMax }
  const text = productId
    ? await readJson(platform, newestOfProductQuestion, { ...values, product: uuidOf('product', productId) })
    : await readJson(platform, newestOfShopQuestion, values)
  return newestSchema.parse(JSON.parse(text ?? '{}'))
}
