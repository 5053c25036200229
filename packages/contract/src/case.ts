import { z } from 'zod'
import { aspectCodeSchema, ownAspectCodeSchema } from './analysis.ts'
import { caseReplySchema, satisfactionSchema } from './case-reply.ts'
import { clockSchema } from './clock.ts'
import { defineEndpoint } from './endpoint.ts'
import { feedbackItemSchema } from './feedback.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'
import { taskSchema } from './task.ts'
import { mediaSchema } from './upload.ts'

export const caseStates = [
  'new',
  'open',
  'waiting-customer',
  'waiting-others',
  'resolved',
  'closed',
  'reopened',
] as const

export type CaseStateCode = (typeof caseStates)[number]

/** Words for a priority, and the least number of each. */
export const priorityLevels = ['low', 'normal', 'high', 'urgent'] as const

export type PriorityLevel = (typeof priorityLevels)[number]

export const caseViews = ['mine', 'team', 'soon', 'unassigned', 'all'] as const

export type CaseView = (typeof caseViews)[number]

export const caseOrders = ['priority', 'due', 'newest'] as const

export const caseLimits = { title: 200, reason: 500, remark: 5000, draft: 20_000, bulk: 200 } as const

/** Filters of the case list; the same names stand in the console's address. Views show open cases unless a state is asked for. */
export const caseFilter = z.object({
  view: z.enum(caseViews).default('all'),
  state: z.enum(caseStates).optional(),
  departmentId: publicId('department').optional(),
  assigneeId: publicId('member').optional(),
  tier: z.string().max(60).optional(),
  topic: z.union([aspectCodeSchema, ownAspectCodeSchema]).optional(),
  productId: publicId('product').optional(),
  customerId: publicId('customer').optional(),
  orderId: publicId('order').optional(),
  feedbackId: publicId('feedback').optional(),
  /** Words of the title or of a voice, or a number such as 123 or #123. */
  q: z.string().max(200).optional(),
})

export type CaseFilter = z.infer<typeof caseFilter>

/** Why a factor of the priority is what it is: codes with facts, whose words stand in the locales. */
export const priorityReasonSchema = z.object({
  factor: z.enum(['urgency', 'severity', 'reach', 'value', 'rule']),
  code: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
})

export type PriorityReason = z.infer<typeof priorityReasonSchema>

const named = z.object({ id: z.string(), name: z.string() })

/** A row of the list. */
export const caseItemSchema = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  state: z.enum(caseStates),
  origin: z.enum(['rule', 'hand']),
  channel: z.string(),
  language: z.string(),
  /** urgency × severity × reach × customer value, or what a person set in its place. */
  priority: z.number(),
  priorityLevel: z.enum(priorityLevels),
  priorityByHand: z.boolean(),
  factors: z.object({ urgency: z.number(), severity: z.number(), reach: z.number(), value: z.number() }),
  /** Why the computed priority is what it is. */
  reasons: z.array(priorityReasonSchema),
  topic: z.string().nullable(),
  tier: z.string().nullable(),
  department: named.nullable(),
  assignee: named.nullable(),
  customer: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  product: named.nullable(),
  order: z.object({ id: z.string(), number: z.string() }).nullable(),
  voices: z.number().describe('How many voices hang on it.'),
  openedAt: z.string(),
  customerWroteAt: z.string(),
  firstRepliedAt: z.string().nullable(),
  lastRepliedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  resolvedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  reopenedTimes: z.number(),
  changedAt: z.string(),
  /** Send it back with a change: who changed the case meanwhile is told instead of overwritten. */
  version: z.number(),
})

export type CaseItem = z.infer<typeof caseItemSchema>

/** A voice of a case, as the case page shows it. */
export const voiceOfCaseSchema = feedbackItemSchema.extend({
  order: z.object({ id: z.string(), number: z.string() }).nullable(),
  attachments: z.array(mediaSchema),
})

export type VoiceOfCase = z.infer<typeof voiceOfCaseSchema>

const detailValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])

/** Who did something; `id` is there for members. */
export const doerSchema = z.object({
  kind: z.enum(['member', 'key', 'customer', 'partner', 'system']),
  id: z.string().nullable(),
  name: z.string().nullable(),
})

/**
 * One line of the time line. Kinds of the core: opened, state, handed-over, priority, remark, voice, follow-up, reply, case-reply,
 * reply-edited, reply-withdrawn, merged, merged-away, split, split-off, order-placed, order-shipped, order-delivered,
 * order-refunded, undone. Other parts add their own. `folded` voices in a row stand in one line, the newest first.
 */
