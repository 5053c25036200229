import { z } from 'zod'
import {
  automaticLimits,
  automaticReplySchema,
  automaticReplyStates,
  automaticReportSchema,
  automaticRuleBody,
  automaticRuleSchema,
  automaticSampleSchema,
  automaticSimulationSchema,
} from './automatic.ts'
import { caseReplyLimits } from './case-reply.ts'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply, pageOf, pageQuery } from './page.ts'

const tag = 'automatic replies'
const ruleParams = z.object({ id: publicId('automaticRule') })
const replyParams = z.object({ id: publicId('automaticReply') })
const day = z.iso.date()

const listAutomaticRules = defineEndpoint({
  method: 'GET',
  path: '/v1/automatic-rules',
  permission: 'case.read',
  summary: 'The rules for automatic replies in their order; the first that fits a voice answers it.',
  tag,
  reply: z.object({
    items: z.array(automaticRuleSchema),
    /** When all were stopped last. */
    stoppedAt: z.string().nullable(),
    stoppedBy: z.string().nullable(),
    /** A shop of demonstration sends nothing. */
    isDemo: z.boolean(),
  }),
  status: 200,
})

const createAutomaticRule = defineEndpoint({
  method: 'POST',
  path: '/v1/automatic-rules',
  permission: 'automatic.write',
  summary: 'Add a rule at the end, switched off. Guard rails below their floors are refused.',
  tag,
  body: automaticRuleBody,
  reply: automaticRuleSchema,
  status: 201,
  idempotent: true,
})

const changeAutomaticRule = defineEndpoint({
  method: 'PUT',
  path: '/v1/automatic-rules/:id',
  permission: 'automatic.write',
  summary: 'Change a rule. It becomes a new version, is switched off, and must be simulated again.',
  tag,
  params: ruleParams,
  body: automaticRuleBody.extend({ version: z.number().int() }),
  reply: automaticRuleSchema,
  status: 200,
})

const removeAutomaticRule = defineEndpoint({
  method: 'DELETE',
  path: '/v1/automatic-rules/:id',
  permission: 'automatic.write',
  summary: 'Remove a rule; what it has on its way is called off, what it sent stays.',
  tag,
  params: ruleParams,
  reply: doneReply,
  status: 200,
})

const switchAutomaticRule = defineEndpoint({
  method: 'POST',
  path: '/v1/automatic-rules/:id/switch',
  permission: 'automatic.write',
  summary: 'Switch a rule on or off. On needs a finished simulation of this version and of its templates.',
  tag,
  params: ruleParams,
  body: z.strictObject({ isOn: z.boolean(), version: z.number().int() }),
  reply: automaticRuleSchema,
  status: 200,
})

const stopAutomaticReplies = defineEndpoint({
  method: 'POST',
  path: '/v1/automatic-rules/stop',
  permission: 'reply.write',
  summary: 'Stop all rules at once, with all that has not left yet. Held replies stay held.',
  tag,
  reply: z.object({
    rules: z.number().int(),
    /** Replies that were on their way and are called off. */
    calledOff: z.number().int(),
    /** Replies that were handed over already and may still arrive. */
    tooLate: z.number().int(),
  }),
  status: 200,
})

const simulateAutomaticRule = defineEndpoint({
  method: 'POST',
  path: '/v1/automatic-rules/:id/simulations',
  permission: 'automatic.write',
  summary:
    'Go through the voices of a period, by default the last 30 days, as if the rule had been on. Sends nothing.',
  tag,
  params: ruleParams,
  body: z.strictObject({ from: day.optional(), to: day.optional() }),
  reply: automaticSimulationSchema,
  status: 202,
})

const readAutomaticSimulation = defineEndpoint({
  method: 'GET',
  path: '/v1/automatic-rules/:id/simulation',
  permission: 'case.read',
  summary: 'The latest simulation of a rule, with the replies that were drawn to be read.',
  tag,
  params: ruleParams,
  query: z.object({
    samples: z.coerce.number().int().min(0).max(automaticLimits.drawn).default(automaticLimits.shown),
  }),
  reply: z.object({
    simulation: automaticSimulationSchema.nullable(),
    samples: z.array(automaticSampleSchema),
  }),
  status: 200,
})

const listAutomaticReplies = defineEndpoint({
  method: 'GET',
  path: '/v1/automatic-replies',
  permission: 'case.read',
  summary: 'Automatic replies, newest first; `held` are those that wait for approval.',
  tag,
  query: pageQuery.extend({
    state: z.enum(automaticReplyStates).optional(),
    ruleId: publicId('automaticRule').optional(),
  }),
  reply: pageOf(automaticReplySchema),
  status: 200,
})

const approveAutomaticReply = defineEndpoint({
  method: 'POST',
  path: '/v1/automatic-replies/:id/approve',
  permission: 'reply.write',
  summary: 'Let a held reply go, as it is or with other words; it leaves after the usual undo delay.',
  tag,
  params: replyParams,
  body: z.strictObject({ text: z.string().max(caseReplyLimits.text).optional() }),
  reply: automaticReplySchema,
  status: 200,
})

const rejectAutomaticReply = defineEndpoint({
  method: 'POST',
  path: '/v1/automatic-replies/:id/reject',
  permission: 'reply.write',
  summary: 'Drop a held reply, or call one off that has not left yet.',
  tag,
  params: replyParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(500).optional() }),
  reply: automaticReplySchema,
  status: 200,
})

const readAutomaticReport = defineEndpoint({
  method: 'GET',
  path: '/v1/automatic-report',
  permission: 'case.read',
  summary: 'What was sent, held, approved, changed and rejected in a period, and what people did afterwards.',
  tag,
  query: z.object({
    from: day.optional(),
    to: day.optional(),
    ruleId: publicId('automaticRule').optional(),
  }),
  reply: automaticReportSchema,
  status: 200,
})

/** Of automatic replies; spread into the one table of endpoints. */
export const automaticEndpoints = {
  listAutomaticRules,
  createAutomaticRule,
  changeAutomaticRule,
  removeAutomaticRule,
  switchAutomaticRule,
  stopAutomaticReplies,
  simulateAutomaticRule,
  readAutomaticSimulation,
  listAutomaticReplies,
  approveAutomaticReply,
  rejectAutomaticReply,
  readAutomaticReport,
} as const
