import type { ProductSummary, PublicReview } from '@echoloop/contract'
import { cleanText, escapeJson } from '@echoloop/markup'
import { languageTag } from './language-tag.ts'

const bodyMax = 300

type DescribedProduct = { id: string; name: string; description: string | null }

/**
 * schema.org Product with AggregateRating and Review as JSON that is safe inside a script element.
 * `ratingValue` is the plain average, which the page shows too. Without ratings there is no aggregate, and
 * reviews without stars or without a name are left out: search engines count such marks as errors. Long
 * texts are shortened here, since the page holds them whole.
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
    productID: product.id,
    name: cleanText(product.name),
    ...(product.description && { description: cleanText(product.description) }),
    ...(summary.count > 0 &&
      summary.mean !== null && {
        aggregateRating: {
          '@type': 'AggregateRating',
          ratingValue: Math.round(summary.mean * 100) / 100,
          ratingCount: summary.count,
          bestRating: 5,
          worstRating: 1,
        },
      }),
    ...(review.length > 0 && { review }),
  }
  return escapeJson(JSON.stringify(data))
}

function describe(item: PublicReview): object | undefined {
  if (item.rating === null || !item.authorName) return undefined
  const language = languageTag(item.language)
  return {
    '@type': 'Review',
    author: { '@type': 'Person', name: cleanText(item.authorName) },
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
