import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { receiptFileSchema } from './receipt.ts'
import { mediaSchema } from './upload.ts'

const publicQuery = z.object({ shop: publicId('shop') })
const productParams = z.object({ productId: publicId('product') })

/** What shoppers see of a product's stars. `score` is the Bayesian mean; its method stands beside it. */
export const productSummarySchema = z.object({
  productId: z.string(),
  count: z.number(),
  mean: z.number().nullable(),
  score: z.number().nullable(),
  /** Counts of 1, 2, 3, 4, 5 stars. */
  stars: z.array(z.number()).length(5),
  method: z.string(),
  /** Without reviews that speak of delivery or service alone; null where there are none. */
  withoutService: z.object({ count: z.number(), mean: z.number().nullable() }).nullable(),
})

export type ProductSummary = z.infer<typeof productSummarySchema>

export const publicReviewSchema = z.object({
  id: z.string(),
  rating: z.number().nullable(),
  title: z.string().nullable(),
  text: z.string().nullable(),
  authorName: z.string().nullable(),
  language: z.string(),
  occurredAt: z.string(),
  /** When its author changed it last; null: never. */
  editedAt: z.string().nullable(),
  verified: z.boolean(),
  imported: z.boolean(),
  dimensions: z.record(z.string(), z.number()),
  followUps: z.array(z.object({ text: z.string(), daysAfter: z.number() })),
  replies: z.array(z.object({ text: z.string(), createdAt: z.string() })),
  media: z.array(mediaSchema),
})

export type PublicReview = z.infer<typeof publicReviewSchema>

export const readProductSummary = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/products/:productId/summary',
  permission: 'public',
  summary: 'Stars of a product; cacheable, with ETag.',
  tag: 'storefront',
  params: productParams,
  query: publicQuery,
  reply: productSummarySchema,
  status: 200,
})

export const listProductReviews = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/products/:productId/reviews',
  permission: 'public',
  summary: 'Published reviews of a product, newest first; the order never depends on stars.',
  tag: 'storefront',
  params: productParams,
  query: publicQuery.extend({
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(10),
  }),
  reply: z.object({ items: z.array(publicReviewSchema), nextCursor: z.string().nullable() }),
  status: 200,
})

export const submitReview = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/reviews',
  permission: 'public',
  summary: 'One review by the buyer of an order line, by the signed link.',
  tag: 'storefront',
  body: z.strictObject({
    token: z.string().max(500),
    rating: z.number().int().min(1).max(5),
    dimensions: z.record(z.string().max(60), z.number().int().min(1).max(5)).optional(),
    title: z.string().max(500).optional(),
    text: z.string().max(50_000).optional(),
    isAnonymous: z.boolean().default(false),
    /** Pictures and a video sent before, by `att_…`. */
    attachmentIds: z.array(publicId('attachment')).max(10).optional(),
  }),
  reply: z.object({ id: z.string(), receiptUrl: z.string(), receipt: receiptFileSchema }),
  status: 201,
})
