/**
 * Google’s product review feed 2.4 as data, written from its documentation and its sample (developers.google.com,
 * “product review feeds”); the published XSD could not be fetched here. Children stand in the order of the sample. The
 * documentation says of the feed that it is always whole, and has no part for reviews that were taken down.
 */
export type ElementRule = {
  /** Children in order; `?` none or one, `*` any number, `+` one or more. */
  children?: readonly string[]
  text?: RegExp
  attributes?: Readonly<Record<string, { pattern: RegExp; isNeeded: boolean }>>
}

const filled = /\S/
const yesOrNo = /^(true|false|1|0)$/
const address = /^https?:\/\/[^\s]+$/
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const number = /^\d+(\.\d+)?$/
const list = (one: string): ElementRule => ({ children: [`${one}+`] })
const text = (pattern: RegExp): ElementRule => ({ text: pattern })

/** By path below the root, since `name` and `url` mean several things. */
export const googleFeedRules: Readonly<Record<string, ElementRule>> = {
  feed: {
    children: ['version', 'aggregator?', 'publisher', 'reviews?'],
    attributes: {
      'xmlns:vc': { pattern: /^http:\/\/www\.w3\.org\/2007\/XMLSchema-versioning$/, isNeeded: false },
      'xmlns:xsi': { pattern: /^http:\/\/www\.w3\.org\/2001\/XMLSchema-instance$/, isNeeded: true },
      'xsi:noNamespaceSchemaLocation': { pattern: /product\/2\.4\/product_reviews\.xsd$/, isNeeded: true },
    },
  },
  version: text(/^2\.4$/),
  aggregator: { children: ['name'] },
  'aggregator/name': text(filled),
  publisher: { children: ['name', 'favicon?'] },
  'publisher/name': text(filled),
  favicon: text(address),
  reviews: { children: ['review*'] },
  review: {
    children: [
      'review_id',
      'reviewer',
      'is_verified_purchase?',
      'is_incentivized_review?',
      'review_timestamp',
      'title?',
      'content',
      'review_language?',
      'review_country?',
      'pros?',
      'cons?',
      'review_url',
      'reviewer_images?',
      'ratings',
      'products',
      'is_spam?',
      'collection_method?',
      'transaction_id?',
    ],
  },
  review_id: text(filled),
  reviewer: { children: ['name', 'reviewer_id?'] },
  'reviewer/name': {
    text: filled,
    attributes: { is_anonymous: { pattern: yesOrNo, isNeeded: false } },
  },
  reviewer_id: text(filled),
  is_verified_purchase: text(yesOrNo),
  is_incentivized_review: text(yesOrNo),
  review_timestamp: text(moment),
  title: text(filled),
  content: text(filled),
  review_language: text(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  review_country: text(/^[A-Z]{2}$/),
  pros: list('pro'),
  pro: text(filled),
  cons: list('con'),
  con: text(filled),
  review_url: {
    text: address,
    attributes: { type: { pattern: /^(singleton|group)$/, isNeeded: true } },
  },
  reviewer_images: list('reviewer_image'),
  reviewer_image: { children: ['url'] },
  'reviewer_image/url': text(address),
  ratings: { children: ['overall'] },
  overall: {
    text: number,
    attributes: {
      min: { pattern: number, isNeeded: true },
      max: { pattern: number, isNeeded: true },
    },
  },
  products: list('product'),
  product: { children: ['product_ids?', 'product_name?', 'product_url'] },
  product_ids: { children: ['gtins?', 'mpns?', 'skus?', 'brands?', 'asins?'] },
  gtins: list('gtin'),
  gtin: text(/^(\d{8}|\d{12,14})$/),
  mpns: list('mpn'),
  mpn: text(filled),
  skus: list('sku'),
  sku: text(filled),
  brands: list('brand'),
  brand: text(filled),
  asins: list('asin'),
  asin: text(filled),
  product_name: text(filled),
  product_url: text(address),
  is_spam: text(yesOrNo),
  collection_method: text(/^(unsolicited|post_fulfillment)$/),
  transaction_id: text(filled),
}
