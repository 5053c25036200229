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
import { attestationOf, attestationRowSchema, certificateOf, certificateRowSchema } from './signed-facts.ts'
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
  questions: endpoints.listProductQuestions.reply.shape.items,
  certificates: z.array(certificateRowSchema),
  attestation: attestationRowSchema.nullable(),
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
    questions: { items: data.questions, ...questionAddresses({ productId, shop, chosen }) },
    policyUrl: `/policy?shop=${shop}${chosen}`,
    checkUrl: `/transparency?shop=${shop}${chosen}`,
    certificates: data.certificates.map((row) => certificateOf(row, shop)),
    audit: data.attestation && {
      newest: attestationOf(data.attestation, shop),
      auditsUrl: `/audits?shop=${shop}${chosen}`,
    },
    flagForm: {
      action: (reviewId) => `/p/${productId}/reviews/${reviewId}/flags?shop=${shop}${chosen}`,
      takesAddress: visit.canMail,
    },
    languageUrls: { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') },
  })
  visit.reply.header('vary', 'accept-language')
  sendCacheable(visit.request, visit.reply, { type: 'text/html; charset=utf-8', body })
}

/** Where questions and votes go; `chosen` keeps the language that the reader chose. */
function questionAddresses({ productId, shop, chosen }: { productId: string; shop: string; chosen: string }) {
  const suffix = `?shop=${shop}${chosen}`
  return {
    askAction: `/p/${productId}/questions${suffix}`,
    voteAction: (answerId: string) => `/p/${productId}/answers/${answerId}${suffix}`,
    similarUrl: `/v1/storefront/products/${productId}/questions/similar?shop=${shop}`,
    voteUrl: (answerId: string) => `/v1/storefront/answers/${answerId}/vote`,
  }
}
