import { endpoints, productSummarySchema } from '@echoloop/contract'
import { jsonLd } from '@echoloop/storefront'
import { sql } from 'kysely'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import type { Platform } from '../../../platform/scope.ts'
import { readJson } from '../read-json.ts'
import { reviewsJson } from '../reviews-json.ts'
import { wantedFacets } from '../shown/review-page.ts'
import { slot, writeQuestion } from '../sql-question.ts'
import { summaryJson } from '../summary-json.ts'
import { productFactsJson } from './feed-questions.ts'
import { gtinsOf, type Place, type ProductFactsRow, pageOf, productFactsSchema } from './feed-rows.ts'

const question = writeQuestion(sql`
  select json_build_object(
    'product', ${productFactsJson},
    'description', product.description,
    'summary', (${summaryJson}),
    'page', (${reviewsJson({ order: 'newest', isLater: false, isNarrow: false })})
  )::text as body
  from product
  where shop_id = ${slot('shop', 'uuid')}::uuid
    and id = ${slot('product', 'uuid')}::uuid`)

const dataSchema = z.object({
  product: productFactsSchema,
  description: z.string().nullable(),
  summary: productSummarySchema,
  page: endpoints.listProductReviews.reply,
})

/** schema.org data of a product for the page that shows its newest reviews. Refuses `product/not-found`. */
export async function readProductJsonLd(
  platform: Platform,
  place: Place,
  key: { shop: string; product: string; limit: number },
): Promise<string> {
  const text = await readJson(platform, question, { ...key, ...wantedFacets() })
  if (text === null) throw new AppError('product/not-found')
  const { product, description, summary, page } = dataSchema.parse(JSON.parse(text))
  return jsonLd({ ...describedBy(product, place), description }, summary, page.items)
}

export type DescribedFacts = Pick<
  ProductFactsRow,
  'id' | 'name' | 'sku' | 'mpns' | 'brand' | 'imageUrl' | 'gtins'
> & { url: string }

/** What search engines are told of a product besides its reviews. */
export function describedBy(product: ProductFactsRow, place: Place): DescribedFacts {
  const { id, name, sku, mpns, brand, imageUrl } = product
  const url = product.url ?? pageOf(id, place)
  return { id, name, sku, mpns, brand, imageUrl, url, gtins: gtinsOf(product) }
}
