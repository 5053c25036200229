import { locales } from '@echoloop/locales'
import { cleanText } from '@echoloop/markup'
import type { FeedProduct, FeedReview, FeedShop } from './feed-data.ts'

const columns = [
  'aggregator',
  'store.name',
  'store.id',
  'store.storeUrls',
  'reviewID',
  'rating',
  'title',
  'content',
  'created_at',
  'updated_at',
  'review_image_urls',
  'incentivized',
  'has_verified_purchase',
  'reviewer.name',
  'reviewer.isAnonymous',
  'secondary_ratings',
  'product.name',
  'product.url',
  'product.groupID',
  'product.productIdentifiers.gtins',
  'product.productIdentifiers.mpn',
  'product.productIdentifiers.brand',
  'product.productIdentifiers.skus',
] as const

/** The first line of Meta's product review feed: names of the columns. */
export const metaFeedHead = `${columns.join(',')}\r\n`

/** One line of the feed. Undefined for a review without stars or words, which the format requires. */
export function metaFeedReview(shop: FeedShop, review: FeedReview, product: FeedProduct): string | undefined {
  const content = cleanText(review.text ?? '').trim() || cleanText(review.title ?? '').trim()
  if (review.rating === null || content === '') return undefined
  const name = cleanText(review.authorName ?? '').trim()
  const cells: Record<(typeof columns)[number], string> = {
    aggregator: 'Echoloop',
    'store.name': free(shop.name),
    'store.id': shop.id,
    'store.storeUrls': list(shop.hosts),
    reviewID: review.id,
    rating: String(review.rating),
    title: review.text ? free(review.title ?? '') : '',
    content: free(content),
    created_at: review.occurredAt,
    updated_at: review.editedAt ?? '',
    review_image_urls: list(review.imageUrls),
    incentivized: String(review.isIncentivised),
    has_verified_purchase: String(review.isVerified),
    'reviewer.name': free(name || locales[shop.language].feeds.anonymous),
    'reviewer.isAnonymous': String(name === ''),
    secondary_ratings: Object.keys(review.dimensions).length === 0 ? '' : JSON.stringify(review.dimensions),
    'product.name': free(product.name),
    'product.url': product.url,
    'product.groupID': product.id,
    'product.productIdentifiers.gtins': list(product.gtins),
    'product.productIdentifiers.mpn': free(product.mpns[0] ?? ''),
    'product.productIdentifiers.brand': free(product.brand ?? ''),
    'product.productIdentifiers.skus': list(product.skus),
  }
  return `${columns.map((column) => quoted(cells[column])).join(',')}\r\n`
}

/** Words that somebody chose. A table program reads a cell that begins like this as a formula; the mark makes it a text. */
function free(text: string): string {
  const clean = cleanText(text).trim()
  return /^[=+\-@＝＋－＠]/.test(clean) ? `'${clean}` : clean
}

/** Several values in one cell are a JSON array, which begins with a bracket and so with no formula. */
function list(values: readonly string[]): string {
  return values.length === 0 ? '' : JSON.stringify(values.map(cleanText))
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
