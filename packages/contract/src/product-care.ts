import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply } from './page.ts'
import { productIdentifiers } from './product-identifiers.ts'

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !value.includes('\u0000'))

/** Why what is known of a product may no longer be true. */
export const staleReasons = ['sold-though-archived', 'not-told-for-long'] as const

export type StaleReason = (typeof staleReasons)[number]

export const staleProductSchema = z.object({
  id: z.string(),
  sku: z.string(),
  name: z.string(),
  reason: z.enum(staleReasons),
  /** Since when it is archived, or when its source last spoke of it; null: from before this was noted. */
  since: z.string().nullable(),
  lastOrderedAt: z.string(),
  /** Orders that name it since then. */
  orders: z.number(),
})

export type StaleProduct = z.infer<typeof staleProductSchema>

export const listStaleProducts = defineEndpoint({
  method: 'GET',
  path: '/v1/stale-products',
  permission: 'product.read',
  summary: 'Products that are ordered though archived, or though nobody has told of them for long.',
  tag: 'catalogue',
  query: z.object({ days: z.coerce.number().int().min(1).max(3650).default(180) }),
  reply: z.object({ items: z.array(staleProductSchema) }),
  status: 200,
})

export const listCategories = defineEndpoint({
  method: 'GET',
  path: '/v1/categories',
  permission: 'product.read',
  summary: 'Categories of the shop with their dimensions.',
  tag: 'catalogue',
  reply: z.object({
    items: z.array(z.object({ code: z.string(), name: z.string(), dimensions: z.array(z.string()) })),
  }),
  status: 200,
})

export const createProduct = defineEndpoint({
  method: 'POST',
  path: '/v1/products',
  permission: 'product.write',
  summary: 'Add one product by hand; refuses a SKU that is taken.',
  tag: 'catalogue',
  body: z.strictObject({
    sku: text(200),
    name: text(300),
    nameEn: text(300).optional(),
    category: text(60).optional(),
    description: text(5000).optional(),
    gtins: productIdentifiers.gtins.optional(),
    mpns: productIdentifiers.mpns.optional(),
    brand: productIdentifiers.brand.optional(),
  }),
  reply: z.object({ id: z.string() }),
  status: 201,
})

export const changeProduct = defineEndpoint({
  method: 'PATCH',
  path: '/v1/products/:id',
  permission: 'product.write',
  summary: 'Change a product by hand; without any field: say that all of it is still right.',
  tag: 'catalogue',
  params: z.object({ id: publicId('product') }),
  body: z.strictObject({
    name: text(300).optional(),
    nameEn: text(300).nullable().optional(),
    category: text(60).nullable().optional(),
    description: text(5000).nullable().optional(),
    gtins: productIdentifiers.gtins.optional(),
    mpns: productIdentifiers.mpns.optional(),
    brand: productIdentifiers.brand.nullable().optional(),
    isArchived: z.boolean().optional(),
  }),
  reply: doneReply,
  status: 200,
})
