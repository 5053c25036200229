import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { centsMax } from './order.ts'
import { pageOf, pageQuery } from './page.ts'

export const remedyKinds = [
  'refund',
  'exchange',
  'repair',
  'resend',
  'coupon',
  'points',
  'apology',
  'explanation',
] as const
export type RemedyKind = (typeof remedyKinds)[number]

export const remedyStates = [
  'waiting-approval',
  'approved',
  'ordered',
  'accepted',
  'done',
  'refused',
  'declined',
  'cancelled',
  'failed',
] as const
export type RemedyState = (typeof remedyStates)[number]

/** Why a second person has to agree: more at once, in the case or in a day than the role decides, or other money. */
export const remedyAboves = ['once', 'case', 'day', 'currency'] as const

/** Most points that one remedy can give. */
export const pointsMax = 10_000_000

const cents = z.number().int().min(1).max(centsMax)
const currency = z.string().regex(/^[A-Z]{3}$/)
const words = (max: number) => z.string().trim().min(1).max(max)
const version = z.number().int().min(1)

export const remedyLineSchema = z.strictObject({
  sku: words(200),
  quantity: z.number().int().min(1).max(10_000),
})

export const remedySchema = z.object({
  id: z.string(),
  case: z.object({ id: z.string(), number: z.number().int(), title: z.string() }),
  kind: z.enum(remedyKinds),
  state: z.enum(remedyStates),
  /** `door`: ordered from the shop's own system; `hand`: a member does it and says so. */
  handling: z.enum(['door', 'hand']),
  order: z.object({ id: z.string(), number: z.string() }).nullable(),
  amountCents: z.number().int().nullable(),
  currency: z.string().nullable(),
  points: z.number().int().nullable(),
  lines: z.array(z.object({ sku: z.string(), quantity: z.number().int() })),
  note: z.string().nullable(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  above: z.enum(remedyAboves).nullable(),
  /** The second person, where one was needed. */
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** True when whoever asks proposed it and so may not approve it. */
  isOwn: z.boolean(),
  orderedAt: z.string().nullable(),
  attempts: z.number().int(),
  nextTryAt: z.string().nullable(),
  /** What the door met last, such as `http 500`. */
  lastTrouble: z.string().nullable(),
  /** The shop's own number for it. */
  reference: z.string().nullable(),
  costCents: z.number().int().nullable(),
  /** Why it was refused, declined or cancelled. */
  reason: z.string().nullable(),
  endedAt: z.string().nullable(),
  version: z.number().int(),
})

export type Remedy = z.infer<typeof remedySchema>

/** How much a person may decide alone; null: without limit. */
export const ownLimitSchema = z.object({
  kind: z.enum(remedyKinds),
  onceMax: z.number().int().nullable(),
})

export const caseRemediesSchema = z.object({
  items: z.array(remedySchema),
  /** Currency of limits and, where there is no order, of amounts. */
  currency: z.string(),
  /** What of the order can still be refunded; null without an order. */
  order: z
    .object({
      id: z.string(),
      number: z.string(),
      currency: z.string(),
      valueCents: z.number().int(),
      refundableCents: z.number().int(),
      lines: z.array(
        z.object({
          sku: z.string(),
          name: z.string(),
          quantity: z.number().int(),
          priceCents: z.number().int(),
        }),
      ),
    })
    .nullable(),
  limits: z.array(ownLimitSchema),
  hasDoor: z.boolean(),
})

export type CaseRemedies = z.infer<typeof caseRemediesSchema>

const caseParams = z.object({ id: publicId('case') })
const remedyParams = z.object({ id: publicId('remedy') })

export const readCaseRemedies = defineEndpoint({
  method: 'GET',
  path: '/v1/cases/:id/remedies',
  permission: 'case.read',
  summary: 'What was done for the customer of a case, and what the caller may decide alone.',
  tag: 'remedies',
  params: caseParams,
  reply: caseRemediesSchema,
  status: 200,
})

export const proposeRemedySchema = z.strictObject({
  kind: z.enum(remedyKinds),
  /** Of a refund or a coupon, in the smallest unit of money. */
  amountCents: cents.optional(),
  currency: currency.optional(),
  points: z.number().int().min(1).max(pointsMax).optional(),
  /** What is exchanged, repaired or sent again. */
  lines: z.array(remedyLineSchema).min(1).max(100).optional(),
  /** Another order of the same customer; left out: the case's. */
  orderId: publicId('order').optional(),
  /** For those who carry it out. */
  note: words(2000).optional(),
})

export type RemedyProposal = z.infer<typeof proposeRemedySchema>

export const proposeRemedy = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/:id/remedies',
  permission: 'remedy.write',
  summary: 'Give a remedy: at once within one’s limits, else with the approval of somebody else.',
  tag: 'remedies',
  params: caseParams,
  body: proposeRemedySchema,
  reply: remedySchema,
  status: 201,
  idempotent: true,
})

