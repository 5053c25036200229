import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { doerKinds } from './feedback.ts'
import { publicId } from './id.ts'
import { queueItemSchema } from './moderation.ts'
import { judgementSchema } from './second-look.ts'

/** A stretch of the words, in UTF-16 units, `to` excluded. */
const spanSchema = z.object({ from: z.number(), to: z.number() })

export type WordSpan = z.infer<typeof spanSchema>

const reasonSchema = z.object({
  code: z.string(),
  /** The sentence in the reader's language. */
  text: z.string(),
  /** What it adds to the log-odds that the review is not genuine, in nats. */
  weight: z.number(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  related: z.array(z.string()),
  /** The decisive phrases in the words. */
  spans: z.array(spanSchema),
})

export type ScreeningReasonShown = z.infer<typeof reasonSchema>

const earlierSchema = z.object({
  id: z.string(),
  text: z.string().nullable(),
  product: z.string().nullable(),
  at: z.string(),
  state: z.string(),
  /** Whole days between it and this review; negative: written later. */
  daysBefore: z.number(),
})

const similarSchema = z.object({
  id: z.string(),
  text: z.string().nullable(),
  product: z.string().nullable(),
  authorName: z.string().nullable(),
  isSameAuthor: z.boolean(),
  at: z.string(),
  state: z.string(),
  /** Share of the shorter text that stands in the other one too, 0–1. */
  share: z.number(),
  /** The shared passages: in this review's words, and in the other's. */
  here: z.array(spanSchema),
  there: z.array(spanSchema),
})

export type SimilarReview = z.infer<typeof similarSchema>

const nodeSchema = z.object({
  id: z.string(),
  kind: z.enum(['review', 'author', 'device', 'network']),
  label: z.string(),
  /** The review on the screen, or what it hangs on directly. */
  isThis: z.boolean(),
  state: z.string().nullable(),
})

export type ClusterNode = z.infer<typeof nodeSchema>

export const clusterSchema = z.object({
  nodes: z.array(nodeSchema),
  edges: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Reviews of the cluster that are not shown, for it is too large. */
  more: z.number(),
})

export type ReviewCluster = z.infer<typeof clusterSchema>

const earlierDecisions = z.array(
  z.object({
    state: z.string(),
    code: z.string().nullable(),
    reason: z.string().nullable(),
    by: z.string(),
    byKind: z.enum(doerKinds),
    at: z.string(),
  }),
)

/** One review with all that a moderator needs. No stars: they are shown on demand only, and that is noted. */
const waitingReviewSchema = queueItemSchema.extend({
  waits: z.literal(true),
  /** Title and text as one; all spans count in it. */
  words: z.string(),
  state: z.string(),
  /** The rule by which it stands there. */
  stateCode: z.string().nullable(),
  receivedAt: z.string(),
  occurredAt: z.string(),
  editedAt: z.string().nullable(),
  source: z.string(),
  channel: z.string(),
  masked: z.array(z.string()),
  /** Null where nothing has judged the review; `at` is when that was. */
  verdict: z
    .object({
      decision: z.string(),
      score: z.number(),
      evidence: z.number(),
      reach: z.number(),
      at: z.string(),
      reasons: z.array(reasonSchema),
    })
    .nullable(),
  /** True once the reader has looked at the stars. */
  starsSeen: z.boolean(),
  /** Only while `starsSeen`. */
  rating: z.number().nullable(),
  author: z
    .object({
      id: z.string(),
      name: z.string().nullable(),
      reviews: z.number(),
      published: z.number(),
      refused: z.number(),
      orders: z.number(),
      firstSeenAt: z.string().nullable(),
      earlier: z.array(earlierSchema),
    })
    .nullable(),
  order: z
    .object({
      id: z.string(),
      number: z.string(),
      state: z.string().nullable(),
      orderedAt: z.string().nullable(),
      shippedAt: z.string().nullable(),
      deliveredAt: z.string().nullable(),
      refundedAt: z.string().nullable(),
      /** Hours between delivery and the review; negative: written before it came. */
      hoursAfterDelivery: z.number().nullable(),
    })
    .nullable(),
  similar: z.array(similarSchema),
  /** Reviews of the product per day, four weeks before and two after; days without any are left out. */
  rhythm: z.array(z.object({ day: z.string(), count: z.number(), held: z.number() })),
  cluster: clusterSchema.nullable(),
  appeal: z
    .object({ words: z.string(), at: z.string(), state: z.string(), answer: z.string().nullable() })
    .nullable(),
  flagsGiven: z.array(z.object({ code: z.string(), words: z.string().nullable(), at: z.string() })),
  decisions: earlierDecisions,
  secondOpinion: z
    .object({
      id: z.string(),
      state: z.enum(['open', 'disagreed']),
      askedBy: z.string(),
      isAskedByMe: z.boolean(),
      /** Null: whoever comes first. */
      askedOf: z.string().nullable(),
      question: z.string().nullable(),
      askedAt: z.string(),
      /** The reader is one of the two and has not judged yet. */
      isMyTurn: z.boolean(),
      /** The reader's own, and the other's once both have judged. */
      judgements: z.array(judgementSchema),
    })
    .nullable(),
  /** True: the two could not agree, and the reader may settle it. */
  maySettle: z.boolean(),
})

export type ModerationReview = z.infer<typeof waitingReviewSchema>

/** A review that waits for nobody, or no longer: what became of it. Without stars too. */
const offListReviewSchema = z.object({
  waits: z.literal(false),
  id: z.string(),
  words: z.string(),
  language: z.string(),
  product: z.object({ id: z.string(), name: z.string() }).nullable(),
  authorName: z.string().nullable(),
  occurredAt: z.string(),
  state: z.string(),
  /** Who decided last; null where no person has, or the author took the review back since. */
  decidedBy: z.object({ name: z.string(), isMe: z.boolean() }).nullable(),
  decisions: earlierDecisions,
})

export type OffListReview = z.infer<typeof offListReviewSchema>

const reviewParams = z.object({ id: publicId('feedback') })

export const readModerationReview = defineEndpoint({
  method: 'GET',
  path: '/v1/moderation/reviews/:id',
  permission: 'moderation.read',
  summary:
    'One waiting review with its whole context: reasons, author, similar reviews, order, rhythm, cluster; ' +
    'of one that does not wait, what became of it.',
  tag: 'moderation',
  params: reviewParams,
  reply: z.discriminatedUnion('waits', [waitingReviewSchema, offListReviewSchema]),
  status: 200,
})

export const showStars = defineEndpoint({
  method: 'POST',
  path: '/v1/moderation/reviews/:id/stars',
  permission: 'moderation.write',
  summary: 'Show the stars of a review that waits. That the reader saw them is noted and counted.',
  tag: 'moderation',
  params: reviewParams,
  reply: z.object({ rating: z.number().nullable() }),
  status: 200,
})
