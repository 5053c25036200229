import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { policyCodes } from './feedback.ts'
import { publicId } from './id.ts'
import { appealLimits, appealStates, mendableCodes } from './own-review.ts'

export type PolicyCode = (typeof policyCodes)[number]

/** Why a review waits for a person though it breaks no rule. */
export const holdCodes = ['no-order', 'edited', 'looked-at-again'] as const

/** True where other words can mend what the rule names; the other rules concern who wrote, and are final. */
export function isEditable(code: PolicyCode): boolean {
  return mendableCodes.includes(code)
}

const ruleOfSignal: Readonly<Record<string, PolicyCode>> = {
  'near-duplicate': 'duplicate',
  'copied-with-contact': 'advertising',
  template: 'coordinated',
  burst: 'coordinated',
  ring: 'coordinated',
  timing: 'coordinated',
  flooding: 'flooding',
  extortion: 'extortion',
  filler: 'filler',
  advertising: 'advertising',
  abuse: 'abuse',
  'personal-data': 'personal-data',
  'off-topic': 'off-topic',
}

/** The published rule that a signal of the detector falls under. Pure. */
export function codeOfSignal(signal: string): PolicyCode {
  return ruleOfSignal[signal] ?? 'coordinated'
}

const bothLanguages = z.strictObject({
  en: z.string().trim().min(1).max(1000),
  zh: z.string().trim().min(1).max(1000),
})

const ruleSchema = z.object({
  code: z.enum(policyCodes),
  /** Other words can mend it; else it is final. */
  isEditable: z.boolean(),
  name: bothLanguages,
  text: bothLanguages,
  /** The text is the shop's own, not the built-in one. */
  isOwn: z.boolean(),
})

export const screeningPolicySchema = z.object({
  /** 0: the built-in policy. */
  version: z.number(),
  changedAt: z.string().nullable(),
  /** Reviews without an order may be published without a person. */
  publishUnverified: z.boolean(),
  rules: z.array(ruleSchema),
})

export type ScreeningPolicy = z.infer<typeof screeningPolicySchema>

export const readScreeningPolicy = defineEndpoint({
  method: 'GET',
  path: '/v1/screening-policy',
  permission: 'shop.read',
  summary: 'The rules by which reviews are published or not, with their words in both languages.',
  tag: 'screening',
  reply: screeningPolicySchema,
  status: 200,
})

export const putScreeningPolicy = defineEndpoint({
  method: 'PUT',
  path: '/v1/screening-policy',
  permission: 'screening.write',
  summary:
    'Save a new version of the policy; earlier ones are kept. Words that judge by stars or promise rewards are refused.',
  tag: 'screening',
  body: z.strictObject({
    /** The version that was seen; another one means that somebody was faster. */
    version: z.number().int().min(0),
    publishUnverified: z.boolean(),
    /** The shop's own words; rules left out keep the built-in ones. */
    texts: z.array(bothLanguages.extend({ code: z.enum(policyCodes) })).max(policyCodes.length),
  }),
  reply: screeningPolicySchema,
  status: 200,
})

export const readPublicPolicy = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/policy',
  permission: 'public',
  summary: 'The publication rules of a shop, for everybody.',
  tag: 'storefront',
  query: z.object({ shop: publicId('shop') }),
  reply: screeningPolicySchema,
  status: 200,
})

