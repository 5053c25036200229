import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { policyCodes } from './feedback.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'

/** Parts of the work list; every review of another part is in `all` too. */
export const moderationViews = [
  'all',
  'overdue',
  'appeals',
  'flagged',
  'opinions',
  'mine',
  'unassigned',
] as const

export type ModerationView = (typeof moderationViews)[number]

export const moderationOrders = ['risk', 'oldest', 'newest'] as const

/** Why a review waits for a person. */
export const queueCauses = ['held', 'appeal', 'flag', 'opinion'] as const

export type QueueCause = (typeof queueCauses)[number]

export const moderationLimits = {
  /** Reviews decided in one request. */
  bulk: 200,
  reason: 1000,
  question: 500,
} as const

/** So long a decision of the queue can be taken back. */
export const moderationUndoMs = 30_000

/** A code of the screening's reasons. */
const reasonCode = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)

export const moderationFilter = z.object({
  view: z.enum(moderationViews).default('all'),
  code: reasonCode.optional(),
  productId: publicId('product').optional(),
})

export type ModerationFilter = z.infer<typeof moderationFilter>

const claimSchema = z.object({
  memberId: z.string(),
  name: z.string(),
  isMine: z.boolean(),
  /** True: taken for longer than one looks at it. */
  isTaken: z.boolean(),
  until: z.string(),
})

export type ReviewClaim = z.infer<typeof claimSchema>

/** A row of the work list. No stars: whoever decides should not see them. */
export const queueItemSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  text: z.string().nullable(),
  language: z.string(),
  product: z.object({ id: z.string(), name: z.string() }).nullable(),
  authorName: z.string().nullable(),
  causes: z.array(z.enum(queueCauses)),
  codes: z.array(z.string()),
  /** What the screening is how sure of, 0–1; null where nothing has judged the review. */
  score: z.number().nullable(),
  /** score × evidence × reach. */
  risk: z.number(),
  flags: z.number(),
  /** From when the clock runs, and when the shop's target is over. */
  since: z.string(),
  dueAt: z.string(),
  isOverdue: z.boolean(),
  hasOrder: z.boolean(),
  opinion: z
    .object({ state: z.enum(['open', 'disagreed']), isAskedOfMe: z.boolean(), askedByMe: z.boolean() })
    .nullable(),
  claim: claimSchema.nullable(),
  /** Counts the changes of the review’s words and state; sent back with a decision. */
  changedAt: z.string(),
})

export type QueueItem = z.infer<typeof queueItemSchema>

export const listQueue = defineEndpoint({
  method: 'GET',
  path: '/v1/moderation/queue',
  permission: 'moderation.read',
  summary: 'Reviews that wait for a person: by risk, or the longest waiting first.',
  tag: 'moderation',
  query: moderationFilter.extend(pageQuery.shape).extend({ order: z.enum(moderationOrders).default('risk') }),
  reply: pageOf(queueItemSchema),
  status: 200,
})

export const countQueue = defineEndpoint({
  method: 'GET',
  path: '/v1/moderation/queue/counts',
  permission: 'moderation.read',
  summary: 'How many reviews each part of the work list holds, and how many each reason.',
  tag: 'moderation',
  query: moderationFilter,
  reply: z.object({
    /** Rows that these very filters give. */
    count: z.number(),
    views: z.record(z.enum(moderationViews), z.number()),
    codes: z.array(z.object({ code: z.string(), count: z.number() })),
    /** Decisions that wait for a blind second judgement by the reader. */
    blind: z.number(),
    targetHours: z.number(),
  }),
  status: 200,
})

/** What a moderator can do with a review: publish, refuse with a policy code, leave it off the pages for now. */
export const moderationChoices = ['publish', 'refuse', 'hold'] as const

export type ModerationChoice = (typeof moderationChoices)[number]

const reviewParams = z.object({ id: publicId('feedback') })

export const claimReview = defineEndpoint({
  method: 'POST',
  path: '/v1/moderation/reviews/:id/claim',
  permission: 'moderation.write',
  summary:
    'Say every 20 seconds that one has a review open, take it for longer, take it over, or leave it. ' +
    'While somebody has it, nobody else can decide about it.',
  tag: 'moderation',
  params: reviewParams,
  body: z.strictObject({ doing: z.enum(['open', 'take', 'take-over', 'leave']) }),
  reply: z.object({ claim: claimSchema.nullable() }),
  status: 200,
})

const skipped = z.array(
  z.object({
    id: z.string(),
    code: z.string().describe('Refusal code.'),
    /** Who has it, or who was faster. */
    who: z.string().nullable(),
  }),
)

export const decideReviews = defineEndpoint({
  method: 'POST',
  path: '/v1/moderation/decisions',
  permission: 'moderation.write',
  summary:
    'Decide about one or many reviews. Those that somebody else has, or that changed meanwhile, are skipped and named.',
  tag: 'moderation',
  body: z.strictObject({
    reviews: z
      .array(z.strictObject({ id: publicId('feedback'), changedAt: z.iso.datetime().optional() }))
      .min(1)
      .max(moderationLimits.bulk),
    choice: z.enum(moderationChoices),
    code: z.enum(policyCodes).optional(),
    reason: z.string().trim().max(moderationLimits.reason).optional(),
  }),
  reply: z.object({
    decided: z.array(z.string()),
    skipped,
    /** Takes it all back for half a minute; null when nothing changed. */
    undoToken: z.string().nullable(),
    undoUntil: z.string().nullable(),
  }),
  status: 200,
  idempotent: true,
})

export const undoDecisions = defineEndpoint({
  method: 'POST',
  path: '/v1/moderation/undo',
  permission: 'moderation.write',
  summary: 'Take back what one decided within the last half minute; the log keeps both.',
  tag: 'moderation',
  body: z.strictObject({ undoToken: z.uuid() }),
  reply: z.object({ decided: z.array(z.string()), skipped }),
  status: 200,
})
