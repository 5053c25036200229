import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply } from './page.ts'

/** Where words come from: read by the server, or sent to it signed. */
export const listeningKinds = ['feed', 'mastodon-tag', 'mastodon-account', 'json', 'webhook'] as const

/** `mastodon-mentions`: what is said to an official account; made and ended with that account. */
export const listeningSourceKinds = [...listeningKinds, 'mastodon-mentions'] as const

export type ListeningSourceKind = (typeof listeningSourceKinds)[number]

/** Most of each, in UTF-16 units, entries and minutes. */
export const listeningLimits = {
  name: 60,
  network: 40,
  address: 2000,
  subject: 200,
  secret: 1000,
  path: 200,
  everyMinutesMin: 5,
  everyMinutesMax: 1440,
  sources: 100,
  monitors: 50,
  words: 50,
  word: 60,
  competitors: 10,
  itemsPerDelivery: 500,
} as const

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')

export const listeningWords = (max: number): z.ZodString =>
  z.string().trim().min(1).max(max).refine(wellFormed)

/** An access token: what a header can carry. */
export const tokenSchema = z
  .string()
  .trim()
  .min(1)
  .max(listeningLimits.secret)
  .regex(/^[\x21-\x7e]+$/)

/** The name under which voices of a network are kept, such as `mastodon`, `微博`, `xiaohongshu`. */
export const networkSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u)

const address = z.url({ protocol: /^https?$/ }).max(listeningLimits.address)
const path = z.string().max(listeningLimits.path).refine(wellFormed)

/**
 * Where the parts of an item stand in an answer: keys joined by dots, numbers for places in lists. `items` leads to
 * the list (empty: the answer is the list); the others are counted from an item. Empty: there is none.
 */
export const itemMappingSchema = z.strictObject({
  items: path,
  id: path,
  text: path,
  title: path.default(''),
  url: path.default(''),
  author: path.default(''),
  saidAt: path.default(''),
  hashtags: path.default(''),
})

export type ItemMapping = z.output<typeof itemMappingSchema>

const every = z
  .number()
  .int()
  .min(listeningLimits.everyMinutesMin)
  .max(listeningLimits.everyMinutesMax)
  .default(15)

const common = { name: listeningWords(listeningLimits.name), isOn: z.boolean().default(true) }
/** Left out: what is kept stays; null: none. */
const secret = tokenSchema.nullable().optional()

const feedSettings = z.strictObject({
  kind: z.literal('feed'),
  ...common,
  network: networkSchema,
  address,
  everyMinutes: every,
})

const tagSettings = z.strictObject({
  kind: z.literal('mastodon-tag'),
  ...common,
  /** The server, such as https://mastodon.social. */
  address,
  subject: listeningWords(listeningLimits.subject),
  everyMinutes: every,
  secret,
})

const accountSettings = z.strictObject({ ...tagSettings.shape, kind: z.literal('mastodon-account') })

const jsonSettings = z.strictObject({
  kind: z.literal('json'),
  ...common,
  network: networkSchema,
  address,
  everyMinutes: every,
  mapping: itemMappingSchema,
  /** Parameter of the address that asks for what is newer than this item; empty: none. */
  cursorParameter: z.string().regex(/^[\w.-]{0,40}$/),
  /** Sent as a bearer token. */
  secret,
})

const webhookSettings = z.strictObject({ kind: z.literal('webhook'), ...common, network: networkSchema })

export const sourceSettingsSchema = z.discriminatedUnion('kind', [
  feedSettings,
  tagSettings,
  accountSettings,
  jsonSettings,
  webhookSettings,
])

export type SourceSettings = z.output<typeof sourceSettingsSchema>

/** Why reading failed. */
export const listeningTroubles = [
  'refused-address',
  'unreachable',
  'timeout',
  'too-large',
  'too-many-redirects',
  'unauthorised',
  'not-there',
  'rate-limited',
  'server-error',
  'refused',
  'not-a-feed',
  'entities',
  'not-json',
  'no-list',
  'nothing-fits',
  'no-such-account',
] as const

export type ListeningTrouble = (typeof listeningTroubles)[number]