const signalSchema = z.object({
  code: z.string(),
  /** The sentence in the caller's language. */
  text: z.string(),
  weight: z.number(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Reviews that the reason points at. */
  related: z.array(z.string()),
})

export const verdictSchema = z.object({
  decision: z.enum(['accept', 'hold', 'refuse']),
  /** 0 nothing found … 1 certain. */
  score: z.number(),
  reasons: z.array(signalSchema),
  /** Edition of the words that were judged. */
  edition: z.number(),
  /** Later knowledge changed an earlier verdict. */
  isReopened: z.boolean(),
  at: z.string(),
})

export type VerdictOfReview = z.infer<typeof verdictSchema>

export const readScreening = defineEndpoint({
  method: 'GET',
  path: '/v1/feedback/:id/screening',
  permission: 'feedback.read',
  summary: 'What the screening found about a review, newest first, with reasons in words and the evidence.',
  tag: 'screening',
  params: z.object({ id: publicId('feedback') }),
  reply: z.object({ items: z.array(verdictSchema) }),
  status: 200,
})

const shareSchema = z.object({
  count: z.number(),
  of: z.number(),
  /** Wilson 95 % interval; both 0 when `of` is 0. */
  low: z.number(),
  high: z.number(),
})

/** Where the reviews written in a period stand now, by stars. Stars 0: none given. */
export const screeningRatesSchema = z.object({
  from: z.string(),
  to: z.string(),
  stars: z.array(
    z.object({
      rating: z.number(),
      /** Refused ÷ decided; decided = published + held + refused. */
      refused: shareSchema,
      held: shareSchema,
      published: shareSchema,
      /** Taken back by their authors; not among the decided. */
      withdrawn: z.number(),
      /** Not decided yet. */
      pending: z.number(),
    }),
  ),
  total: z.object({ refused: shareSchema, held: shareSchema, published: shareSchema }),
  /** How the figures are reckoned. */
  method: z.string(),
})

export type ScreeningRates = z.infer<typeof screeningRatesSchema>

const periodQuery = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() })

export const readScreeningRates = defineEndpoint({
  method: 'GET',
  path: '/v1/screening/rates',
  permission: 'overview.read',
  summary:
    'Shares of refused, held and published reviews by stars, with intervals; the last year by default.',
  tag: 'screening',
  query: periodQuery,
  reply: screeningRatesSchema,
  status: 200,
})

export const readPublicRates = defineEndpoint({
  method: 'GET',
  path: '/v1/transparency/rates',
  permission: 'public',
  requestsPerMinute: 120,
  summary: 'The same for everybody.',
  tag: 'transparency',
  query: periodQuery.extend({ shop: publicId('shop') }),
  reply: screeningRatesSchema,
  status: 200,
})

export const appealSchema = z.object({
  id: z.string(),
  feedbackId: z.string(),
  words: z.string(),
  state: z.enum(appealStates),
  answer: z.string().nullable(),
  createdAt: z.string(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  /** The decision that the author disagrees with. */
  against: z.object({
    state: z.string(),
    code: z.string().nullable(),
    decidedBy: z.string(),
    at: z.string(),
  }),
  review: z.object({
    rating: z.number().nullable(),
    title: z.string().nullable(),
    text: z.string().nullable(),
    productName: z.string().nullable(),
  }),
  /** False where the caller decided first and somebody else is there to look at it. */
  mayDecide: z.boolean(),
})

export type AppealOfReview = z.infer<typeof appealSchema>

export const listAppeals = defineEndpoint({
  method: 'GET',
  path: '/v1/appeals',
  permission: 'feedback.read',
  summary: 'What authors disagree with; the open ones oldest first, the answered ones newest first.',
  tag: 'screening',
  query: z.object({
    state: z.enum(appealStates).default('open'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ items: z.array(appealSchema), open: z.number() }),
  status: 200,
})

export const decideAppeal = defineEndpoint({
  method: 'POST',
  path: '/v1/appeals/:id/decision',
  permission: 'feedback.decide',
  summary: 'Publish after all, or stay with the refusal; the author is told. Not by whoever decided first.',
  tag: 'screening',
  params: z.object({ id: publicId('appeal') }),
  body: z.strictObject({
    outcome: z.enum(['upheld', 'rejected']),
    /** For the author. */
    answer: z.string().trim().min(1).max(appealLimits.answer),
    /** The rule, where a held review is refused. */
    code: z.enum(policyCodes).optional(),
  }),
  reply: appealSchema,
  status: 200,
})
