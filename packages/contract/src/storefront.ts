import { z } from 'zod'
import { disclosureFields } from './disclosure.ts'
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
  /** The score's interval at 95 %. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Counts of 1, 2, 3, 4, 5 stars. */
  stars: z.array(z.number()).length(5),
  method: z.string(),
  /** Without reviews that speak of delivery or service alone; null where there are none. */
  withoutService: z
    .object({
      count: z.number(),
      mean: z.number().nullable(),
      score: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    })
    .nullable(),
})

export type ProductSummary = z.infer<typeof productSummarySchema>

/** What an author got for writing, as the review's record says; unknown words count as `other`. */
export const incentives = ['product', 'discount', 'points', 'other'] as const

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
  /** `link`: by the personal link of an order line; `order`: by an order that the shop's own system named. */
  verifiedHow: z.enum(['link', 'order']).nullable(),
  imported: z.boolean(),
  /** Null: nothing is known of an incentive. */
  incentive: z.enum(incentives).nullable(),
  /** Written by somebody who works for the shop. */
  byStaff: z.boolean(),
  dimensions: z.record(z.string(), z.number()),
  /** Opinion phrases of the text, as the tags of the product are written. */
  tags: z.array(z.string()),
  /** What the author told about themselves, by the codes that the shop declared. */
  traits: z.record(z.string(), z.string()),
  /** `of`: everyone who said whether it helped. */
  votes: z.object({ helpful: z.number(), of: z.number() }),
  followUps: z.array(z.object({ text: z.string(), daysAfter: z.number(), createdAt: z.string() })),
  replies: z.array(
    z.object({
      text: z.string(),
      createdAt: z.string(),
      /** Written by a rule of the shop, and by nobody. */
      isAutomatic: z.boolean().optional(),
    }),
  ),
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

export const reviewOrders = ['newest', 'helpful'] as const

const words = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), { error: 'broken-text' })
const like = words(101).regex(/^[a-z][a-z0-9-]{0,39}:./)

/**
 * Which reviews of a product, and in what order; the same for JSON, fragments and pages. Filters narrow each other.
 * The default order knows neither stars nor moods nor votes.
 */
export const reviewListQuery = z.object({
  order: z.enum(reviewOrders).default('newest'),
  stars: z.coerce.number().int().min(1).max(5).optional(),
  picture: z.stringbool().default(false),
  followUp: z.stringbool().default(false),
  verified: z.stringbool().default(false),
  tag: words(100).optional(),
  dimension: words(60).optional(),
  /** `code:value` of traits; given several times, all must fit. */
  like: z
    .union([like, z.array(like).max(6)])
    .transform((given) => [given].flat())
    .optional(),
})

export type ReviewListQuery = z.output<typeof reviewListQuery>

export const listProductReviews = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/products/:productId/reviews',
  permission: 'public',
  summary: 'Published reviews of a product, newest first; the default order never depends on stars or votes.',
  tag: 'storefront',
  params: productParams,
  query: publicQuery.extend(reviewListQuery.shape).extend({
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(10),
  }),
  reply: z.object({
    items: z.array(publicReviewSchema),
    nextCursor: z.string().nullable(),
    /** How many reviews fit; known with at most one filter. */
    matching: z.number().nullable(),
  }),
  status: 200,
})

/** A count is the number of reviews that the filter of the same name lists. */
export const productFacetsSchema = z.object({
  /** All published reviews of the product. */
  all: z.number(),
  /** Counts of 1, 2, 3, 4, 5 stars. */
  stars: z.array(z.number()).length(5),
  pictures: z.number(),
  followUps: z.number(),
  verified: z.number(),
  /** What at least two reviews say, most frequent first, whatever it praises or blames. */
  tags: z.array(z.object({ tag: z.string(), count: z.number() })).max(20),
  /** Mean stars with Student's 95 % interval; no interval where one review or no spread gives none. */
  dimensions: z.array(
    z.object({
      code: z.string(),
      count: z.number(),
      mean: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
  ),
  /** Traits that the shop declared, in its order, with the values that reviews carry. */
  traits: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      nameEn: z.string(),
      values: z.array(z.object({ value: z.string(), count: z.number() })),
    }),
  ),
})

export type ProductFacets = z.infer<typeof productFacetsSchema>

export const readProductFacets = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/products/:productId/facets',
  permission: 'public',
  summary: 'How many reviews each filter lists, tags, means of dimensions and traits; cacheable, with ETag.',
  tag: 'storefront',
  params: productParams,
  query: publicQuery,
  reply: productFacetsSchema,
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
    ...disclosureFields,
    /** Pictures and a video sent before, by `att_…`. */
    attachmentIds: z.array(publicId('attachment')).max(10).optional(),
  }),
  reply: z.object({ id: z.string(), receiptUrl: z.string(), receipt: receiptFileSchema }),
  status: 201,
})