export const listeningSourceSchema = z.object({
  id: z.string(),
  kind: z.enum(listeningSourceKinds),
  name: z.string(),
  network: z.string(),
  address: z.string().nullable(),
  subject: z.string().nullable(),
  everyMinutes: z.number().nullable(),
  mapping: itemMappingSchema.nullable(),
  cursorParameter: z.string(),
  hasSecret: z.boolean(),
  isOn: z.boolean(),
  version: z.number(),
  /** Where deliveries are sent to; webhooks only. */
  inboxUrl: z.string().nullable(),
  /** `new`: nothing was read yet. */
  health: z.object({
    state: z.enum(['new', 'good', 'troubled', 'off']),
    lastReadAt: z.string().nullable(),
    lastItemAt: z.string().nullable(),
    nextReadAt: z.string().nullable(),
    failures: z.number(),
    trouble: z
      .object({ code: z.enum(listeningTroubles), status: z.number().nullable(), at: z.string() })
      .nullable(),
  }),
  /** Items of the last seven days, and those of them that became voices. */
  week: z.object({ came: z.number(), kept: z.number() }),
})

export type ListeningSource = z.output<typeof listeningSourceSchema>

const params = z.object({ id: publicId('listeningSource') })
const tag = 'listening'

export const listListeningSources = defineEndpoint({
  method: 'GET',
  path: '/v1/listening-sources',
  permission: 'feedback.read',
  summary: 'Sources of social listening with their health.',
  tag,
  reply: z.object({ items: z.array(listeningSourceSchema) }),
  status: 200,
})

const savedSource = z.object({
  source: listeningSourceSchema,
  /** The signing secret of a new webhook, shown this once. */
  secret: z.string().nullable(),
})

export const createListeningSource = defineEndpoint({
  method: 'POST',
  path: '/v1/listening-sources',
  permission: 'listening.write',
  summary: 'Add a source. A webhook answers with its signing secret, this once.',
  tag,
  body: sourceSettingsSchema,
  reply: savedSource,
  status: 201,
  idempotent: true,
})

export const changeListeningSource = defineEndpoint({
  method: 'PUT',
  path: '/v1/listening-sources/:id',
  permission: 'listening.write',
  summary: 'Change a source. Another address or mapping begins reading anew; each item stays once.',
  tag,
  params,
  body: z.strictObject({ version: z.number().int(), settings: sourceSettingsSchema }),
  reply: savedSource,
  status: 200,
})

export const removeListeningSource = defineEndpoint({
  method: 'DELETE',
  path: '/v1/listening-sources/:id',
  permission: 'listening.write',
  summary: 'Listen to it no more. What became a voice stays.',
  tag,
  params,
  reply: doneReply,
  status: 200,
})

export const readListeningSourceNow = defineEndpoint({
  method: 'POST',
  path: '/v1/listening-sources/:id/read',
  permission: 'listening.write',
  summary: 'Read it as soon as a worker is free, also after failures.',
  tag,
  params,
  reply: listeningSourceSchema,
  status: 202,
})

export const rotateInboxSecret = defineEndpoint({
  method: 'POST',
  path: '/v1/listening-sources/:id/secret',
  permission: 'listening.write',
  summary: 'A new signing secret for a webhook, shown this once; the former one counts for another day.',
  tag,
  params,
  reply: z.object({ secret: z.string() }),
  status: 201,
})

export const tryListeningSource = defineEndpoint({
  method: 'POST',
  path: '/v1/listening-sources/try',
  permission: 'listening.write',
  summary: 'Read a source once and show what would come; nothing is kept.',
  tag,
  body: z.strictObject({
    settings: sourceSettingsSchema,
    /** Whose kept secret is used where none is given, if both lead to the same server. */
    sourceId: publicId('listeningSource').optional(),
  }),
  reply: z.object({
    trouble: z.enum(listeningTroubles).nullable(),
    status: z.number().nullable(),
    /** How many items the answer holds, and how many of them cannot be read by the mapping. */
    count: z.number(),
    unreadable: z.number(),
    items: z.array(
      z.object({
        id: z.string(),
        title: z.string().nullable(),
        text: z.string(),
        url: z.string().nullable(),
        author: z.string().nullable(),
        saidAt: z.string().nullable(),
        hashtags: z.array(z.string()),
      }),
    ),
    /** JSON only: places in the answer with what stands there, `lists` from the top, `values` from an item. */
    lists: z.array(z.object({ path: z.string(), count: z.number() })),
    values: z.array(z.object({ path: z.string(), sample: z.string() })),
  }),
  status: 200,
})
