import { z } from 'zod'
import { aspectCodeSchema, ownAspectCodeSchema, polaritySchema, sentimentLabelSchema } from './analysis.ts'
import { caseStates } from './case.ts'
import { defineEndpoint } from './endpoint.ts'
import { feedbackItemSchema } from './feedback.ts'
import { feedbackKinds, feedbackLimits } from './feedback-record.ts'
import { publicId } from './id.ts'
import { doneReply } from './page.ts'

/** First halves of aspect codes: `service` stands for all aspects of service. */
export const aspectGroups = ['product', 'trust', 'price', 'logistics', 'service', 'platform'] as const

const word = z.string().trim().min(1).max(60)
const stars = z.number().int().min(1).max(5)

/** What a rule asks of a voice: all that is given must hold; of a list, one is enough. */
export const caseRuleConditionsSchema = z.strictObject({
  kinds: z.array(z.enum(feedbackKinds)).max(feedbackKinds.length).optional(),
  sources: z.array(z.string().min(1).max(feedbackLimits.source)).max(20).optional(),
  sentiments: z.array(sentimentLabelSchema).max(4).optional(),
  urgencyMin: z.number().int().min(1).max(2).optional(),
  starsMax: stars.optional(),
  starsMin: stars.optional(),
  aspects: z
    .array(z.union([aspectCodeSchema, ownAspectCodeSchema, z.enum(aspectGroups)]))
    .max(40)
    .optional(),
  /** Of the aspects; without it any. */
  polarity: polaritySchema.optional(),
  tiers: z.array(z.string().min(1).max(60)).max(20).optional(),
  keywords: z.array(word).max(50).optional(),
  /** Score of a survey (0–10) up to this one. */
  scoreMax: z.number().int().min(0).max(10).optional(),
  /** Only reviews that were refused publication. */
  isRefused: z.literal(true).optional(),
})

export type CaseRuleConditions = z.infer<typeof caseRuleConditionsSchema>

/** Which voices share a case: those of one person, those of one event (product and topic), or none. */
export const gatherings = ['person', 'event', 'none'] as const

export const caseRuleBody = z.strictObject({
  name: z.string().trim().min(1).max(100),
  isOn: z.boolean().default(true),
  conditions: caseRuleConditionsSchema.refine((given) => Object.keys(given).length > 0, {
    error: 'nothing-asked',
  }),
  gather: z.enum(gatherings).default('person'),
  departmentId: publicId('department').nullable().default(null),
  /** Multiplies the urgency of its cases. */
  weight: z.number().min(1).max(5).default(1),
})

export type CaseRuleBody = z.infer<typeof caseRuleBody>

export const caseRuleSchema = caseRuleBody.extend({
  id: z.string(),
  conditions: caseRuleConditionsSchema,
  /** Stands for a rule that the shop began with and has not changed. */
  isDefault: z.boolean(),
  changedAt: z.string(),
})

export type CaseRule = z.infer<typeof caseRuleSchema>

export const caseSettingsSchema = z.strictObject({
  /** Older voices open no case by rule: an import of last year's reviews is no work of today. */
  opensWithinDays: z.number().int().min(1).max(365),
  /** For so long a person's new words join the case that is open. */
  gatherDays: z.number().int().min(1).max(365),
  /** For so long a resolved case can be reopened by the customer's words. */
  reopenDays: z.number().int().min(1).max(365),
  /** Exponents of the four factors of a priority: 0 leaves a factor out, 1 is as it is, 2 weighs it double. */
  weights: z.strictObject({
    urgency: z.number().min(0).max(3),
    severity: z.number().min(0).max(3),
    reach: z.number().min(0).max(3),
    value: z.number().min(0).max(3),
  }),
})

export type CaseSettings = z.infer<typeof caseSettingsSchema>

export const listCaseRules = defineEndpoint({
  method: 'GET',
  path: '/v1/case-rules',
  permission: 'case.read',
  summary: 'The rules that open cases; any of them is enough, the first that catches counts.',
  tag: 'cases',
  reply: z.object({ items: z.array(caseRuleSchema), settings: caseSettingsSchema }),
  status: 200,
})

export const createCaseRule = defineEndpoint({
  method: 'POST',
  path: '/v1/case-rules',
  permission: 'case-rule.write',
  summary: 'Add a rule at the end.',
  tag: 'cases',
  body: caseRuleBody,
  reply: caseRuleSchema,
  status: 201,
  idempotent: true,
})

const ruleParams = z.object({ id: publicId('rule') })

export const changeCaseRule = defineEndpoint({
  method: 'PUT',
  path: '/v1/case-rules/:id',
  permission: 'case-rule.write',
  summary: 'Change a rule; open cases stay as they are.',
  tag: 'cases',
  params: ruleParams,
  body: caseRuleBody,
  reply: caseRuleSchema,
  status: 200,
})

export const removeCaseRule = defineEndpoint({
  method: 'DELETE',
  path: '/v1/case-rules/:id',
  permission: 'case-rule.write',
  summary: 'Remove a rule; its cases stay.',
  tag: 'cases',
  params: ruleParams,
  reply: doneReply,
  status: 200,
})

export const putCaseSettings = defineEndpoint({
  method: 'PUT',
  path: '/v1/case-settings',
  permission: 'case-rule.write',
  summary: 'How long voices gather and cases can be reopened, and what weighs in a priority.',
  tag: 'cases',
  body: caseSettingsSchema,
  reply: caseSettingsSchema,
  status: 200,
})

export const previewCaseRule = defineEndpoint({
  method: 'POST',
  path: '/v1/case-rules/preview',
  permission: 'case-rule.write',
  summary: 'What a rule would have caught in the last 30 days.',
  tag: 'cases',
  body: z.strictObject({
    conditions: caseRuleConditionsSchema,
    gather: z.enum(gatherings).default('person'),
  }),
  reply: z.object({
    voices: z.number(),
    /** How many voices there were to look at. */
    looked: z.number(),
    cases: z.number().describe('How many cases these voices would be, gathered as the rule says.'),
    alreadyInCases: z.number(),
    perDay: z.array(z.object({ day: z.string(), voices: z.number() })),
    /** The newest ones, at most 20, with the case they are in. */
    items: z.array(
      feedbackItemSchema.extend({
        case: z.object({ id: z.string(), number: z.number(), state: z.enum(caseStates) }).nullable(),
      }),
    ),
  }),
  status: 200,
})
