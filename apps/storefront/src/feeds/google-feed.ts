import { locales } from '@echoloop/locales'
import { languageTag } from '../language-tag.ts'
import type { FeedProduct, FeedReview, FeedShop } from './feed-data.ts'
import { xmlElement, xmlList, xmlText } from './xml-text.ts'

const schema = 'http://www.google.com/shopping/reviews/schema/product/2.4/product_reviews.xsd'

/** The beginning of a Google product review feed 2.4, up to its first review. */
export function googleFeedHead(shop: FeedShop): string {
  const icon = xmlElement('favicon', `${shop.publicUrl}/storefront/mark.svg`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:vc="http://www.w3.org/2007/XMLSchema-versioning" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="${schema}">
<version>2.4</version>
<aggregator><name>Echoloop</name></aggregator>
<publisher>${xmlElement('name', shop.name) || '<name>Echoloop</name>'}${icon}</publisher>
<reviews>
`
}

export const googleFeedTail = '</reviews>\n</feed>\n'

/**
 * One review of the feed, its elements in the order of Google's sample. Undefined for one without stars or words: the
 * schema has no place for it. Order numbers and customer ids stay here, since anybody can read the feed.
 */
export function googleFeedReview(
  shop: FeedShop,
  review: FeedReview,
  product: FeedProduct,
): string | undefined {
  const content = xmlElement('content', review.text) || xmlElement('content', review.title)
  if (review.rating === null || content === '') return undefined
  const images = review.imageUrls.map((url) => `<reviewer_image>${xmlElement('url', url)}</reviewer_image>`)
  return [
    '<review>',
    xmlElement('review_id', review.id),
    `<reviewer>${nameOf(shop, review)}</reviewer>`,
    `<is_verified_purchase>${review.isVerified}</is_verified_purchase>`,
    `<is_incentivized_review>${review.isIncentivised}</is_incentivized_review>`,
    xmlElement('review_timestamp', review.occurredAt),
    review.text ? xmlElement('title', review.title) : '',
    content,
    xmlElement('review_language', languageTag(review.language)),
    `<review_url type="group">${xmlText(review.url)}</review_url>`,
    images.length === 0 ? '' : `<reviewer_images>${images.join('')}</reviewer_images>`,
    `<ratings><overall min="1" max="5">${review.rating}</overall></ratings>`,
    `<products>${describe(product)}</products>`,
    `<collection_method>${review.isByLink ? 'post_fulfillment' : 'unsolicited'}</collection_method>`,
    '</review>\n',
  ].join('')
}

function nameOf(shop: FeedShop, { authorName }: FeedReview): string {
  const name = authorName === null ? '' : xmlElement('name', authorName)
  return name || `<name is_anonymous="true">${xmlText(locales[shop.language].feeds.anonymous)}</name>`
}

function describe(product: FeedProduct): string {
  const ids = [
    xmlList({ many: 'gtins', one: 'gtin' }, product.gtins),
    xmlList({ many: 'mpns', one: 'mpn' }, product.mpns),
    xmlList({ many: 'skus', one: 'sku' }, product.skus),
    xmlList({ many: 'brands', one: 'brand' }, product.brand === null ? [] : [product.brand]),
  ].join('')
  const name = xmlElement('product_name', product.name)
  return `<product>${ids && `<product_ids>${ids}</product_ids>`}${name}${xmlElement('product_url', product.url)}</product>`
}
