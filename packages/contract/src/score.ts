import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'

/** A figure from 1 to 5 with its interval at 95 %. */
export const scoredSchema = z.object({
  /** How many ratings it is made of. */
  count: z.number(),
  mean: z.number(),
  /** Null: one rating, or all alike, tell nothing about how exact the mean is. */
  low: z.number().nullable(),
  high: z.number().nullable(),
})

export type Scored = z.infer<typeof scoredSchema>

/** What the shop's scores are made of: the words for them stand in the locales. */
export const scoreDimensions = ['quality', 'delivery', 'service'] as const

export type ScoreDimension = (typeof scoreDimensions)[number]

export const shopScoresSchema = z.object({
  shopId: z.string(),
  /** First and last day that count, in the shop's time zone. */
  from: z.string(),
  to: z.string(),
  reviews: z.number(),
  buyers: z.number(),
  /** Null: nobody rated it in the period. There is no default. */
  dimensions: z.object({
    quality: scoredSchema.nullable(),
    delivery: scoredSchema.nullable(),
    service: scoredSchema.nullable(),
  }),
  method: z.string(),
})

export type ShopScores = z.infer<typeof shopScoresSchema>

export const readShopScores = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/shops/:shopId/scores',
  permission: 'public',
  summary: 'Scores of a shop over the last six months, with counts, intervals and the method; cacheable.',
  tag: 'storefront',
  params: z.object({ shopId: publicId('shop') }),
  reply: shopScoresSchema,
  status: 200,
})

/** A product needs so many ratings of proven purchases to stand in a best-rated list. */
export const bestListLimits = { verifiedMin: 5, shown: 10, max: 50 } as const

export const bestProductSchema = z.object({
  productId: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  category: z.string().nullable(),
  count: z.number(),
  verified: z.number(),
  /** The Bayesian mean, as on the product's own page; the list is ordered by `low`. */
  score: z.number(),
  low: z.number(),
  high: z.number(),
})

export type BestProduct = z.infer<typeof bestProductSchema>

export const listBestProducts = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/shops/:shopId/best',
  permission: 'public',
  summary: 'Best-rated products by the lower end of their score’s interval; never by moods.',
  tag: 'storefront',
  params: z.object({ shopId: publicId('shop') }),
  query: z.object({
    category: z.string().min(1).max(60).optional(),
    limit: z.coerce.number().int().min(1).max(bestListLimits.max).default(bestListLimits.shown),
  }),
  reply: z.object({
    items: z.array(bestProductSchema),
    /** Day in the shop’s time zone; all published ratings until then count. */
    until: z.string(),
    /** Ratings of the products listed. */
    ratings: z.number(),
    method: z.string(),
  }),
  status: 200,
})
