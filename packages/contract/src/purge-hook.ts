import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

const purgeHookSchema = z.object({
  url: z.string(),
  /** When the CDN was told last, and what came of it; null: not yet, or all is well. */
  lastSentAt: z.iso.datetime().nullable(),
  lastFailure: z.string().nullable(),
  /** Pages and shops that it has not been told of. */
  waiting: z.number(),
})

export type PurgeHook = z.infer<typeof purgeHookSchema>

export const readPurgeHook = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/purge-hook',
  permission: 'storefront.write',
  summary: 'Where the shop’s CDN is told that pages changed, and whether it was.',
  tag: 'storefront',
  reply: z.object({ hook: purgeHookSchema.nullable() }),
  status: 200,
})

export const putPurgeHook = defineEndpoint({
  method: 'PUT',
  path: '/v1/storefront/purge-hook',
  permission: 'storefront.write',
  summary: 'Set the address. The secret that signs what is sent is told in this reply and never again.',
  tag: 'storefront',
  body: z.strictObject({ url: z.url().max(2000) }),
  reply: z.object({ hook: purgeHookSchema, secret: z.string() }),
  status: 200,
})

export const removePurgeHook = defineEndpoint({
  method: 'DELETE',
  path: '/v1/storefront/purge-hook',
  permission: 'storefront.write',
  summary: 'Tell no CDN any more.',
  tag: 'storefront',
  reply: z.object({ hook: z.null() }),
  status: 200,
})

/** What a CDN is sent, signed as Standard Webhooks: paths and tags of what it must forget. */
export const purgeNoticeSchema = z.object({
  shop: z.string(),
  /** Beginnings of paths under the public address of the server. */
  paths: z.array(z.string()),
  /** Values of `surrogate-key` and `cache-tag`. */
  tags: z.array(z.string()),
})

export type PurgeNotice = z.infer<typeof purgeNoticeSchema>
