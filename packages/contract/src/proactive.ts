import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply, pageOf, pageQuery } from './page.ts'

/** Why somebody may be unhappy, in the order in which they are told. */
export const proactiveReasons = [
  'unanswered',
  'low-stars',
  'negative-voice',
  'detractor',
  'late-delivery',
  'refund',
  'silence',
] as const

export type ProactiveReason = (typeof proactiveReasons)[number]

export const callOutcomes = ['reached', 'not-reached', 'call-again', 'settled', 'not-wanted'] as const

export type CallOutcome = (typeof callOutcomes)[number]

/** `claimHours`: so long a customer stays with whoever took them over. */
export const proactiveLimits = { points: 100, templates: 10, note: 5000, listed: 500, claimHours: 4 } as const

const points = z.number().int().min(0).max(proactiveLimits.points)
const words = (max: number) => z.string().trim().min(1).max(max)

export const proactiveSettingsSchema = z.strictObject({
  /** What happened longer ago counts no more. */
  windowDays: z.number().int().min(7).max(365),
  /** Code of the lowest tier on the list; null: all who ever ordered. */
  tierMin: z.string().min(1).max(60).nullable(),
  /** Points of each reason, once per person however often it happened; 0 leaves it out. */
  points: z.strictObject({
    unanswered: points,
    'low-stars': points,
    'negative-voice': points,
    detractor: points,
    'late-delivery': points,
    refund: points,
    silence: points,
  }),
  /** Words that a call note can begin with. */
  templates: z.array(z.strictObject({ name: words(60), text: words(1000) })).max(proactiveLimits.templates),
})

export type ProactiveSettings = z.infer<typeof proactiveSettingsSchema>

export const callNoteSchema = z.object({
  id: z.string(),
  at: z.string(),
  byName: z.string(),
  outcome: z.enum(callOutcomes),
  text: z.string(),
  nextAt: z.string().nullable(),
  score: z.number(),
  reasons: z.array(z.enum(proactiveReasons)),
  /** Whether they ordered after the call: a fact, and no proof that the call was why. */
  orderedAfter: z.boolean(),
})

export type CallNote = z.infer<typeof callNoteSchema>

export const proactiveCustomerSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  language: z.string().nullable(),
  tier: z.object({ code: z.string(), name: z.string() }).nullable(),
  orders: z.number().int(),
  spentCents: z.number().int(),
  lastOrderAt: z.string().nullable(),
  /** Each reason with its points, how often, and when last. */
  reasons: z.array(
    z.object({
      code: z.enum(proactiveReasons),
      points: z.number().int(),
      count: z.number().int(),
      lastAt: z.string(),
    }),
  ),
  /** Sum of the points, the factor of the tier (1 the lowest, 2 the highest), and their product. */
  sum: z.number().int(),
  factor: z.number(),
  score: z.number(),
  hasPhone: z.boolean(),
  claim: z.object({ byName: z.string(), until: z.string(), isMine: z.boolean() }).nullable(),
  notToContact: z.object({ at: z.string(), byName: z.string(), why: z.string() }).nullable(),
  nextAt: z.string().nullable(),
  lastNote: callNoteSchema.nullable(),
})

export type ProactiveCustomer = z.infer<typeof proactiveCustomerSchema>

export const proactiveViews = ['open', 'mine', 'planned', 'not-to-contact'] as const

const tag = 'proactive contact'
const params = z.object({ id: publicId('customer') })