export const listRemedies = defineEndpoint({
  method: 'GET',
  path: '/v1/remedies',
  permission: 'case.read',
  summary:
    'Remedies of all cases, newest first: those that wait for approval, are to be done by hand, are on their way, or failed.',
  tag: 'remedies',
  query: pageQuery.extend({
    view: z.enum(['approvals', 'by-hand', 'on-the-way', 'failed', 'all']).default('all'),
  }),
  reply: pageOf(remedySchema),
  status: 200,
})

export const countRemedies = defineEndpoint({
  method: 'GET',
  path: '/v1/remedies/count',
  permission: 'case.read',
  summary: 'How many remedies wait for approval, are to be done by hand, are on their way, or failed.',
  tag: 'remedies',
  reply: z.object({
    approvals: z.number().int(),
    byHand: z.number().int(),
    onTheWay: z.number().int(),
    failed: z.number().int(),
  }),
  status: 200,
})

export const readRemedy = defineEndpoint({
  method: 'GET',
  path: '/v1/remedies/:id',
  permission: 'case.read',
  summary: 'One remedy.',
  tag: 'remedies',
  params: remedyParams,
  reply: remedySchema,
  status: 200,
})

export const approveRemedy = defineEndpoint({
  method: 'POST',
  path: '/v1/remedies/:id/approve',
  permission: 'remedy.approve',
  summary:
    'Agree to a remedy above the limits of whoever proposed it. Never by oneself, and within one’s own limit.',
  tag: 'remedies',
  params: remedyParams,
  body: z.strictObject({ version }),
  reply: remedySchema,
  status: 200,
})

export const declineRemedy = defineEndpoint({
  method: 'POST',
  path: '/v1/remedies/:id/decline',
  permission: 'remedy.approve',
  summary: 'Say no to a remedy that waits for approval, with the reason.',
  tag: 'remedies',
  params: remedyParams,
  body: z.strictObject({ version, reason: words(500) }),
  reply: remedySchema,
  status: 200,
})

export const cancelRemedy = defineEndpoint({
  method: 'POST',
  path: '/v1/remedies/:id/cancel',
  permission: 'remedy.write',
  summary: 'Take a remedy back before it was ordered.',
  tag: 'remedies',
  params: remedyParams,
  body: z.strictObject({ version, reason: words(500).optional() }),
  reply: remedySchema,
  status: 200,
})

export const settleRemedy = defineEndpoint({
  method: 'POST',
  path: '/v1/remedies/:id/settle',
  permission: 'remedy.write',
  summary: 'Say that a remedy was carried out by hand, or could not be.',
  tag: 'remedies',
  params: remedyParams,
  body: z.strictObject({
    version,
    outcome: z.enum(['done', 'refused']),
    reference: words(200).optional(),
    costCents: z.number().int().min(0).max(centsMax).optional(),
    reason: words(500).optional(),
  }),
  reply: remedySchema,
  status: 200,
})

export const retryRemedy = defineEndpoint({
  method: 'POST',
  path: '/v1/remedies/:id/retry',
  permission: 'remedy.write',
  summary:
    'Order once more, now, with the same idempotency key: the shop does it once however often it is asked.',
  tag: 'remedies',
  params: remedyParams,
  body: z.strictObject({ version }),
  reply: remedySchema,
  status: 200,
})

/** What the shop's system says of an order for a remedy: in its answer, and later by itself. */
export const remedyAnswerSchema = z.object({
  state: z.enum(['accepted', 'done', 'refused']),
  reference: words(200).optional(),
  costCents: z.number().int().min(0).max(centsMax).optional(),
  reason: words(500).optional(),
})

export type RemedyAnswer = z.infer<typeof remedyAnswerSchema>

export const tellRemedyOutcome = defineEndpoint({
  method: 'POST',
  path: '/v1/remedies/:id/outcome',
  permission: 'remedy.write',
  summary:
    'The shop’s system tells what became of a remedy. The same again changes nothing; what contradicts an end is noted on the case and changes nothing either.',
  tag: 'remedies',
  params: remedyParams,
  body: remedyAnswerSchema,
  reply: z.object({ result: z.enum(['applied', 'repeated', 'contradicts']), remedy: remedySchema }),
  status: 200,
})
