import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply } from './page.ts'
import { replyVerdictSchema } from './reply-check.ts'
import { templateSlots } from './template-slots.ts'

export const templateLimits = { name: 80, text: 3000, variants: 24, templates: 200 } as const

/** What a template answers. */
export const templateOccasions = [
  'praise',
  'question',
  'quality',
  'delivery',
  'packaging',
  'missing-or-wrong',
  'service',
  'returns',
  'description',
  'price',
  'safety',
  'suggestion',
  'other',
] as const

export type TemplateOccasion = (typeof templateOccasions)[number]

export const templateLanguages = ['zh-CN', 'en'] as const
export const templateChannels = ['any', 'public', 'private'] as const

const slotSchema = z.enum(templateSlots)

/** Words for one language, and where wanted for one tier and one channel; the most specific one is taken. */
export const templateVariantSchema = z.strictObject({
  language: z.enum(templateLanguages),
  /** Code of a customer tier, or `any`. */
  tier: z.string().regex(/^[a-z0-9-]{1,40}$/),
  channel: z.enum(templateChannels),
  text: z.string().trim().min(1).max(templateLimits.text),
})

export type TemplateVariant = z.infer<typeof templateVariantSchema>

const templateBody = z.strictObject({
  name: z.string().trim().min(1).max(templateLimits.name),
  occasion: z.enum(templateOccasions),
  variants: z.array(templateVariantSchema).min(1).max(templateLimits.variants),
})

export const templateSchema = z.object({
  id: z.string(),
  name: z.string(),
  occasion: z.enum(templateOccasions),
  variants: z.array(templateVariantSchema),
  /** How often it was taken into a reply. */
  uses: z.number().int(),
  changedAt: z.string(),
})

export type ReplyTemplate = z.infer<typeof templateSchema>

const params = z.object({ id: publicId('template') })

export const listTemplates = defineEndpoint({
  method: 'GET',
  path: '/v1/templates',
  permission: 'case.read',
  summary: 'The templates for replies, by occasion and name.',
  tag: 'templates',
  reply: z.object({ items: z.array(templateSchema) }),
  status: 200,
})

export const createTemplate = defineEndpoint({
  method: 'POST',
  path: '/v1/templates',
  permission: 'template.write',
  summary: 'Add a template. Broken slots are refused, and slots that tell who somebody is in public words.',
  tag: 'templates',
  body: templateBody,
  reply: templateSchema,
  status: 201,
})

export const changeTemplate = defineEndpoint({
  method: 'PUT',
  path: '/v1/templates/:id',
  permission: 'template.write',
  summary: 'Change a template with all its variants.',
  tag: 'templates',
  params,
  body: templateBody,
  reply: templateSchema,
  status: 200,
})

export const removeTemplate = defineEndpoint({
  method: 'DELETE',
  path: '/v1/templates/:id',
  permission: 'template.write',
  summary: 'Take a template off the list; replies made from it stay as they are.',
  tag: 'templates',
  params,
  reply: doneReply,
  status: 200,
})

/** A text made ready for a case: filled, or with slots that a person has to fill first. */
export const offeredTextSchema = z.object({
  kind: z.enum(['filled', 'missing']),
  text: z.string(),
  missing: z.array(slotSchema),
})

export type OfferedText = z.infer<typeof offeredTextSchema>

export const suggestionSchema = offeredTextSchema.extend({
  /** Public id of the resolved case whose reply this was. */
  caseId: z.string(),
  caseNumber: z.number().int(),
  resolvedAt: z.string(),
  /** How much alike the two matters are, 0–1. */
  similarity: z.number(),
  /** Why: aspects and words that both have. */
  sharedAspects: z.array(z.string()),
  sharedWords: z.array(z.string()),
  sameProduct: z.boolean(),
  /** The other customer's words, de-identified and shortened. */
  problem: z.string(),
})

export type ReplySuggestion = z.infer<typeof suggestionSchema>

export const offeredTemplateSchema = offeredTextSchema.extend({
  templateId: z.string(),
  name: z.string(),
  occasion: z.enum(templateOccasions),
  /** Fits what the customer writes about. */
  isFitting: z.boolean(),
})

export type OfferedTemplate = z.infer<typeof offeredTemplateSchema>

const caseParams = z.object({ id: publicId('case') })
const channelQuery = z.object({ channel: z.enum(['public', 'private']).default('private') })

export const offerReplies = defineEndpoint({
  method: 'GET',
  path: '/v1/cases/:id/offers',
  permission: 'reply.write',
  summary: 'Templates filled for a case, and replies of the most similar resolved cases; nothing is sent.',
  tag: 'cases',
  params: caseParams,
  query: channelQuery,
  reply: z.object({
    templates: z.array(offeredTemplateSchema),
    suggestions: z.array(suggestionSchema),
    /** Whether a language model is set up for drafts. */
    canDraft: z.boolean(),
  }),
  status: 200,
})

export const takeOffer = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/:id/offers/taken',
  permission: 'reply.write',
  summary: 'Note that a template, a suggestion or a draft was taken into the composer.',
  tag: 'cases',
  params: caseParams,
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('template'), templateId: publicId('template') }),
    z.strictObject({ kind: z.literal('suggestion'), caseId: publicId('case') }),
    z.strictObject({ kind: z.literal('draft') }),
  ]),
  reply: doneReply,
  status: 200,
})

export const draftCaseReply = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/:id/draft-by-model',
  permission: 'reply.write',
  summary:
    'Have the language model draft a reply, or without one the built-in engine. It is checked like any reply and never sent by itself.',
  tag: 'cases',
  params: caseParams,
  body: channelQuery.strict(),
  reply: z.object({
    text: z.string(),
    by: z.enum(['model', 'built-in']),
    language: z.enum(templateLanguages),
    verdict: replyVerdictSchema,
  }),
  status: 200,
})
