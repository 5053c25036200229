import { z } from 'zod'
import {
  analysisSchema,
  aspectCodeSchema,
  aspectMentionSchema,
  ownAspectCodeSchema,
  polaritySchema,
  sentimentLabelSchema,
} from './analysis.ts'
import { defineEndpoint } from './endpoint.ts'
import { acceptResultSchema, feedbackKinds, feedbackLimits } from './feedback-record.ts'
import { publicId } from './id.ts'
import { touchpoints } from './journey.ts'
import { doneReply, pageOf, pageQuery } from './page.ts'
import { mediaSchema } from './upload.ts'

export const publicationStates = ['pending', 'held', 'published', 'refused', 'withdrawn', 'private'] as const

/** Reasons for refusing to publish; the stars and the mood are never among them. */
export const policyCodes = [
  'spam',
  'advertising',
  'abuse',
  'personal-data',
  'off-topic',
  'not-a-customer',
  'duplicate',
  'unlawful',
  'danger',
  'extortion',
  'filler',
  'coordinated',
  'flooding',
] as const

/** Filters of the feedback list; the same names stand in the console's address. */
export const feedbackFilter = z.object({
  q: z.string().max(200).optional(),
  kind: z.enum(feedbackKinds).optional(),
  source: z.string().max(feedbackLimits.source).optional(),
  rating: z.coerce.number().int().min(0).max(5).optional(),
  sentiment: sentimentLabelSchema.optional(),
  aspect: z.union([aspectCodeSchema, ownAspectCodeSchema]).optional(),
  polarity: polaritySchema.optional(),
  productId: publicId('product').optional(),
  customerId: publicId('customer').optional(),
  touchpoint: z.enum(touchpoints).optional(),
  publication: z.enum(publicationStates).optional(),
  /** `waiting`: someone should answer and nobody has. */
  answer: z.enum(['waiting', 'answered']).optional(),
  urgency: z.coerce.number().int().min(0).max(2).optional(),
  language: z.string().max(10).optional(),
  analysed: z.enum(['yes', 'no']).optional(),
  mismatch: z.enum(['yes']).optional(),
  /** First and last day, in the shop's time zone, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})

export type FeedbackFilter = z.infer<typeof feedbackFilter>

export const feedbackOrders = ['newest', 'oldest'] as const

/** A row of the list. */
export const feedbackItemSchema = z.object({
  id: z.string(),
  kind: z.enum(feedbackKinds),
  source: z.string(),
  occurredAt: z.string(),
  rating: z.number().nullable(),
  title: z.string().nullable(),
  text: z.string().nullable(),
  language: z.string(),
  product: z.object({ id: z.string(), name: z.string(), sku: z.string() }).nullable(),
  author: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  publication: z.enum(publicationStates),
  answered: z.boolean(),
  /** Null until analysed. */
  analysis: z
    .object({
      sentiment: analysisSchema.shape.sentiment,
      aspects: z.array(aspectMentionSchema),
      urgency: z.number(),
      ratingMismatch: z.boolean(),
      corrected: z.boolean(),
    })
    .nullable(),
})

export type FeedbackItem = z.infer<typeof feedbackItemSchema>

/** How an opinion moved from a review to its follow-up; `unknown`: the review itself could not be read. */
export const followUpChanges = ['better', 'same', 'worse', 'unknown'] as const

export type FollowUpChange = (typeof followUpChanges)[number]

const followUpSchema = z.object({
  text: z.string(),
  createdAt: z.string(),
  daysAfter: z.number(),
  /** Null until read. */
  analysis: z
    .object({
      sentiment: analysisSchema.shape.sentiment,
      urgency: z.number(),
      aspects: z.array(aspectMentionSchema),
      change: z.enum(followUpChanges),
    })
    .nullable(),
})

const versionSchema = z.object({
  version: z.number(),
  rating: z.number().nullable(),
  title: z.string().nullable(),
  text: z.string().nullable(),
  replacedAt: z.string(),
})

const replySchema = z.object({
  id: z.string(),
  text: z.string(),
  authorName: z.string(),
  /** Written by a rule, and changed by nobody since. */
  isAutomatic: z.boolean(),
  createdAt: z.string(),
  editedAt: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
})

export type Reply = z.infer<typeof replySchema>

/** What kind of hand did something; names are only for showing. */
export const doerKinds = ['product', 'author', 'reader', 'person'] as const

export type DoerKind = (typeof doerKinds)[number]

/** One line of a voice's history: who did what, when. Kinds: accepted, analysed, corrected, published, … */
export const historyEntrySchema = z.object({
  at: z.string(),
  kind: z.string(),
  by: z.string().nullable(),
  byKind: z.enum(doerKinds),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})

export const feedbackDetailSchema = feedbackItemSchema.omit({ analysis: true }).extend({
  externalId: z.string(),
  receivedAt: z.string(),
  touchpoint: z.string().nullable(),
  dimensions: z.record(z.string(), z.number()),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  media: z.array(z.string()).describe('Addresses elsewhere, as the record gave them.'),
  attachments: z.array(mediaSchema).describe('Pictures and videos that lie here.'),
  masked: z.array(z.string()),
  order: z
    .object({
      id: z.string(),
      number: z.string(),
      deliveredAt: z.string().nullable(),
      courier: z.string().nullable(),
    })
    .nullable(),
  verified: z.boolean(),
  analysis: analysisSchema.nullable(),
  /** What the machine said, when a person corrected it. */
  machineAnalysis: analysisSchema.nullable(),
  replies: z.array(replySchema),
  followUps: z.array(followUpSchema),
  /** What its author wrote before the present words, oldest first. */
  versions: z.array(versionSchema),
  history: z.array(historyEntrySchema),
  decision: z
    .object({
      state: z.enum(publicationStates),
      code: z.string().nullable(),
      reason: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
  /** True once the reader has looked at the stars while nobody had decided. */
  starsSeen: z.boolean(),
})

export type FeedbackDetail = z.infer<typeof feedbackDetailSchema>

const feedbackParams = z.object({ id: publicId('feedback') })

export const acceptFeedback = defineEndpoint({
  method: 'POST',
  path: '/v1/feedback/batch',
  permission: 'feedback.accept',
  summary: 'Take in up to 1,000 records; each is accepted, repeated or refused on its own.',
  tag: 'feedback',
  body: z.object({ records: z.array(z.unknown()).max(feedbackLimits.recordsPerBatch) }),
  reply: z.object({
    accepted: z.number(),
    repeated: z.number(),
    refused: z.number(),
    results: z.array(acceptResultSchema),
  }),
  status: 200,
  idempotent: true,
})

export const listFeedback = defineEndpoint({
  method: 'GET',
  path: '/v1/feedback',
  permission: 'feedback.read',
  summary: 'One list for every channel, newest first by default.',
  tag: 'feedback',
  query: feedbackFilter.extend(pageQuery.shape).extend({ order: z.enum(feedbackOrders).default('newest') }),
  reply: pageOf(feedbackItemSchema),
  status: 200,
})

export const countFeedback = defineEndpoint({
  method: 'GET',
  path: '/v1/feedback/count',
  permission: 'feedback.read',
  summary: 'How many rows the same filters give.',
  tag: 'feedback',
  query: feedbackFilter,
  reply: z.object({ count: z.number() }),
  status: 200,
})

export const readFeedback = defineEndpoint({
  method: 'GET',
  path: '/v1/feedback/:id',
  permission: 'feedback.read',
  summary: 'One voice with all that is known of it.',
  tag: 'feedback',
  params: feedbackParams,
  reply: feedbackDetailSchema,
  status: 200,
})

export const listSources = defineEndpoint({
  method: 'GET',
  path: '/v1/feedback/sources',
  permission: 'feedback.read',
  summary: 'The sources seen so far, most frequent first.',
  tag: 'feedback',
  reply: z.object({ items: z.array(z.object({ source: z.string(), count: z.number() })) }),
  status: 200,
})

export const correctFeedback = defineEndpoint({
  method: 'POST',
  path: '/v1/feedback/:id/correction',
  permission: 'feedback.correct',
  summary: 'Put the labels right; what is left out stays as it is. Spans must be verbatim.',
  tag: 'feedback',
  params: feedbackParams,
  body: z.strictObject({
    sentiment: sentimentLabelSchema.optional(),
    urgency: z.number().int().min(0).max(2).optional(),
    junk: z.number().int().min(0).max(2).optional(),
    aspects: z
      .array(
        z.strictObject({
          code: aspectCodeSchema,
          polarity: polaritySchema,
          start: z.number().int().min(0),
          end: z.number().int().min(0),
        }),
      )
      .max(50)
      .optional(),
    /** Aspects of the shop's own; the first word on one teaches its words. */
    ownAspects: z
      .array(
        z.strictObject({
          code: ownAspectCodeSchema,
          polarity: polaritySchema,
          start: z.number().int().min(0),
          end: z.number().int().min(0),
        }),
      )
      .max(50)
      .optional(),
  }),
  reply: feedbackDetailSchema,
  status: 200,
})

export const undoCorrection = defineEndpoint({
  method: 'DELETE',
  path: '/v1/feedback/:id/correction',
  permission: 'feedback.correct',
  summary: 'Take the last correction back.',
  tag: 'feedback',
  params: feedbackParams,
  reply: feedbackDetailSchema,
  status: 200,
})

export const decideFeedback = defineEndpoint({
  method: 'POST',
  path: '/v1/feedback/:id/decision',
  permission: 'feedback.decide',
  summary: 'Publish a review, refuse it with a policy code, or let it wait again; every decision is kept.',
  tag: 'feedback',
  params: feedbackParams,
  body: z.strictObject({
    /** `wait` takes a decision back: the review waits for a person again. */
    decision: z.enum(['publish', 'refuse', 'wait']),
    code: z.enum(policyCodes).optional(),
    reason: z.string().max(1000).optional(),
  }),
  reply: feedbackDetailSchema,
  status: 200,
})

export const replyToFeedback = defineEndpoint({
  method: 'POST',
  path: '/v1/feedback/:id/replies',
  permission: 'reply.write',
  summary: 'Answer in public, under the review.',
  tag: 'feedback',
  params: feedbackParams,
  body: z.strictObject({ text: z.string().max(5000) }),
  reply: feedbackDetailSchema,
  status: 201,
  idempotent: true,
})

export const editReply = defineEndpoint({
  method: 'PATCH',
  path: '/v1/replies/:id',
  permission: 'reply.write',
  summary: 'Change the words of a reply; the earlier ones are kept.',
  tag: 'feedback',
  params: z.object({ id: publicId('reply') }),
  body: z.strictObject({ text: z.string().max(5000) }),
  reply: replySchema,
  status: 200,
})

export const withdrawReply = defineEndpoint({
  method: 'DELETE',
  path: '/v1/replies/:id',
  permission: 'reply.write',
  summary: 'Take a reply off the page; it stays in the history.',
  tag: 'feedback',
  params: z.object({ id: publicId('reply') }),
  reply: doneReply,
  status: 200,
})

export const draftReply = defineEndpoint({
  method: 'POST',
  path: '/v1/feedback/:id/reply-draft',
  permission: 'reply.write',
  summary: 'Have a reply drafted. Nothing is sent: a person reads, changes and publishes it.',
  tag: 'feedback',
  params: feedbackParams,
  reply: z.object({
    text: z.string(),
    language: z.enum(['en', 'zh-CN']),
    by: z
      .enum(['model', 'built-in'])
      .describe('Who wrote it: the optional language model or the built-in engine.'),
  }),
  status: 200,
})

export const readFeedbackAgain = defineEndpoint({
  method: 'POST',
  path: '/v1/feedback/:id/second-reading',
  permission: 'feedback.correct',
  summary:
    'Have the optional language model read a hard text. Changes nothing: its labels are a suggestion for a correction.',
  tag: 'feedback',
  params: feedbackParams,
  reply: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('read'),
      sentiment: sentimentLabelSchema,
      urgency: z.number().int().min(0).max(2),
      aspects: z.array(
        z.object({
          code: aspectCodeSchema,
          polarity: polaritySchema,
          span: z.string(),
          start: z.number().int(),
          end: z.number().int(),
        }),
      ),
    }),
    z.object({ kind: z.literal('none') }).describe('No model is set up, or it did not answer usefully.'),
  ]),
  status: 200,
})
