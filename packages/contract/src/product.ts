import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { aspectFigure, sentimentCounts } from './overview.ts'
import { pageOf, pageQuery } from './page.ts'

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
  batches: z.array(z.object({ code: z.string(), total: z.number(), negative: z.number() })),
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

const text = (max: number) => z.string().trim().min(1).max(max)

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
})

export type ProductInput = z.infer<typeof productInputSchema>

export const putProducts = defineEndpoint({
  method: 'PUT',
  path: '/v1/products',
  permission: 'product.write',
  summary: 'Add or change up to 500 products by their SKU.',
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

export const orderInputSchema = z.strictObject({
  number: text(100),
  customer: z
    .strictObject({
      externalId: text(200),
      name: text(200).optional(),
      email: z.email().max(254).optional(),
      phone: text(40).optional(),
      language: text(10).optional(),
      region: text(60).optional(),
    })
    .optional(),
  placedAt: z.iso.datetime({ offset: true }),
  shippedAt: z.iso.datetime({ offset: true }).optional(),
  deliveredAt: z.iso.datetime({ offset: true }).optional(),
  refundedAt: z.iso.datetime({ offset: true }).optional(),
  courier: text(100).optional(),
  warehouse: text(100).optional(),
  region: text(60).optional(),
  lines: z
    .array(
      z.strictObject({
        sku: text(200),
        batch: text(100).optional(),
        quantity: z.number().int().min(1).max(10_000),
        priceCents: z.number().int().min(0),
      }),
    )
    .min(1)
    .max(200),
})

export type OrderInput = z.infer<typeof orderInputSchema>

export const putOrders = defineEndpoint({
  method: 'PUT',
  path: '/v1/orders',
  permission: 'order.write',
  summary: 'Add or change up to 500 orders by their number.',
  tag: 'catalogue',
  body: z.strictObject({ orders: z.array(orderInputSchema).max(500) }),
  reply: z.object({ items: z.array(z.object({ id: z.string(), number: z.string() })) }),
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
