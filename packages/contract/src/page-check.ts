import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

/** What a look at a page of the shop may find; the words are in the locales. */
export const pageFindingCodes = [
  'unreachable',
  'timeout',
  'too-large',
  'too-many-redirects',
  'status',
  'not-html',
  'loader-present',
  'loader-missing',
  'loader-elsewhere',
  'loader-not-module',
  'element-present',
  'element-missing',
  'shop-missing',
  'shop-unknown',
  'product-missing',
  'product-unknown',
  'product-template',
  'theme-missing',
  'theme-present',
  'policy-none',
  'policy-fits',
  'policy-blocks',
  'policy-trusted-types',
  'mixed-content',
  'server-http',
  'page-http',
] as const

export type PageFindingCode = (typeof pageFindingCodes)[number]

export const pageFindingSchema = z.object({
  code: z.enum(pageFindingCodes),
  /** `fault`: shoppers do not see the element, or not all of it. */
  level: z.enum(['good', 'note', 'fault']),
  facts: z.record(z.string(), z.string()),
})

export type PageFinding = z.infer<typeof pageFindingSchema>

export const pageCheckSchema = z.object({
  /** Where the address led in the end. */
  url: z.string(),
  findings: z.array(pageFindingSchema),
})

export type PageCheck = z.infer<typeof pageCheckSchema>

export const checkPage = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/page-checks',
  permission: 'storefront.write',
  summary:
    'Fetch a public page of the shop and say whether its elements can work: loader, ids, policy, https.',
  tag: 'storefront',
  body: z.strictObject({ url: z.string().trim().min(1).max(2000) }),
  reply: pageCheckSchema,
  status: 200,
})
