import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'
import { portalLimits } from './portal.ts'

/** States in which everybody sees a suggestion. */
export const boardStates = ['open', 'planned', 'in-work', 'shipped', 'declined'] as const

export type BoardState = (typeof boardStates)[number]

export const boardItemStates = ['waiting', ...boardStates, 'refused', 'merged'] as const

export type BoardItemState = (typeof boardItemStates)[number]

/** Rules by which a suggestion or a comment is not shown; all are published. */
export const boardCodes = ['spam', 'abuse', 'private', 'off-topic', 'illegal'] as const

export const boardLimits = {
  title: 120,
  comment: 5000,
  commentsPerPage: 50,
  itemsPerPage: 20,
  /** Votes that one network may give within a day; further ones count nothing. */
  votesPerNetworkAndDay: 30,
  /** So many networks count for one suggestion within a minute. */
  networksPerMinute: 5,
  /** People with a confirmed address that count from one network. */
  confirmedPerNetwork: 5,
  /** Letters that ask one address to confirm, within a day. */
  confirmationsPerDay: 5,
} as const

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const words = (max: number) => z.string().trim().min(1).max(max).refine(wellFormed)

export const boardItemSchema = z.object({
  id: z.string(),
  feedbackId: z.string(),
  title: z.string(),
  text: z.string().nullable(),
  state: z.enum(boardItemStates),
  code: z.string().nullable(),
  reason: z.string().nullable(),
  plan: z.object({ id: z.string(), title: z.string(), state: z.string() }).nullable(),
  mergedInto: z.string().nullable(),
  answer: z.string().nullable(),
  votes: z.number(),
  comments: z.number(),
  followers: z.number(),
  createdAt: z.string(),
  /** The public page. */
  url: z.string(),
})

export type BoardItem = z.output<typeof boardItemSchema>

const itemParams = z.object({ id: publicId('boardItem') })

export const listBoardItems = defineEndpoint({
  method: 'GET',
  path: '/v1/board-items',
  permission: 'feedback.read',
  summary: 'Suggestions for the public board, newest first.',
  tag: 'portal',
  query: pageQuery.extend({
    state: z.enum(boardItemStates).optional(),
    q: z.string().max(200).optional(),
  }),
  reply: pageOf(boardItemSchema),
  status: 200,
})

export const findSimilarBoardItems = defineEndpoint({
  method: 'GET',
  path: '/v1/board-items/:id/similar',
  permission: 'feedback.read',
  summary: 'Suggestions on the board that say much the same, to merge with.',
  tag: 'portal',
  params: itemParams,
  reply: z.object({ items: z.array(boardItemSchema) }),
  status: 200,
})

const refusal = z.strictObject({ decision: z.literal('refuse'), code: z.enum(boardCodes) })

export const decideBoardItem = defineEndpoint({
  method: 'POST',
  path: '/v1/board-items/:id/decision',
  permission: 'question.write',
  summary: 'Let a suggestion on the board, under a title, or refuse it by a published rule.',
  tag: 'portal',
  params: itemParams,
  body: z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('publish'), title: words(boardLimits.title).optional() }),
    refusal,
  ]),
  reply: boardItemSchema,
  status: 200,
})

export const changeBoardItem = defineEndpoint({
  method: 'PATCH',
  path: '/v1/board-items/:id',
  permission: 'question.write',
  summary:
    'Change title, state, official answer or linked plan. Declining needs a reason; linking a plan links all who wrote.',
  tag: 'portal',
  params: itemParams,
  body: z.strictObject({
    title: words(boardLimits.title).optional(),
    state: z.enum(boardStates).optional(),
    reason: words(portalLimits.reason).optional(),
    planId: publicId('plan').nullable().optional(),
    answer: words(portalLimits.reply).nullable().optional(),
  }),
  reply: boardItemSchema,
  status: 200,
})

export const mergeBoardItems = defineEndpoint({
  method: 'POST',
  path: '/v1/board-items/:id/merge',
  permission: 'question.write',
  summary: 'Merge a suggestion into another one: votes, followers and comments move with it.',
  tag: 'portal',
  params: itemParams,
  body: z.strictObject({ into: publicId('boardItem') }),
  reply: boardItemSchema,
  status: 200,
})

export const boardCommentSchema = z.object({
  id: z.string(),
  item: z.object({ id: z.string(), title: z.string() }),
  by: z.enum(['reader', 'shop']),
  authorName: z.string().nullable(),
  text: z.string().nullable(),
  state: z.enum(['waiting', 'published', 'refused']),
  code: z.string().nullable(),
  at: z.string(),
})

export type BoardComment = z.output<typeof boardCommentSchema>

export const listBoardComments = defineEndpoint({
  method: 'GET',
  path: '/v1/board-comments',
  permission: 'feedback.read',
  summary: 'Comments below suggestions, newest first.',
  tag: 'portal',
  query: pageQuery.extend({ state: z.enum(['waiting', 'published', 'refused']).optional() }),
  reply: pageOf(boardCommentSchema),
  status: 200,
})

export const decideBoardComment = defineEndpoint({
  method: 'POST',
  path: '/v1/board-comments/:id/decision',
  permission: 'question.write',
  summary: 'Publish a comment, or refuse it by a published rule.',
  tag: 'portal',
  params: z.object({ id: publicId('boardComment') }),
  body: z.discriminatedUnion('decision', [z.strictObject({ decision: z.literal('publish') }), refusal]),
  reply: boardCommentSchema,
  status: 200,
})

export const suggestDuplicates = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/board/similar',
  permission: 'public',
  summary: 'Suggestions on the public board that say much the same as the words given.',
  tag: 'storefront',
  query: z.object({ shop: publicId('shop'), q: z.string().max(2000) }),
  reply: z.object({
    items: z.array(z.object({ id: z.string(), title: z.string(), votes: z.number(), url: z.string() })),
  }),
  status: 200,
  // Asked while somebody types, and read from the database each time.
  requestsPerMinute: 240,
})

export const voteForSuggestion = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/board/:id/vote',
  permission: 'public',
  summary: 'Vote for a suggestion on the board, or take that back; counted once per visitor and network.',
  tag: 'storefront',
  params: itemParams,
  body: z.strictObject({ shop: publicId('shop'), isFor: z.boolean() }),
  reply: z.object({ votes: z.number() }),
  status: 200,
})
