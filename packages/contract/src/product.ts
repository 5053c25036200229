import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { centsMax } from './order.ts'
import { aspectFigure, sentimentCounts } from './overview.ts'
import { pageOf, pageQuery } from './page.ts'
import { productIdentifiers } from './product-identifiers.ts'

export const productItemSchema = z.object({
  id: z.string(),
  sku: z.string(),
  name: z.string(),
  category: z.string().nullable(),
  feedbackCount: z.number(),
  rated: z.number(),
  ratingMean: z.number().nullable(),
  sentiment: sentimentCounts,
  /** The aspect with most negative mentions, if any. */
  worstAspect: z.string().nullable(),
  bestAspect: z.string().nullable(),
})

export type ProductItem = z.infer<typeof productItemSchema>

export const productDetailSchema = productItemSchema.extend({
  description: z.string().nullable(),
  stars: z.array(z.number()).length(5),
  dimensions: z.array(z.object({ code: z.string(), name: z.string(), mean: z.number(), count: z.number() })),
  aspects: z.array(aspectFigure),
  /** Opinion phrases said most, with their count, e.g. "屏幕 清晰". */
  phrases: z.array(z.object({ phrase: z.string(), count: z.number() })),
  /** One entry per month (YYYY-MM) with any feedback. */
  months: z.array(
    z.object({
      month: z.string(),
      total: z.number(),
      rated: z.number(),
      ratingMean: z.number().nullable(),
      negative: z.number(),
    }),
  ),
  /** Those made, and those that feedback names; `producedAt` where it is known. */
  batches: z.array(
    z.object({
      code: z.string(),
      total: z.number(),
      negative: z.number(),
      producedAt: z.string().nullable(),
    }),
  ),
  variants: z.array(
    z.object({
      id: z.string(),
      sku: z.string(),
      name: z.string(),
      priceCents: z.number().nullable(),
      barcode: z.string().nullable(),
      isArchived: z.boolean(),
    }),
  ),
  /** As kept, whatever the reader's language: what an edit starts from. */
  kept: z.object({ name: z.string(), nameEn: z.string().nullable(), category: z.string().nullable() }),
  gtins: z.array(z.string()),
  mpns: z.array(z.string()),
  brand: z.string().nullable(),
  handle: z.string().nullable(),
  url: z.string().nullable(),
  imageUrl: z.string().nullable(),
  isArchived: z.boolean(),
  /** When somebody last said what this product is; null: from before this was noted. */
  toldAt: z.string().nullable(),
  /** A source with versions tells of it, and will write over what is changed by hand. */
  isFromSource: z.boolean(),
  notAnalysed: z.number(),
  pageUrl: z.string(),
})

export type ProductDetail = z.infer<typeof productDetailSchema>

export const listProducts = defineEndpoint({
  method: 'GET',
  path: '/v1/products',
  permission: 'product.read',
  summary: 'Products with what is said of them.',
  tag: 'catalogue',
  query: pageQuery.extend({ q: z.string().max(100).optional() }),
  reply: pageOf(productItemSchema),
  status: 200,
})

export const readProduct = defineEndpoint({
  method: 'GET',
  path: '/v1/products/:id',
  permission: 'product.read',
  summary: 'One product: stars, dimensions, aspects, months, batches.',
  tag: 'catalogue',
  params: z.object({ id: publicId('product') }),
  reply: productDetailSchema,
  status: 200,
})

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !value.includes('\u0000'))

export const productInputSchema = z.strictObject({
  sku: text(200),
  name: text(300),
  nameEn: text(300).optional(),
  description: text(5000).optional(),
  category: text(60).optional(),
  batches: z
    .array(z.strictObject({ code: text(100), producedAt: z.iso.datetime({ offset: true }).optional() }))
    .max(200)
    .optional(),
  /** The shop's own name of the product's page, such as `glass-kettle`. */
  handle: text(200).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  imageUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  /** Left out: as known. Given: the whole list. */
  gtins: productIdentifiers.gtins.optional(),
  mpns: productIdentifiers.mpns.optional(),
  brand: productIdentifiers.brand.optional(),
  isArchived: z.boolean().optional(),
  /** Version of the source: an update as old as the one known, or older, changes nothing. */
  updatedAt: z.iso.datetime({ offset: true }).optional(),
  /** Left out: as known. Given: the whole list; a variant that is missing is archived. */
  variants: z
    .array(
      z.strictObject({
        sku: text(200),
        name: text(300),
        priceCents: z.number().int().min(0).max(centsMax).optional(),
        barcode: text(100).optional(),
      }),
    )
    .max(500)
    .optional(),
})

export type ProductInput = z.infer<typeof productInputSchema>

export const putProducts = defineEndpoint({
  method: 'PUT',
  path: '/v1/products',
  permission: 'product.write',
  summary: 'Add or change up to 500 products by their SKU; what is left out stays.',
  tag: 'catalogue',
  body: z.strictObject({
    categories: z
      .array(
        z.strictObject({
          code: text(60),
          name: text(100),
          nameEn: text(100).optional(),
          dimensions: z.array(text(60)).max(8),
        }),
      )
      .max(100)
      .optional(),
    products: z.array(productInputSchema).max(500),
  }),
  reply: z.object({ items: z.array(z.object({ id: z.string(), sku: z.string() })) }),
  status: 200,
})

export const createReviewLink = defineEndpoint({
  method: 'POST',
  path: '/v1/review-links',
  permission: 'invitation.write',
  summary: 'A signed link by which the buyer of an order line writes one review; valid 45 days.',
  tag: 'reviews',
  body: z.strictObject({ orderNumber: text(100), sku: text(200) }),
  reply: z.object({ url: z.string(), expiresAt: z.string() }),
  status: 201,
})
