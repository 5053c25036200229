import { z } from 'zod'
import { aspectCodeSchema, ownAspectCodeSchema } from './analysis.ts'
import { defineEndpoint } from './endpoint.ts'
import { feedbackFilter, feedbackItemSchema } from './feedback.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'
import { taskSchema } from './task.ts'

export const planStates = ['draft', 'running', 'shipped', 'dropped'] as const
export type PlanState = (typeof planStates)[number]

/**
 * What a plan is measured by, always as a share: negative mentions among mentions of the aspect, voices that find fault
 * with the aspect among all voices, 1–2 stars among all stars.
 */
export const planMetrics = ['negative-share', 'complaint-rate', 'low-stars'] as const
export type PlanMetricKind = (typeof planMetrics)[number]

/** How one person's notice stands. */
export const planNoticeStates = ['waiting', 'queued', 'sent', 'failed', 'dropped', 'unknown'] as const
export type PlanNoticeState = (typeof planNoticeStates)[number]

export const planLimits = {
  title: 200,
  goal: 2000,
  measure: 300,
  measures: 50,
  statement: 1000,
  quotes: 3,
  reason: 500,
  metricDays: { min: 7, max: 365 },
  /** Voices that one plan can be linked to. */
  voices: 50_000,
} as const

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !value.includes('\u0000'))
const someText = (max: number) => text(max).min(1)
const aspect = z.union([aspectCodeSchema, ownAspectCodeSchema])

export const planMetricSchema = z.strictObject({
  kind: z.enum(planMetrics),
  /** Null: over all products. */
  productId: publicId('product').nullable(),
  /** Null only for `low-stars`. */
  aspect: aspect.nullable(),
  /** Length of the period that is compared. */
  days: z.number().int().min(planLimits.metricDays.min).max(planLimits.metricDays.max),
})

export type PlanMetric = z.infer<typeof planMetricSchema>

export const planFigureSchema = z.object({
  count: z.number().int(),
  of: z.number().int(),
  /** Wilson 95 % interval of count / of; both 0 when `of` is 0. */
  low: z.number(),
  high: z.number(),
  /** First and last day, both included, in the shop's time zone. */
  from: z.string(),
  to: z.string(),
})

export type PlanFigure = z.infer<typeof planFigureSchema>

export const planMeasureSchema = z.object({
  id: z.string(),
  title: z.string(),
  dueOn: z.string().nullable(),
  ownerName: z.string().nullable(),
  departmentId: z.string().nullable(),
  departmentName: z.string().nullable(),
  taskId: z.string().nullable(),
  doneAt: z.string().nullable(),
  doneBy: z.string().nullable(),
})

export type PlanMeasure = z.infer<typeof planMeasureSchema>

export const planItemSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(planStates),
  origin: z.enum(['topic', 'cases', 'hand']),
  product: z.object({ id: z.string(), name: z.string() }).nullable(),
  aspect: z.string().nullable(),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  startsOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  shippedAt: z.string().nullable(),
  measures: z.object({ done: z.number().int(), of: z.number().int() }),
  /** Linked voices that still stand, and the people behind them. */
  voices: z.number().int(),
  people: z.number().int(),
})

export type PlanItem = z.infer<typeof planItemSchema>

export const planStatementSchema = z.object({
  version: z.number().int(),
  said: z.object({ 'zh-CN': z.string(), en: z.string() }),
  did: z.object({ 'zh-CN': z.string(), en: z.string() }),
  isPublic: z.boolean(),
  quotes: z.array(z.object({ feedbackId: z.string(), text: z.string().nullable() })),
  reason: z.string().nullable(),
  by: z.string(),
  at: z.string(),
})

export type PlanStatement = z.infer<typeof planStatementSchema>