const listProactive = defineEndpoint({
  method: 'GET',
  path: '/v1/proactive',
  permission: 'case.read',
  summary: 'Customers worth a call, highest score first, with the arithmetic of each score.',
  tag,
  query: z.object({
    view: z.enum(proactiveViews).default('open'),
    reason: z.enum(proactiveReasons).optional(),
    offset: z.coerce.number().int().min(0).max(proactiveLimits.listed).default(0),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  reply: z.object({ items: z.array(proactiveCustomerSchema), total: z.number().int() }),
  status: 200,
})

const readProactive = defineEndpoint({
  method: 'GET',
  path: '/v1/proactive/:id',
  permission: 'case.read',
  summary: 'One customer with reasons and score, whoever they are.',
  tag,
  params,
  reply: proactiveCustomerSchema,
  status: 200,
})

const listCallNotes = defineEndpoint({
  method: 'GET',
  path: '/v1/proactive/:id/notes',
  permission: 'case.read',
  summary: 'Notes of calls to a customer, newest first.',
  tag,
  params,
  query: pageQuery,
  reply: pageOf(callNoteSchema),
  status: 200,
})

const claimCustomer = defineEndpoint({
  method: 'POST',
  path: '/v1/proactive/:id/claim',
  permission: 'case.write',
  summary:
    'Take a customer over for four hours, so that nobody else calls. Refused while a colleague has them.',
  tag,
  params,
  reply: proactiveCustomerSchema,
  status: 200,
})

const releaseCustomer = defineEndpoint({
  method: 'DELETE',
  path: '/v1/proactive/:id/claim',
  permission: 'case.write',
  summary: 'Give a customer back to the list.',
  tag,
  params,
  reply: doneReply,
  status: 200,
})

const showCustomerPhone = defineEndpoint({
  method: 'POST',
  path: '/v1/proactive/:id/phone',
  permission: 'case.write',
  summary:
    'The number to call. Needs the claim; consent, contact budget and hours are asked, the call counts in the budget, and who asked is written down.',
  tag,
  params,
  reply: z.object({ phone: z.string().nullable() }),
  status: 200,
})

const noteCall = defineEndpoint({
  method: 'POST',
  path: '/v1/proactive/:id/notes',
  permission: 'case.write',
  summary:
    'Write down what came of a call. Needs the claim, which ends with it. `not-wanted` ends all calls.',
  tag,
  params,
  body: z.strictObject({
    outcome: z.enum(callOutcomes),
    text: words(proactiveLimits.note),
    nextAt: z.iso.datetime({ offset: true }).optional(),
  }),
  reply: callNoteSchema,
  status: 201,
  idempotent: true,
})

const markNotToContact = defineEndpoint({
  method: 'PUT',
  path: '/v1/proactive/:id/not-to-contact',
  permission: 'case.write',
  summary: 'Mark a customer as not to be contacted, or take the mark back.',
  tag,
  params,
  body: z.discriminatedUnion('isOn', [
    z.strictObject({ isOn: z.literal(true), why: words(500) }),
    z.strictObject({ isOn: z.literal(false) }),
  ]),
  reply: proactiveCustomerSchema,
  status: 200,
})

const readProactiveSettings = defineEndpoint({
  method: 'GET',
  path: '/v1/proactive-settings',
  permission: 'case.read',
  summary: 'What counts as a reason and how much, and the templates for notes.',
  tag,
  reply: proactiveSettingsSchema,
  status: 200,
})

const putProactiveSettings = defineEndpoint({
  method: 'PUT',
  path: '/v1/proactive-settings',
  permission: 'automatic.write',
  summary: 'Change what counts and how much.',
  tag,
  body: proactiveSettingsSchema,
  reply: proactiveSettingsSchema,
  status: 200,
})

const readProactiveOutcome = defineEndpoint({
  method: 'GET',
  path: '/v1/proactive-outcome',
  permission: 'case.read',
  summary: 'Calls of the last 90 days by outcome, and how many of the called ordered afterwards.',
  tag,
  reply: z.object({
    from: z.string(),
    calls: z.number().int(),
    customers: z.number().int(),
    /** Of these, called at least 30 days ago: how many ordered within 30 days of a call. */
    ordered: z.object({ count: z.number().int(), of: z.number().int() }),
    outcomes: z.array(z.object({ outcome: z.enum(callOutcomes), count: z.number().int() })),
  }),
  status: 200,
})

/** Of proactive contact; spread into the one table of endpoints. */
export const proactiveEndpoints = {
  listProactive,
  readProactive,
  listCallNotes,
  claimCustomer,
  releaseCustomer,
  showCustomerPhone,
  noteCall,
  markNotToContact,
  readProactiveSettings,
  putProactiveSettings,
  readProactiveOutcome,
} as const
