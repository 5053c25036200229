import { endpoints, publicId, type ReviewListQuery, reviewListQuery } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { isFiltered, renderProductPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { productFactsSchema } from './feeds/feed-rows.ts'
import { describedBy } from './feeds/product-json-ld.ts'
import { noticesOf } from './notices-of.ts'
import { frameOf, nameIn, type PageVisit } from './page-visit.ts'
import type { PageReach } from './ready/ready-address.ts'
import { sendCacheable } from './send-cacheable.ts'
import { reviewPageOf } from './shown/review-page.ts'
import { attestationOf, attestationRowSchema, certificateOf, certificateRowSchema } from './signed-facts.ts'
import { readProductPage } from './storefront-queries.ts'
import { reviewListOf, reviewListSchema } from './widgets/review-list-data.ts'

const addressSchema = z.object({
  productId: publicId('product'),
  shop: publicId('shop'),
  cursor: z.string().max(200).optional(),
})

const dataSchema = reviewListSchema.extend({
  product: z.object({ name: z.string(), nameEn: z.string().nullable(), description: z.string().nullable() }),
  facts: productFactsSchema,
  questions: endpoints.listProductQuestions.reply.shape.items,
  certificates: z.array(certificateRowSchema),
  attestation: attestationRowSchema.nullable(),
})

const reviewsPerPage = 20

/** GET /p/:productId: what buyers say about one product. */
export async function showProductPage(visit: PageVisit, address: unknown): Promise<void> {
  const body = await makeProductPage(visit, address)
  if (body === null) throw new AppError('product/not-found')
  visit.reply.header('vary', 'accept-language')
  sendCacheable(visit.request, visit.reply, { type: 'text/html; charset=utf-8', body })
}

/** The page as it is sent; null when there is no such product. */
export async function makeProductPage(visit: PageReach, address: unknown): Promise<string | null> {
  const read = addressSchema.safeParse(address)
  if (!read.success) return null
  const { productId, shop, cursor } = read.data
  const key = { shop: uuidOf('shop', shop), product: uuidOf('product', productId) }
  const choice = choiceOf(address)
  const page = reviewPageOf({ ...choice, cursor, limit: reviewsPerPage })
  const text = await readProductPage(visit.platform, key, page)
  if (text === null) return null
  const data = dataSchema.parse(JSON.parse(text))
  const path = `/p/${productId}?shop=${shop}`
  const inLanguage = (language: LocaleName) => `${visit.publicUrl}${path}&lang=${language}`
  const { language } = visit
  const chosen = visit.languageQuery && `&${visit.languageQuery}`
  const flag = {
    form: {
      action: (reviewId: string) => `/p/${productId}/reviews/${reviewId}/flags?shop=${shop}${chosen}`,
      takesAddress: visit.canMail,
    },
  }
  const place = { shop, product: productId, language, origin: '', chosenLanguage: chosen, choice, flag }
  const frame = { ...frameOf(visit, { ...data.shop, id: shop }), ...(await noticesOf(visit, key.shop)) }
  return renderProductPage(frame, {
    product: {
      ...describedBy(data.facts, { publicUrl: visit.publicUrl, shop }),
      id: productId,
      name: nameIn(language, data.product),
      description: data.product.description,
    },
    list: reviewListOf(data, place),
    isPart: cursor !== undefined || choice.order !== 'newest' || isFiltered(choice),
    pageUrl: `${visit.publicUrl}${path}`,
    questions: { items: data.questions, ...questionAddresses({ productId, shop, chosen }) },
    ways: {
      askLinkUrl: visit.canMail ? `/p/${productId}/ask-link?shop=${shop}${chosen}` : null,
      picturesUrl: `/p/${productId}/pictures?shop=${shop}${chosen}`,
      feedbackUrl: `/tell?shop=${shop}${chosen}&page=/p/${productId}`,
    },
    policyUrl: `/policy?shop=${shop}${chosen}`,
    checkUrl: `/transparency?shop=${shop}${chosen}`,
    certificates: data.certificates.map((row) => certificateOf(row, shop)),
    audit: data.attestation && {
      newest: attestationOf(data.attestation, shop),
      auditsUrl: `/audits?shop=${shop}${chosen}`,
    },
    languageUrls: { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') },
  })
}

/** What the shopper chose; fields of a form that were left empty say nothing, and nonsense chooses nothing. */
function choiceOf(address: unknown): ReviewListQuery {
  const given = z.record(z.string(), z.unknown()).parse(address)
  const told = Object.entries(given).map(([name, value]) => [name, withoutEmpty(value)])
  const read = reviewListQuery.safeParse(Object.fromEntries(told))
  return read.success ? read.data : reviewListQuery.parse({})
}

function withoutEmpty(value: unknown): unknown {
  if (!Array.isArray(value)) return value === '' ? undefined : value
  const left = value.filter((one) => one !== '')
  return left.length === 0 ? undefined : left
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
