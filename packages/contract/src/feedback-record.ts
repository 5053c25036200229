import { z } from 'zod'

export const feedbackKinds = [
  'review',
  'survey',
  'message',
  'mention',
  'suggestion',
  'complaint',
  'praise',
  'question',
  'cause',
] as const

export type FeedbackKind = (typeof feedbackKinds)[number]

/** Limits of one record, in UTF-16 units and entries. */
export const feedbackLimits = {
  recordsPerBatch: 1000,
  text: 50_000,
  title: 500,
  source: 100,
  externalId: 200,
  name: 200,
  facts: 50,
  factKey: 60,
  factValue: 500,
  media: 10,
  mediaUrl: 2000,
} as const

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const label = (max: number) => z.string().min(1).max(max).refine(wellFormed, { error: 'broken-text' })

const authorSchema = z.strictObject({
  externalId: label(feedbackLimits.externalId),
  name: label(feedbackLimits.name).optional(),
  email: z.email().max(254).optional(),
  phone: label(40).optional(),
})

const factValue = z.union([label(feedbackLimits.factValue), z.number(), z.boolean()])

/**
 * One voice as it comes in, whatever the channel. Strict: an unknown field is refused, not dropped.
 * `rating` and `dimensions` are 1–5 whole stars; `occurredAt` is ISO 8601 with an offset.
 */
export const feedbackRecordSchema = z.strictObject({
  kind: z.enum(feedbackKinds),
  source: label(feedbackLimits.source),
  externalId: label(feedbackLimits.externalId),
  occurredAt: z.iso.datetime({ offset: true }),
  title: z.string().max(feedbackLimits.title).refine(wellFormed, { error: 'broken-text' }).optional(),
  text: z.string().max(feedbackLimits.text).refine(wellFormed, { error: 'broken-text' }).optional(),
  rating: z.number().int().min(1).max(5).optional(),
  dimensions: z.record(label(60), z.number().int().min(1).max(5)).optional(),
  productId: label(60).optional(),
  sku: label(200).optional(),
  orderId: label(200).optional(),
  author: authorSchema.optional(),
  touchpoint: label(100).optional(),
  language: label(35).optional(),
  facts: z.record(label(feedbackLimits.factKey), factValue).optional(),
  media: z.array(z.url().max(feedbackLimits.mediaUrl)).max(feedbackLimits.media).optional(),
})

export type FeedbackRecord = z.infer<typeof feedbackRecordSchema>

/** What became of one record of a batch, in the order sent. */
export const acceptResultSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('accepted'), id: z.string() }),
  z.object({ status: z.literal('repeated'), id: z.string() }),
  z.object({
    status: z.literal('refused'),
    code: z.string(),
    field: z.string().optional(),
    message: z.string(),
  }),
])

export type AcceptResult = z.infer<typeof acceptResultSchema>
