import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'

/** Under the review for everybody; by letter or short message to the person; or on the person's own page alone. */
export const replyChannels = ['public', 'mail', 'messenger', 'sms', 'page'] as const
export type ReplyChannel = (typeof replyChannels)[number]

/**
 * `scheduled`: leaves in a moment and can be taken back. `waiting`: its time has come, its way is shut for now and it
 * is tried again. `bounced`: refused for good by the other side. `unknown`: may have arrived, never sent again by itself.
 */
export const caseReplyStates = [
  'scheduled',
  'waiting',
  'sending',
  'sent',
  'failed',
  'bounced',
  'unknown',
  'cancelled',
] as const
export type CaseReplyState = (typeof caseReplyStates)[number]

export const caseReplyLimits = { text: 5000, undoSeconds: 30 } as const

export const caseReplySchema = z.object({
  id: z.string(),
  channel: z.enum(replyChannels),
  state: z.enum(caseReplyStates),
  text: z.string(),
  byName: z.string(),
  /** Written by a rule, and changed by nobody since. */
  isAutomatic: z.boolean(),
  /** The voice it answers. */
  feedbackId: z.string().nullable(),
  writtenAt: z.string(),
  /** When it leaves, or left at the soonest. */
  leavesAt: z.string(),
  endedAt: z.string().nullable(),
  /** As the messenger says, where it says so. */
  deliveredAt: z.string().nullable(),
  readAt: z.string().nullable(),
  editedAt: z.string().nullable(),
  /** Code of why it has not left or did not arrive: an SMTP reply code, `http 500`, `no-address`, `connection` … */
  reason: z.string().nullable(),
  /** Tries that met a refusal of this one message. */
  attempts: z.number().int(),
  nextTryAt: z.string().nullable(),
  mayCancel: z.boolean(),
  mayEdit: z.boolean(),
  mayRetry: z.boolean(),
  /** Earlier words, oldest first. */
  versions: z.array(z.object({ version: z.number().int(), text: z.string(), replacedAt: z.string() })),
  version: z.number().int(),
  /** The reply under the review, once it stands there. */
  publicReplyId: z.string().nullable(),
  isFromTemplate: z.boolean(),
  isFromSuggestion: z.boolean(),
})

export type CaseReply = z.infer<typeof caseReplySchema>

/** The one question after a resolution, and what was answered. */
export const satisfactionSchema = z.object({
  /** 1 for the first resolution of the case, 2 for the one after it was reopened, and so on. */
  resolution: z.number().int(),
  askedAt: z.string(),
  /** What became of the message that asks. The question stands on the own page either way. */
  message: z.enum(['waiting', 'sent', 'not-sent', 'unknown']),
  score: z.number().int().min(1).max(5).nullable(),
  words: z.string().nullable(),
  answeredAt: z.string().nullable(),
})

export type Satisfaction = z.infer<typeof satisfactionSchema>

/** What a person wrote on the own page of the case. */
export const customerWordsSchema = z.object({
  text: z.string(),
  at: z.string(),
  /** The same words came so often. */
  times: z.number().int(),
})

export const caseRepliesSchema = z.object({
  replies: z.array(caseReplySchema),
  words: z.array(customerWordsSchema),
  satisfaction: z.array(satisfactionSchema),
})

export type CaseReplies = z.infer<typeof caseRepliesSchema>

export const replyWaySchema = z.object({
  channel: z.enum(replyChannels),
  isOpen: z.boolean(),
  /** Why it is not: `no-address`, `no-door`, `not-a-review`, `review-withdrawn`, `review-refused`, `no-person`,
   * `window-closed` (the messenger takes words only for a while after the person's own). */
  reason: z.string().nullable(),
  /** The way the person came by: what the composer offers first. */
  isUsual: z.boolean(),
  /** Enough of the address to know it again: `l•••@example.com`. */
  to: z.string().nullable(),
  /** Until when a messenger takes free words from the shop; null where it always does. */
  closesAt: z.string().nullable(),
  /** The time for free words is over: an approved template carries the words. */
  isByTemplate: z.boolean(),
  feedbackId: z.string().nullable(),
})

export type ReplyWay = z.infer<typeof replyWaySchema>

const caseParams = z.object({ id: publicId('case') })
const replyParams = z.object({ id: publicId('caseReply') })
/** Longer texts are refused by the use case, in words that say how long it is. */
const text = z.string()

export const listCaseReplies = defineEndpoint({
  method: 'GET',
  path: '/v1/cases/:id/replies',
  permission: 'case.read',
  summary:
    'What the shop answered in a case and what became of it, what the person wrote back, how content they were.',
  tag: 'cases',
  params: caseParams,
  reply: caseRepliesSchema,
  status: 200,
})

export const listReplyWays = defineEndpoint({
  method: 'GET',
  path: '/v1/cases/:id/reply-ways',
  permission: 'case.read',
  summary: 'By which ways the person of a case can be answered, the one they came by first.',
  tag: 'cases',
  params: caseParams,
  query: z.object({ feedbackId: publicId('feedback').optional() }),
  reply: z.object({ language: z.string(), ways: z.array(replyWaySchema) }),
  status: 200,
})

export const sendReply = defineEndpoint({
  method: 'POST',
  path: '/v1/cases/:id/replies',
  permission: 'reply.write',
  summary: 'Answer the person of a case. It leaves after 30 seconds; until then it can be taken back.',
  tag: 'cases',
  params: caseParams,
  body: z.strictObject({
    channel: z.enum(replyChannels),
    text,
    /** The voice that is answered; without it the newest one of the case. Needed in public. */
    feedbackId: publicId('feedback').optional(),
    templateId: publicId('template').optional(),
    suggestionId: z.string().max(100).optional(),
    /** Send although the check warns. What it blocks is never sent. */
    sendAnyway: z.boolean().optional(),
    /** The same for each tap on one button: a second tap is the first one. */
    key: z.string().min(8).max(100).optional(),
  }),
  reply: caseReplySchema,
  status: 201,
  idempotent: true,
})

export const cancelReply = defineEndpoint({
  method: 'POST',
  path: '/v1/case-replies/:id/cancel',
  permission: 'reply.write',
  summary: 'Take a reply back that has not left yet. Refuses once it has.',
  tag: 'cases',
  params: replyParams,
  reply: caseReplySchema,
  status: 200,
})

export const editCaseReply = defineEndpoint({
  method: 'PATCH',
  path: '/v1/case-replies/:id',
  permission: 'reply.write',
  summary:
    'Change the words of a reply: before it left in any channel, afterwards where readers look it up (public, own page). Earlier words are kept.',
  tag: 'cases',
  params: replyParams,
  body: z.strictObject({ text, version: z.number().int(), sendAnyway: z.boolean().optional() }),
  reply: caseReplySchema,
  status: 200,
})

export const retryReply = defineEndpoint({
  method: 'POST',
  path: '/v1/case-replies/:id/retry',
  permission: 'reply.write',
  summary:
    'Send once more what failed, bounced or is not certain, by the same way or another one. What is not certain may then arrive twice.',
  tag: 'cases',
  params: replyParams,
  body: z.strictObject({ channel: z.enum(['mail', 'messenger', 'sms', 'page']).optional() }),
  reply: caseReplySchema,
  status: 200,
})