export const timelineItemSchema = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.string(),
  by: doerSchema.nullable(),
  text: z.string().nullable(),
  detail: z.record(z.string(), detailValue),
  folded: z.number().describe('How many more of the same are folded into this line.'),
})

export type TimelineItem = z.infer<typeof timelineItemSchema>

export const priorityExplanationSchema = z.object({
  urgency: z.number(),
  severity: z.number(),
  reach: z.number(),
  value: z.number(),
  /** The product of the four. */
  computed: z.number(),
  reasons: z.array(priorityReasonSchema),
  /** Who set another priority by hand, and why. */
  byHand: z.object({ by: doerSchema, at: z.string(), reason: z.string().nullable() }).nullable(),
})

export const presenceSchema = z.object({
  id: z.string(),
  name: z.string(),
  doing: z.enum(['looking', 'writing']),
  until: z.string(),
})

export type Presence = z.infer<typeof presenceSchema>

export const caseDraftSchema = z.object({
  text: z.string(),
  channel: z.string().nullable(),
  feedbackId: z.string().nullable(),
  savedAt: z.string(),
})

export type CaseDraft = z.infer<typeof caseDraftSchema>

const caseLinkSchema = z.object({ id: z.string(), number: z.number() })

export const caseDetailSchema = caseItemSchema.extend({
  rule: z.object({ id: z.string(), name: z.string() }).nullable(),
  mergedInto: caseLinkSchema.nullable(),
  mergedFrom: z.array(caseLinkSchema),
  explanation: priorityExplanationSchema,
  /** Newest first, at most 50; `voices` says how many there are. */
  voiceList: z.array(voiceOfCaseSchema),
  /** Oldest first. */
  timeline: z.array(timelineItemSchema),
  /** What was promised, running clocks first. */
  clocks: z.array(clockSchema),
  /** What others were asked for, the oldest first. */
  tasks: z.array(taskSchema),
  /** What the shop answered and what became of it; the time line has them too. */
  replies: z.array(caseReplySchema),
  satisfaction: z.array(satisfactionSchema),
  /** Others who look at it or write on it now. */
  present: z.array(presenceSchema),
  /** What the reader has begun to write and not sent. */
  draft: caseDraftSchema.nullable(),
})

export type CaseDetail = z.infer<typeof caseDetailSchema>

const caseParams = z.object({ id: publicId('case') })

export const listCases = defineEndpoint({
  method: 'GET',
  path: '/v1/cases',
  permission: 'case.read',
  summary: 'Cases of a view: open ones unless a state is asked for.',
  tag: 'cases',
  query: caseFilter.extend(pageQuery.shape).extend({ order: z.enum(caseOrders).default('priority') }),
  reply: pageOf(caseItemSchema),
  status: 200,
})

export const countCases = defineEndpoint({
  method: 'GET',
  path: '/v1/cases/count',
  permission: 'case.read',
  summary: 'How many rows the same filters give, and how many in each state.',
  tag: 'cases',
  query: caseFilter,
  reply: z.object({ count: z.number(), byState: z.record(z.string(), z.number()) }),
  status: 200,
})

export const countCaseViews = defineEndpoint({
  method: 'GET',
  path: '/v1/cases/views',
  permission: 'case.read',
  summary: 'How many open cases each view holds.',
  tag: 'cases',
  reply: z.object({
    mine: z.number(),
    team: z.number(),
    soon: z.number(),
    unassigned: z.number(),
    all: z.number(),
  }),
  status: 200,
})

export const readCase = defineEndpoint({
  method: 'GET',
  path: '/v1/cases/:id',
  permission: 'case.read',
  summary: 'One case with its voices, its people and its time line.',
  tag: 'cases',
  params: caseParams,
  reply: caseDetailSchema,
  status: 200,
})

export const listCaseVoices = defineEndpoint({
  method: 'GET',
  path: '/v1/cases/:id/voices',
  permission: 'case.read',
  summary: 'All voices of a case, newest first.',
  tag: 'cases',
  params: caseParams,
  query: pageQuery,
  reply: pageOf(voiceOfCaseSchema),
  status: 200,
})

export const openCase = defineEndpoint({
  method: 'POST',
  path: '/v1/cases',
  permission: 'case.write',
  summary: 'Open a case by hand from one or more voices.',
  tag: 'cases',
  body: z.strictObject({
    feedbackIds: z.array(publicId('feedback')).min(1).max(caseLimits.bulk),
    title: z.string().trim().min(1).max(caseLimits.title).optional(),
    departmentId: publicId('department').optional(),
    assigneeId: publicId('member').optional(),
  }),
  reply: caseDetailSchema,
  status: 201,
  idempotent: true,
})
