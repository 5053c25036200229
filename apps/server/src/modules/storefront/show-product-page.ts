import { endpoints, productSummarySchema, publicId } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { renderProductPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { frameOf, nameIn, type PageVisit } from './page-visit.ts'
import { readCursor } from './read-cursor.ts'
import { sendCacheable } from './send-cacheable.ts'
import { shopOfPageSchema } from './shop-of-page-schema.ts'
import { readProductPage } from './storefront-queries.ts'

const addressSchema = z.object({
  productId: publicId('product'),
  shop: publicId('shop'),
  cursor: z.string().max(200).optional(),
})

const dataSchema = z.object({
  shop: shopOfPageSchema,
  product: z.object({ name: z.string(), nameEn: z.string().nullable(), description: z.string().nullable() }),
  summary: productSummarySchema,
  page: endpoints.listProductReviews.reply,
})

const reviewsPerPage = 20

/** GET /p/:productId: what buyers say about one product. */
export async function showProductPage(visit: PageVisit, address: unknown): Promise<void> {
  const read = addressSchema.safeParse(address)
  if (!read.success) throw new AppError('product/not-found')
  const { productId, shop, cursor } = read.data
  const key = { shop: uuidOf('shop', shop), product: uuidOf('product', productId) }
  const reviews = { cursor: readCursor(cursor), limit: reviewsPerPage }
  const text = await readProductPage(visit.platform, key, reviews)
  if (text === null) throw new AppError('product/not-found')
  const data = dataSchema.parse(JSON.parse(text))
  const path = `/p/${productId}?shop=${shop}`
  const inLanguage = (language: LocaleName) => `${visit.publicUrl}${path}&lang=${language}`
  const { nextCursor } = data.page
  const chosen = visit.languageQuery && `&${visit.languageQuery}`
  const body = renderProductPage(frameOf(visit, data.shop), {
    product: {
      id: productId,
      name: nameIn(visit.language, data.product),
      description: data.product.description,
    },
    summary: data.summary,
    ...data.page,
    moreUrl: nextCursor === null ? null : `${path}&cursor=${nextCursor}${chosen}`,
    dimensionNames: locales[visit.language].start.dimensions,
    pageUrl: `${visit.publicUrl}${path}`,
    languageUrls: { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') },
  })
  visit.reply.header('vary', 'accept-language')
  sendCacheable(visit.request, visit.reply, { type: 'text/html; charset=utf-8', body })
}
