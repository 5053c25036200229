import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { pageOf } from './page.ts'
import { planDetailSchema, planLimits, planNoticeStates } from './plan.ts'

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !value.includes('\u0000'))

/** Statement in both languages; where one is empty, its readers see the other. */
const bothLanguages = z
  .strictObject({ 'zh-CN': text(planLimits.statement), en: text(planLimits.statement) })
  .refine((words) => words['zh-CN'] !== '' || words.en !== '', { error: 'one language is needed' })

const params = z.object({ id: publicId('plan') })
const planTag = 'plans'

const statementFields = {
  /** What people had said, in general terms. */
  said: bothLanguages,
  /** What was done. */
  did: bothLanguages,
  isPublic: z.boolean(),
  /** Published reviews that may be quoted. */
  quoteIds: z.array(publicId('feedback')).max(planLimits.quotes).default([]),
}

const statementBody = z.strictObject(statementFields)

export type StatementInput = z.infer<typeof statementBody>

export const previewShipment = defineEndpoint({
  method: 'POST',
  path: '/v1/plans/:id/ship/preview',
  permission: 'plan.write',
  summary: 'The letter in both languages and how many people would be told; nothing is sent.',
  tag: planTag,
  params,
  body: statementBody,
  reply: z.object({
    letters: z.array(
      z.object({
        language: z.enum(['zh-CN', 'en']),
        subject: z.string(),
        text: z.string(),
      }),
    ),
    voices: z.number().int(),
    people: z.number().int(),
    /** Of the people: those without any address, and those who want no notices. */
    withoutAddress: z.number().int(),
    unwilling: z.number().int(),
    voicesWithoutPerson: z.number().int(),
  }),
  status: 200,
})

export const shipPlan = defineEndpoint({
  method: 'POST',
  path: '/v1/plans/:id/ship',
  permission: 'plan.write',
  summary:
    'Say that a plan took effect: everyone linked is told once, in their channel, within budget and consent.',
  tag: planTag,
  params,
  body: statementBody,
  reply: planDetailSchema,
  status: 200,
  idempotent: true,
})

export const correctStatement = defineEndpoint({
  method: 'POST',
  path: '/v1/plans/:id/statement',
  permission: 'plan.write',
  summary:
    'Correct or take down what was published of a shipped plan; the earlier words stay in its history.',
  tag: planTag,
  params,
  body: z.strictObject({ ...statementFields, reason: text(planLimits.reason).min(1) }),
  reply: planDetailSchema,
  status: 200,
})

export const listPlanNotices = defineEndpoint({
  method: 'GET',
  path: '/v1/plans/:id/notices',
  permission: 'plan.read',
  summary: 'Who was told of a shipped plan, who not, and why.',
  tag: planTag,
  params,
  query: z.object({
    state: z.enum(planNoticeStates).optional(),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: pageOf(
    z.object({
      customerId: z.string(),
      name: z.string().nullable(),
      state: z.enum(planNoticeStates),
      reason: z.string().nullable(),
      endedAt: z.string().nullable(),
    }),
  ),
  status: 200,
})

export const saidAndDoneSchema = z.object({
  shop: z.object({ id: z.string(), name: z.string(), timeZone: z.string(), isDemo: z.boolean() }),
  items: z.array(
    z.object({
      id: z.string(),
      said: z.string(),
      did: z.string(),
      /** Language of the words where the reader's own is missing. */
      language: z.enum(['zh-CN', 'en']),
      productName: z.string().nullable(),
      /** Who spoke of it; a voice of somebody unknown counts as one. */
      people: z.number().int(),
      shippedAt: z.string(),
      /** When the words were last corrected. */
      correctedAt: z.string().nullable(),
      quotes: z.array(z.string()),
    }),
  ),
})

export type SaidAndDone = z.infer<typeof saidAndDoneSchema>

export const readSaidAndDone = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/said-and-done',
  permission: 'public',
  summary: 'What customers said and what the shop did about it; counts and published words only.',
  tag: 'storefront',
  query: z.object({ shop: publicId('shop'), lang: z.string().max(20).optional() }),
  reply: saidAndDoneSchema,
  status: 200,
})
