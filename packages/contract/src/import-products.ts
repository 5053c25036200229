import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { importParams, importSchema } from './import.ts'

/** What a person says about a product of a file that the shop does not know. */
export const productDecisions = ['product', 'new', 'without', 'skip'] as const
export type ProductDecision = (typeof productDecisions)[number]

export const importProductSchema = z.object({
  /** Names the product within the imports of one origin. */
  key: z.string(),
  label: z.string(),
  sku: z.string().nullable(),
  handle: z.string().nullable(),
  number: z.string().nullable(),
  name: z.string().nullable(),
  rows: z.number(),
  decision: z.enum(productDecisions).nullable(),
  product: z.object({ id: z.string(), sku: z.string(), name: z.string() }).nullable(),
  /** Known products with the most similar names, the closest first. */
  suggestions: z.array(z.object({ id: z.string(), sku: z.string(), name: z.string(), likeness: z.number() })),
})

export type ImportProduct = z.infer<typeof importProductSchema>

export const listImportProducts = defineEndpoint({
  method: 'GET',
  path: '/v1/imports/:id/products',
  permission: 'import.run',
  summary: 'Products of the file that the shop does not know, those with most rows first, with suggestions.',
  tag: 'imports',
  params: importParams,
  query: z.object({
    /** Number of the first one to list. */
    from: z.coerce.number().int().min(0).max(10_000).default(0),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ items: z.array(importProductSchema), next: z.number().nullable() }),
  status: 200,
})

/** What one unknown product of a file is; null takes an answer back. */
export const importProductDecisionSchema = z.union([
  z.strictObject({
    key: z.string().min(1).max(1000),
    decision: z.literal('product'),
    productId: publicId('product'),
  }),
  z.strictObject({
    key: z.string().min(1).max(1000),
    decision: z.enum(['new', 'without', 'skip']).nullable(),
  }),
])

export type ImportProductDecision = z.infer<typeof importProductDecisionSchema>

export const decideImportProducts = defineEndpoint({
  method: 'PUT',
  path: '/v1/imports/:id/products',
  permission: 'import.run',
  summary: 'Say what each unknown product is; `rest` speaks for all that are undecided after that.',
  tag: 'imports',
  params: importParams,
  body: z.strictObject({
    decisions: z.array(importProductDecisionSchema).max(500),
    rest: z.enum(['new', 'without', 'skip']).optional(),
  }),
  reply: importSchema,
  status: 200,
})

export const continueImport = defineEndpoint({
  method: 'POST',
  path: '/v1/imports/:id/continue',
  permission: 'import.run',
  summary: 'Go on with an import that waited for its products; each of them must be decided.',
  tag: 'imports',
  params: importParams,
  reply: importSchema,
  status: 200,
})
