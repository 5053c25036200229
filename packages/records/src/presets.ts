import { bareName } from './column-names.ts'
import type { FieldName, Mapping } from './mapping.ts'
import { fieldNames } from './mapping.ts'

export type PresetName = 'judgeme' | 'shopify' | 'yotpo' | 'woocommerce' | 'loox'

/** For each field the columns that may fill it; the first that the file has is taken. */
export type Preset = Partial<Record<FieldName, readonly string[]>>

/**
 * Columns of the review files of five shop platforms, as known from memory of their public import and
 * export templates: not checked against files of today. A platform's newer names can be given by --map.
 * A platform's own product id goes where our shop keeps a foreign name of a product: into `sku`.
 */
export const presets: Record<PresetName, Preset> = {
  judgeme: {
    text: ['body'],
    title: ['title'],
    rating: ['rating'],
    externalId: ['id', 'review_id'],
    occurredAt: ['review_date', 'created_at'],
    sku: ['sku', 'product_id', 'product_handle'],
    'author.name': ['reviewer_name'],
    'author.email': ['reviewer_email'],
    media: ['picture_urls'],
  },
  shopify: {
    text: ['body', 'review'],
    title: ['title'],
    rating: ['rating'],
    externalId: ['id', 'review_id'],
    occurredAt: ['created_at', 'review_date'],
    sku: ['sku', 'product_id', 'product_handle'],
    'author.name': ['author', 'reviewer_name'],
    'author.email': ['email', 'reviewer_email'],
  },
  yotpo: {
    text: ['review_content'],
    title: ['review_title'],
    rating: ['review_score'],
    externalId: ['review_id', 'id'],
    occurredAt: ['date', 'review_creation_date', 'created_at'],
    sku: ['sku', 'product_sku', 'product_id'],
    orderId: ['order_id'],
    'author.name': ['display_name', 'reviewer_display_name'],
    'author.email': ['email', 'reviewer_email'],
    media: ['published_image_urls', 'published_image_url'],
  },
  woocommerce: {
    text: ['comment_content', 'review'],
    title: ['title', 'review_title'],
    rating: ['rating'],
    externalId: ['comment_ID', 'id'],
    occurredAt: ['comment_date', 'date_created'],
    sku: ['product_SKU', 'sku', 'comment_post_ID', 'product_id'],
    'author.externalId': ['user_id'],
    'author.name': ['comment_author', 'reviewer'],
    'author.email': ['comment_author_email', 'reviewer_email'],
  },
  loox: {
    text: ['body', 'review'],
    rating: ['rating'],
    externalId: ['id', 'review_id'],
    occurredAt: ['created_at', 'date'],
    sku: ['sku', 'product_id', 'product_handle', 'handle'],
    orderId: ['order_id'],
    'author.name': ['author', 'nickname', 'full_name'],
    'author.email': ['email'],
    media: ['photo_url', 'img'],
  },
}

/** The mapping of a preset for the columns that a file really has, compared without case and marks. */
export function mappingFromPreset(name: PresetName, columns: string[]): Mapping {
  const preset = presets[name]
  const mapping: Mapping = {}
  for (const field of fieldNames) {
    const column = firstPresent(preset[field] ?? [], columns)
    if (column !== undefined) mapping[field] = column
  }
  return mapping
}

function firstPresent(wanted: readonly string[], columns: string[]): string | undefined {
  for (const name of wanted) {
    const column = columns.find((candidate) => bareName(candidate) === bareName(name))
    if (column !== undefined) return column
  }
  return undefined
}