export const planDetailSchema = planItemSchema.extend({
  goal: z.string(),
  metric: planMetricSchema.nullable(),
  /** As it stood when the plan was made. */
  baseline: planFigureSchema.nullable(),
  /** The same measure over the days until now; no proof that the plan brought it about. */
  present: planFigureSchema.nullable(),
  target: z.number().nullable(),
  departments: z.array(z.object({ id: z.string(), name: z.string() })),
  filter: feedbackFilter.nullable(),
  /** Voices that the filter finds and the plan is not linked to yet. */
  unlinked: z.number().int(),
  version: z.number().int(),
  createdBy: z.string(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  droppedAt: z.string().nullable(),
  measureList: z.array(planMeasureSchema),
  /** What departments and partners were asked to do for it. */
  tasks: z.array(taskSchema),
  /** Newest first. */
  statements: z.array(planStatementSchema),
  notices: z.record(z.enum(planNoticeStates), z.number().int()),
  /** Linked voices of people nobody knows how to reach: they see it on their page alone. */
  voicesWithoutPerson: z.number().int(),
  history: z.array(
    z.object({
      at: z.string(),
      kind: z.string(),
      by: z.string(),
      detail: z.record(z.string(), z.unknown()),
      text: z.string().nullable(),
    }),
  ),
})

export type PlanDetail = z.infer<typeof planDetailSchema>

const params = z.object({ id: publicId('plan') })
const planTag = 'plans'

const planFields = {
  title: someText(planLimits.title),
  goal: text(planLimits.goal),
  metric: planMetricSchema.nullable(),
  /** A share, 0–1. */
  target: z.number().min(0).max(1).nullable(),
  ownerId: publicId('member').nullable(),
  departmentIds: z.array(publicId('department')).max(20),
  startsOn: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable(),
}

/** Voices by filter, by case, or one by one. */
const linkBody = z.strictObject({
  filter: feedbackFilter.optional(),
  caseIds: z.array(publicId('case')).max(500).optional(),
  feedbackIds: z.array(publicId('feedback')).max(500).optional(),
})

export type PlanLink = z.infer<typeof linkBody>

export const listPlans = defineEndpoint({
  method: 'GET',
  path: '/v1/plans',
  permission: 'plan.read',
  summary: 'Improvement plans, last changed first.',
  tag: planTag,
  query: pageQuery.extend({ state: z.enum(planStates).optional(), q: z.string().max(100).optional() }),
  reply: pageOf(planItemSchema),
  status: 200,
})

export const countPlans = defineEndpoint({
  method: 'GET',
  path: '/v1/plans/count',
  permission: 'plan.read',
  summary: 'How many plans are in each state.',
  tag: planTag,
  reply: z.object({ counts: z.record(z.enum(planStates), z.number().int()) }),
  status: 200,
})

export const readPlan = defineEndpoint({
  method: 'GET',
  path: '/v1/plans/:id',
  permission: 'plan.read',
  summary: 'One plan with measures, figures, statements, notices and history.',
  tag: planTag,
  params,
  reply: planDetailSchema,
  status: 200,
})

export const createPlan = defineEndpoint({
  method: 'POST',
  path: '/v1/plans',
  permission: 'plan.write',
  summary: 'Make a plan by hand, from a topic (filter) or from cases; the baseline is counted now.',
  tag: planTag,
  body: z.strictObject({
    ...planFields,
    goal: planFields.goal.default(''),
    metric: planFields.metric.default(null),
    target: planFields.target.default(null),
    ownerId: planFields.ownerId.default(null),
    departmentIds: planFields.departmentIds.default([]),
    startsOn: planFields.startsOn.default(null),
    dueOn: planFields.dueOn.default(null),
    measures: z.array(someText(planLimits.measure)).max(planLimits.measures).default([]),
    link: linkBody.default({}),
  }),
  reply: planDetailSchema,
  status: 201,
  idempotent: true,
})

export const changePlan = defineEndpoint({
  method: 'PATCH',
  path: '/v1/plans/:id',
  permission: 'plan.write',
  summary: 'Change a plan; another metric counts its baseline anew.',
  tag: planTag,
  params,
  body: z
    .strictObject({ version: z.number().int(), ...planFields })
    .partial()
    .required({ version: true }),
  reply: planDetailSchema,
  status: 200,
})

export const movePlan = defineEndpoint({
  method: 'POST',
  path: '/v1/plans/:id/state',
  permission: 'plan.write',
  summary: 'Start a plan, put it back to draft, or drop it with a reason.',
  tag: planTag,
  params,
  body: z.strictObject({
    state: z.enum(['draft', 'running', 'dropped']),
    reason: text(planLimits.reason).optional(),
  }),
  reply: planDetailSchema,
  status: 200,
})

export const addPlanMeasure = defineEndpoint({
  method: 'POST',
  path: '/v1/plans/:id/measures',
  permission: 'plan.write',
  summary: 'Add a measure.',
  tag: planTag,
  params,
  body: z.strictObject({
    title: someText(planLimits.measure),
    dueOn: z.iso.date().nullable().default(null),
    ownerId: publicId('member').nullable().default(null),
    departmentId: publicId('department').nullable().default(null),
  }),
  reply: planDetailSchema,
  status: 201,
})

export const changePlanMeasure = defineEndpoint({
  method: 'PATCH',
  path: '/v1/plans/:id/measures/:measureId',
  permission: 'plan.write',
  summary: 'Change a measure, say that it is done, or take it off the plan.',
  tag: planTag,
  params: params.extend({ measureId: publicId('measure') }),
  body: z.strictObject({
    title: someText(planLimits.measure).optional(),
    dueOn: z.iso.date().nullable().optional(),
    isDone: z.boolean().optional(),
    isRemoved: z.literal(true).optional(),
  }),
  reply: planDetailSchema,
  status: 200,
})

export const listPlanVoices = defineEndpoint({
  method: 'GET',
  path: '/v1/plans/:id/voices',
  permission: 'plan.read',
  summary: 'Voices that a plan answers, newest first; none that were erased or withdrawn.',
  tag: planTag,
  params,
  query: pageQuery,
  reply: pageOf(
    feedbackItemSchema
      .pick({ id: true, kind: true, occurredAt: true, rating: true, text: true, language: true })
      .extend({
        productName: z.string().nullable(),
        authorName: z.string().nullable(),
        isPublished: z.boolean(),
      }),
  ),
  status: 200,
})

export const linkPlanVoices = defineEndpoint({
  method: 'POST',
  path: '/v1/plans/:id/voices',
  permission: 'plan.write',
  summary: 'Link voices by filter, by case or one by one; not once the plan has shipped.',
  tag: planTag,
  params,
  body: linkBody,
  reply: z.object({ added: z.number().int(), plan: planDetailSchema }),
  status: 200,
})

export const unlinkPlanVoices = defineEndpoint({
  method: 'POST',
  path: '/v1/plans/:id/voices/removal',
  permission: 'plan.write',
  summary: 'Take voices off a plan that has not shipped.',
  tag: planTag,
  params,
  body: z.strictObject({ feedbackIds: z.array(publicId('feedback')).min(1).max(500) }),
  reply: planDetailSchema,
  status: 200,
})
