import type { ProductSummary, PublicReview } from '@echoloop/contract'
import { cleanText, escapeJson } from '@echoloop/markup'
import { languageTag } from './language-tag.ts'

const bodyMax = 300
/** Search engines ask for names of fewer than a hundred characters. */
const authorMax = 99

/** What is told of a product; all but the first three may be left out. */
export type DescribedProduct = {
  id: string
  name: string
  description: string | null
  /** The page that the shop wants found for this product. */
  url?: string
  imageUrl?: string | null
  sku?: string
  gtins?: readonly string[]
  mpns?: readonly string[]
  brand?: string | null
}

/**
 * schema.org Product with AggregateRating and Review as JSON that is safe inside a script element.
 * `ratingValue` is the plain average as the page shows it, over all ratings. Without ratings there is no aggregate, and
 * reviews without stars or without a name are left out: search engines count such marks as errors. So are those that
 * something was given for and those of staff: the page says so beside them, and a mark in search results cannot. Never
 * marks of the shop itself: reviews on a shop's own pages about the shop serve nobody but the shop. Long texts are
 * shortened here, since the page holds them whole.
 */
export function jsonLd(
  product: DescribedProduct,
  summary: ProductSummary,
  items: readonly PublicReview[],
): string {
  const review = items.flatMap((item) => describe(item) ?? [])
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    ...describeProduct(product),
    ...(summary.count > 0 &&
      summary.mean !== null && {
        aggregateRating: {
          '@type': 'AggregateRating',
          ratingValue: Math.round(summary.mean * 10) / 10,
          ratingCount: summary.count,
          bestRating: 5,
          worstRating: 1,
        },
      }),
    ...(review.length > 0 && { review }),
  }
  return escapeJson(JSON.stringify(data))
}

/** Of several numbers none is the product's own: each is a variant's. */
function describeProduct(product: DescribedProduct): object {
  const { gtins = [], mpns = [] } = product
  return {
    productID: product.id,
    name: cleanText(product.name),
    ...(product.description && { description: cleanText(product.description) }),
    ...(product.url && { url: product.url }),
    ...(product.imageUrl && { image: product.imageUrl }),
    ...(product.sku && { sku: cleanText(product.sku) }),
    ...(gtins.length === 1 && { gtin: gtins[0] }),
    ...(mpns.length === 1 && { mpn: cleanText(mpns[0] ?? '') }),
    ...(product.brand && { brand: { '@type': 'Brand', name: cleanText(product.brand) } }),
  }
}

function describe(item: PublicReview): object | undefined {
  const name = cleanText(item.authorName ?? '').trim()
  if (item.rating === null || name === '' || item.incentive || item.byStaff) return undefined
  const language = languageTag(item.language)
  return {
    '@type': 'Review',
    author: { '@type': 'Person', name: name.slice(0, authorMax).toWellFormed() },
    datePublished: item.occurredAt.slice(0, 10),
    ...(language && { inLanguage: language }),
    ...(item.title && { name: cleanText(item.title) }),
    ...(item.text && { reviewBody: beginning(item.text) }),
    reviewRating: { '@type': 'Rating', ratingValue: item.rating, bestRating: 5, worstRating: 1 },
  }
}

function beginning(text: string): string {
  const characters = [...cleanText(text)]
  return characters.length <= bodyMax ? characters.join('') : `${characters.slice(0, bodyMax).join('')}…`
}
