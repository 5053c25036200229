import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { policyCodes } from './feedback.ts'
import { publicId } from './id.ts'
import { moderationLimits } from './moderation.ts'
import { doneReply } from './page.ts'

/** What one person thinks should happen to a review. */
export const opinionSchema = z.strictObject({
  choice: z.enum(['publish', 'refuse']),
  code: z.enum(policyCodes).optional(),
  reason: z.string().trim().max(moderationLimits.reason).optional(),
})

export type Opinion = z.infer<typeof opinionSchema>

export const judgementSchema = z.object({
  name: z.string(),
  isMine: z.boolean(),
  choice: z.enum(['publish', 'refuse']),
  code: z.string().nullable(),
  reason: z.string().nullable(),
  at: z.string(),
})

export type ShownJudgement = z.infer<typeof judgementSchema>

export const askSecondOpinion = defineEndpoint({
  method: 'POST',
  path: '/v1/moderation/second-opinions',
  permission: 'moderation.write',
  summary:
    'Ask somebody else about a review, with one’s own judgement. Each sees the other’s only when both have judged.',
  tag: 'moderation',
  body: z.strictObject({
    reviewId: publicId('feedback'),
    /** Left out: whoever comes first. */
    askedOf: publicId('member').optional(),
    question: z.string().trim().max(moderationLimits.question).optional(),
    own: opinionSchema,
  }),
  reply: z.object({ id: z.string() }),
  status: 201,
  idempotent: true,
})

/** `waiting`: the other has not judged; `agreed`: carried out; `disagreed`: a lead settles it. */
export const opinionOutcomes = ['waiting', 'agreed', 'disagreed'] as const

export const giveSecondOpinion = defineEndpoint({
  method: 'POST',
  path: '/v1/moderation/second-opinions/:id/judgement',
  permission: 'moderation.write',
  summary: 'Judge a review one was asked about. When both say the same it is carried out.',
  tag: 'moderation',
  params: z.object({ id: publicId('secondOpinion') }),
  body: opinionSchema,
  reply: z.object({ outcome: z.enum(opinionOutcomes), judgements: z.array(judgementSchema) }),
  status: 200,
})

export const withdrawSecondOpinion = defineEndpoint({
  method: 'DELETE',
  path: '/v1/moderation/second-opinions/:id',
  permission: 'moderation.write',
  summary: 'Take one’s question back, as long as the other has not judged.',
  tag: 'moderation',
  params: z.object({ id: publicId('secondOpinion') }),
  reply: doneReply,
  status: 200,
})

/** A decided review as a blind judge sees it: neither the decision nor the screening's reasons nor the stars. */
export const blindSampleSchema = z.object({
  id: z.string(),
  reviewId: z.string(),
  title: z.string().nullable(),
  text: z.string().nullable(),
  language: z.string(),
  product: z.object({ id: z.string(), name: z.string() }).nullable(),
  occurredAt: z.string(),
  hasOrder: z.boolean(),
  hoursAfterDelivery: z.number().nullable(),
  authorReviews: z.number(),
  similar: z.array(z.object({ text: z.string().nullable(), product: z.string().nullable(), at: z.string() })),
  drawnAt: z.string(),
})

export type BlindSample = z.infer<typeof blindSampleSchema>

export const listBlindSamples = defineEndpoint({
  method: 'GET',
  path: '/v1/moderation/blind-samples',
  permission: 'moderation.write',
  summary: 'Decided reviews that were drawn to be judged again by somebody else; never one’s own decisions.',
  tag: 'moderation',
  query: z.object({ limit: z.coerce.number().int().min(1).max(50).default(20) }),
  reply: z.object({ items: z.array(blindSampleSchema), waiting: z.number() }),
  status: 200,
})

export const judgeBlindSample = defineEndpoint({
  method: 'POST',
  path: '/v1/moderation/blind-samples/:id/judgement',
  permission: 'moderation.write',
  summary: 'Judge a drawn review without knowing how it was decided. The first judgement stands.',
  tag: 'moderation',
  params: z.object({ id: publicId('blindSample') }),
  body: opinionSchema,
  reply: z.object({
    isSame: z.boolean(),
    first: z.object({ choice: z.enum(['publish', 'refuse']), code: z.string().nullable(), by: z.string() }),
  }),
  status: 200,
})
