import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'

/** Feeds of published reviews that a shop may give out: for Google, for Meta, and for feed readers. */
export const feedNames = ['google-reviews', 'meta-reviews', 'rss'] as const

export type FeedName = (typeof feedNames)[number]

export const feedSchema = z.object({
  feed: z.enum(feedNames),
  isOn: z.boolean(),
  /** Where it is fetched; says 404 while it is off. */
  url: z.string(),
  /** Reviews that it holds now. */
  reviews: z.number(),
  /** Published reviews that the format has no place for, by the first reason that holds. */
  leftOut: z.object({
    withoutProduct: z.number(),
    byStaff: z.number(),
    withoutStars: z.number(),
    withoutText: z.number(),
  }),
  changedAt: z.string().nullable(),
  /** `by`: the family of the program, such as `Google` or `curl`; `isWhole`: it was read to its end. */
  lastFetch: z
    .object({ at: z.string(), by: z.string(), isWhole: z.boolean(), reviews: z.number() })
    .nullable(),
})

export type Feed = z.infer<typeof feedSchema>

export const feedsSchema = z.object({
  items: z.array(feedSchema),
  /** Products with published reviews, and those of them that carry neither a GTIN nor both brand and part number. */
  products: z.object({ reviewed: z.number(), withoutIdentifiers: z.number() }),
})

export type Feeds = z.infer<typeof feedsSchema>

export const readFeeds = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/feeds',
  permission: 'shop.read',
  summary: 'Feeds of reviews with addresses, counts and the last fetch.',
  tag: 'storefront',
  reply: feedsSchema,
  status: 200,
})

export const switchFeed = defineEndpoint({
  method: 'PUT',
  path: '/v1/storefront/feeds',
  permission: 'shop.write',
  summary: 'Switch one feed of reviews on or off.',
  tag: 'storefront',
  body: z.strictObject({ feed: z.enum(feedNames), isOn: z.boolean() }),
  reply: feedsSchema,
  status: 200,
})

export const readProductJsonLd = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/products/:productId/json-ld',
  permission: 'public',
  summary:
    'schema.org data of a product with its newest reviews, for the page that shows them; cacheable, with ETag.',
  tag: 'storefront',
  params: z.object({ productId: publicId('product') }),
  query: z.object({
    shop: publicId('shop'),
    /** As many reviews as the page shows: search engines want no others. */
    limit: z.coerce.number().int().min(0).max(50).default(10),
  }),
  reply: z.looseObject({ '@context': z.string(), '@type': z.string() }),
  status: 200,
})
