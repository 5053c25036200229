import { isGtin, plainGtin } from '@echoloop/contract'
import type { FeedProduct, FeedReview } from '@echoloop/storefront'
import { z } from 'zod'

export const productFactsSchema = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  sku: z.string(),
  gtins: z.array(z.string()),
  mpns: z.array(z.string()),
  brand: z.string().nullable(),
  url: z.string().nullable(),
  imageUrl: z.string().nullable(),
  variants: z.array(z.object({ sku: z.string(), barcode: z.string().nullable() })),
})

export type ProductFactsRow = z.infer<typeof productFactsSchema>

const reviewRowSchema = z.object({
  id: z.string(),
  productId: z.string(),
  rating: z.number().nullable(),
  title: z.string().nullable(),
  text: z.string().nullable(),
  authorName: z.string().nullable(),
  language: z.string(),
  occurredAt: z.string(),
  editedAt: z.string().nullable(),
  isVerified: z.boolean(),
  isIncentivised: z.boolean(),
  byStaff: z.boolean(),
  channel: z.string(),
  dimensions: z.record(z.string(), z.number()),
  images: z.array(z.string()),
})

export type ReviewRow = z.infer<typeof reviewRowSchema>

export const newestSchema = z.object({
  reviews: z.array(reviewRowSchema),
  products: z.array(productFactsSchema),
})

export const feedPartSchema = newestSchema.extend({ last: z.string().nullable() })

/** Where shoppers reach this server, and the shop’s public id. */
export type Place = { publicUrl: string; shop: string }

/** Numbers that are no GTIN, such as a barcode of the shop’s own, are left out: they would spoil the match. */
export function gtinsOf({ gtins, variants }: Pick<ProductFactsRow, 'gtins' | 'variants'>): string[] {
  const barcodes = variants.flatMap(({ barcode }) => (barcode === null ? [] : plainGtin(barcode)))
  return [...new Set([...gtins, ...barcodes])].filter(isGtin)
}

export function feedProductOf(row: ProductFactsRow, place: Place): FeedProduct {
  return {
    id: row.id,
    name: row.name,
    skus: [...new Set([row.sku, ...row.variants.map(({ sku }) => sku)])],
    gtins: gtinsOf(row),
    mpns: row.mpns,
    brand: row.brand,
    url: row.url ?? pageOf(row.id, place),
  }
}

export function feedReviewOf(row: ReviewRow, place: Place): FeedReview {
  const { channel, images, ...said } = row
  return {
    ...said,
    isImported: channel === 'import',
    isByLink: channel === 'link',
    imageUrls: images.map((image) => `${place.publicUrl}/media/${place.shop}/${image}`),
    url: `${pageOf(row.productId, place)}#${row.id}`,
  }
}

/** Our page of a product. */
export function pageOf(productId: string, { publicUrl, shop }: Place): string {
  return `${publicUrl}/p/${productId}?shop=${shop}`
}
