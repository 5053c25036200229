import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'

export const callBackStates = ['planned', 'done', 'not-reached', 'cancelled'] as const

const words = (max: number) => z.string().trim().min(1).max(max)
const time = z.iso.datetime({ offset: true })

export const callBackSchema = z.object({
  id: z.string(),
  case: z.object({ id: z.string(), number: z.number().int(), title: z.string() }),
  customerName: z.string().nullable(),
  hasPhone: z.boolean(),
  plannedAt: z.string(),
  isDue: z.boolean(),
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
  purpose: z.string(),
  state: z.enum(callBackStates),
  result: z.string().nullable(),
  createdBy: z.string(),
  endedBy: z.string().nullable(),
  endedAt: z.string().nullable(),
})

export type CallBack = z.infer<typeof callBackSchema>

const caseParams = z.object({ id: publicId('case') })
const callBackParams = z.object({ id: publicId('callBack') })

export const planCallBack = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/:id/call-backs',
  permission: 'case.write',
  summary: 'Promise to call the customer of a case at a time.',
  tag: 'call-backs',
  params: caseParams,
  body: z.strictObject({ plannedAt: time, purpose: words(500), assigneeId: publicId('member').optional() }),
  reply: callBackSchema,
  status: 201,
  idempotent: true,
})

export const listCaseCallBacks = defineEndpoint({
  method: 'GET',
  path: '/v1/cases/:id/call-backs',
  permission: 'case.read',
  summary: 'The calls promised in a case.',
  tag: 'call-backs',
  params: caseParams,
  reply: z.object({ items: z.array(callBackSchema) }),
  status: 200,
})

export const listCallBacks = defineEndpoint({
  method: 'GET',
  path: '/v1/call-backs',
  permission: 'case.read',
  summary: 'Calls that are due, planned or over; those due soonest first.',
  tag: 'call-backs',
  query: pageQuery.extend({
    view: z.enum(['due', 'planned', 'ended']).default('due'),
    mine: z.stringbool().default(false),
  }),
  reply: pageOf(callBackSchema),
  status: 200,
})

export const endCallBack = defineEndpoint({
  method: 'POST',
  path: '/v1/call-backs/:id/result',
  permission: 'case.write',
  summary: 'Say what came of a call; one that reached nobody can be planned again in the same step.',
  tag: 'call-backs',
  params: callBackParams,
  body: z.strictObject({
    result: z.enum(['done', 'not-reached', 'cancelled']),
    note: words(2000).optional(),
    againAt: time.optional(),
  }),
  reply: callBackSchema,
  status: 200,
})

export const showCallBackPhone = defineEndpoint({
  method: 'POST',
  path: '/v1/call-backs/:id/phone',
  permission: 'case.write',
  summary: 'The number to call, for a call that is planned. Who asked is written down.',
  tag: 'call-backs',
  params: callBackParams,
  reply: z.object({ phone: z.string().nullable() }),
  status: 200,
})
