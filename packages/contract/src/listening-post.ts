import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { listeningLimits, listeningWords, networkSchema, tokenSchema } from './listening-source.ts'
import { doneReply, pageOf, pageQuery } from './page.ts'

/** How an official account is spoken through: Mastodon itself, or the shop's adapter for another network. */
export const accountKinds = ['mastodon', 'adapter'] as const

export const accountSettingsSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('mastodon'),
    name: listeningWords(listeningLimits.name),
    address: z.url({ protocol: /^https?$/ }).max(listeningLimits.address),
    /** An access token with the rights read and write. */
    token: tokenSchema,
  }),
  z.strictObject({
    kind: z.literal('adapter'),
    name: listeningWords(listeningLimits.name),
    network: networkSchema,
    address: z.url({ protocol: /^https?$/ }).max(listeningLimits.address),
    charactersMax: z.number().int().min(20).max(20_000).default(2000),
  }),
])

export type AccountSettings = z.output<typeof accountSettingsSchema>

export const listeningAccountSchema = z.object({
  id: z.string(),
  kind: z.enum(accountKinds),
  name: z.string(),
  network: z.string(),
  address: z.string(),
  /** As the network writes it; null for adapters. */
  handle: z.string().nullable(),
  charactersMax: z.number(),
  createdAt: z.string(),
})

export type ListeningAccount = z.output<typeof listeningAccountSchema>

export const postVisibilities = ['public', 'unlisted', 'private', 'direct'] as const

export type PostVisibility = (typeof postVisibilities)[number]

/**
 * `draft`: nobody said yes yet. `waiting`: leaves at `sendAt`. `unknown`: it may have arrived; nobody sends it again
 * but a person.
 */
export const postStates = ['draft', 'waiting', 'sending', 'sent', 'failed', 'unknown', 'cancelled'] as const

export type PostState = (typeof postStates)[number]

/** Why a post did not leave, or why nobody knows. */
export const postTroubles = [
  'refused-address',
  'unreachable',
  'timeout',
  'unreadable-answer',
  'unauthorised',
  'rate-limited',
  'refused',
  'server-error',
  'original-not-found',
  'no-account',
  'interrupted',
] as const

export type PostTrouble = (typeof postTroubles)[number]

export const listeningPostSchema = z.object({
  id: z.string(),
  kind: z.enum(['answer', 'post']),
  account: z.object({ id: z.string(), name: z.string(), network: z.string() }),
  /** What it answers. */
  feedbackId: z.string().nullable(),
  text: z.string(),
  visibility: z.enum(postVisibilities),
  state: z.enum(postStates),
  trouble: z.enum(postTroubles).nullable(),
  sendAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  url: z.string().nullable(),
  writtenBy: z.string(),
  confirmedBy: z.string().nullable(),
  createdAt: z.string(),
  version: z.number(),
  /** Voices that answer it. */
  answers: z.number(),
})

export type ListeningPost = z.output<typeof listeningPostSchema>

const tag = 'listening'
const text = listeningWords(20_000)
const accountParams = z.object({ id: publicId('listeningAccount') })
const postParams = z.object({ id: publicId('listeningPost') })

export const listListeningAccounts = defineEndpoint({
  method: 'GET',
  path: '/v1/listening-accounts',
  permission: 'feedback.read',
  summary: 'Official accounts through which the shop answers and publishes.',
  tag,
  reply: z.object({ items: z.array(listeningAccountSchema) }),
  status: 200,
})

export const addListeningAccount = defineEndpoint({
  method: 'POST',
  path: '/v1/listening-accounts',
  permission: 'connector.write',
  summary:
    'Add an official account. A Mastodon token is tried first and kept sealed; an adapter answers with its signing secret, this once.',
  tag,
  body: accountSettingsSchema,
  reply: z.object({ account: listeningAccountSchema, secret: z.string().nullable() }),
  status: 201,
})

export const removeListeningAccount = defineEndpoint({
  method: 'DELETE',
  path: '/v1/listening-accounts/:id',
  permission: 'connector.write',
  summary: 'Forget an account and its token. What waits to be sent through it is cancelled.',
  tag,
  params: accountParams,
  reply: doneReply,
  status: 200,
})

export const answerMention = defineEndpoint({
  method: 'POST',
  path: '/v1/mentions/:id/answers',
  permission: 'reply.write',
  summary:
    'Answer a mention where it was said. It leaves at once and at most once; the reply check looks first.',
  tag,
  params: z.object({ id: publicId('feedback') }),
  body: z.strictObject({
    accountId: publicId('listeningAccount'),
    text,
    /** Left out: as the mention was said. Never wider than that. */
    visibility: z.enum(postVisibilities).optional(),
    sendAnyway: z.boolean().default(false),
  }),
  reply: listeningPostSchema,
  status: 201,
  idempotent: true,
})

export const listListeningPosts = defineEndpoint({
  method: 'GET',
  path: '/v1/listening-posts',
  permission: 'feedback.read',
  summary: 'What the official accounts wrote, newest first.',
  tag,
  query: pageQuery.extend({
    kind: z.enum(['answer', 'post']).optional(),
    state: z.enum(postStates).optional(),
  }),
  reply: pageOf(listeningPostSchema),
  status: 200,
})

const draft = z.strictObject({
  accountId: publicId('listeningAccount'),
  text,
  visibility: z.enum(postVisibilities).default('public'),
})

export const draftListeningPost = defineEndpoint({
  method: 'POST',
  path: '/v1/listening-posts',
  permission: 'listening.write',
  summary: 'Write a post of an official account. It leaves only once it is confirmed.',
  tag,
  body: draft,
  reply: listeningPostSchema,
  status: 201,
  idempotent: true,
})

export const changeListeningPost = defineEndpoint({
  method: 'PUT',
  path: '/v1/listening-posts/:id',
  permission: 'listening.write',
  summary: 'Change a post that has not left; it is to be confirmed again.',
  tag,
  params: postParams,
  body: draft.extend({ version: z.number().int() }),
  reply: listeningPostSchema,
  status: 200,
})

export const confirmListeningPost = defineEndpoint({
  method: 'POST',
  path: '/v1/listening-posts/:id/confirm',
  permission: 'listening.write',
  summary: 'Say yes to exactly these words: they leave now, or at the given time.',
  tag,
  params: postParams,
  body: z.strictObject({
    version: z.number().int(),
    sendAt: z.iso.datetime({ offset: true }).nullable().default(null),
    sendAnyway: z.boolean().default(false),
  }),
  reply: listeningPostSchema,
  status: 200,
})

export const settleListeningPost = defineEndpoint({
  method: 'POST',
  path: '/v1/listening-posts/:id/settle',
  permission: 'reply.write',
  summary:
    'Cancel what has not left; or, where nobody knows, say that it arrived or did not; or send again what did not leave.',
  tag,
  params: postParams,
  body: z.strictObject({
    version: z.number().int(),
    outcome: z.enum(['cancel', 'arrived', 'not-arrived', 'send-again']),
  }),
  reply: listeningPostSchema,
  status: 200,
})
