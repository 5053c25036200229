import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply, pageOf, pageQuery } from './page.ts'

export const messageStates = ['waiting', 'sending', 'sent', 'failed', 'dropped', 'unknown'] as const
export type MessageStateName = (typeof messageStates)[number]

export const doorKinds = ['mail', 'messenger', 'sms'] as const
export type DoorName = (typeof doorKinds)[number]

export const messageItemSchema = z.object({
  id: z.string(),
  /** What it is for, such as `review-invitation`. */
  purpose: z.string(),
  clock: z.enum(['request', 'notice', 'answer']),
  /** Name only; null where none is known. */
  customerName: z.string().nullable(),
  state: z.enum(messageStates),
  /** Code of why it was not sent, or is not sent yet; an SMTP reply code or `http 429` where the other side answered. */
  reason: z.string().nullable(),
  door: z.enum(doorKinds).nullable(),
  attempts: z.number().int(),
  /** While it waits: not before then. */
  notBefore: z.string().nullable(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
})

export type MessageItem = z.infer<typeof messageItemSchema>

export const listMessages = defineEndpoint({
  method: 'GET',
  path: '/v1/messages',
  permission: 'message.read',
  summary: 'What was sent to customers, what waits, and what was not sent and why; newest first.',
  tag: 'outreach',
  query: pageQuery.extend({ state: z.enum(messageStates).optional() }),
  reply: pageOf(messageItemSchema),
  status: 200,
})

export const countMessages = defineEndpoint({
  method: 'GET',
  path: '/v1/messages/count',
  permission: 'message.read',
  summary: 'How many messages are in each state.',
  tag: 'outreach',
  reply: z.object({ counts: z.record(z.enum(messageStates), z.number().int()) }),
  status: 200,
})

export const markMessage = defineEndpoint({
  method: 'POST',
  path: '/v1/messages/:id/mark',
  permission: 'outreach.write',
  summary: 'Say of a message in state `unknown` whether it was sent. It is not sent again either way.',
  tag: 'outreach',
  params: z.object({ id: publicId('message') }),
  body: z.strictObject({ wasSent: z.boolean() }),
  reply: messageItemSchema,
  status: 200,
})

const policyFields = {
  /** Name that letters come from; null: the shop's own. */
  senderName: z.string().trim().min(1).max(100).nullable(),
  /** Address that answers go to; null: the sender's. */
  replyTo: z.email().max(254).nullable(),
  requestsMax: z.number().int().min(0).max(100),
  requestsDays: z.number().int().min(1).max(365),
  noticesMax: z.number().int().min(0).max(100),
  noticesDays: z.number().int().min(1).max(365),
  /** Hours of the person's own day: from this one, until before that one. */
  hourFrom: z.number().int().min(0).max(23),
  hourUntil: z.number().int().min(1).max(24),
  /** Write only to people who have agreed. */
  needsConsent: z.boolean(),
}

export const contactPolicySchema = z
  .strictObject(policyFields)
  .refine(({ hourFrom, hourUntil }) => hourFrom < hourUntil, {
    path: ['hourUntil'],
    error: 'before hourFrom',
  })

export type ContactPolicyInput = z.infer<typeof contactPolicySchema>

export const doorStateSchema = z.object({
  kind: z.enum(doorKinds),
  isSetUp: z.boolean(),
  /** Of a webhook. */
  url: z.string().nullable(),
  /** Until then the former secret signs too. */
  formerUntil: z.string().nullable(),
  pausedUntil: z.string().nullable(),
  lastGoodAt: z.string().nullable(),
  lastError: z.string().nullable(),
  lastErrorAt: z.string().nullable(),
})

export type DoorState = z.infer<typeof doorStateSchema>

export const outreachSchema = z.object({
  policy: z.object(policyFields),
  /** Address that mail comes from; null without SMTP_URL. */
  mailFrom: z.string().nullable(),
  doors: z.array(doorStateSchema),
  waiting: z.number().int(),
})

export type Outreach = z.infer<typeof outreachSchema>

export const readOutreach = defineEndpoint({
  method: 'GET',
  path: '/v1/outreach',
  permission: 'message.read',
  summary: 'How often and when the shop writes to one person, and through what.',
  tag: 'outreach',
  reply: outreachSchema,
  status: 200,
})

export const putContactPolicy = defineEndpoint({
  method: 'PUT',
  path: '/v1/outreach/policy',
  permission: 'outreach.write',
  summary:
    'Set sender, budgets, hours and whether consent is needed. What people think of the shop is no condition.',
  tag: 'outreach',
  body: contactPolicySchema,
  reply: outreachSchema,
  status: 200,
})

const doorParams = z.object({ kind: z.enum(['messenger', 'sms']) })

export const putDoor = defineEndpoint({
  method: 'PUT',
  path: '/v1/outreach/doors/:kind',
  permission: 'outreach.write',
  summary:
    'Set where short messages are posted; the reply carries the signing secret when it is new, this once.',
  tag: 'outreach',
  params: doorParams,
  body: z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000) }),
  reply: z.object({ outreach: outreachSchema, secret: z.string().nullable() }),
  status: 200,
})

export const rotateDoorSecret = defineEndpoint({
  method: 'POST',
  path: '/v1/outreach/doors/:kind/secret',
  permission: 'outreach.write',
  summary: 'Make a new signing secret, shown this once; the former one signs beside it for 24 hours.',
  tag: 'outreach',
  params: doorParams,
  reply: z.object({ outreach: outreachSchema, secret: z.string() }),
  status: 200,
})

export const removeDoor = defineEndpoint({
  method: 'DELETE',
  path: '/v1/outreach/doors/:kind',
  permission: 'outreach.write',
  summary: 'Send nothing that way any more.',
  tag: 'outreach',
  params: doorParams,
  reply: outreachSchema,
  status: 200,
})

export const sendSample = defineEndpoint({
  method: 'POST',
  path: '/v1/outreach/doors/:kind/sample',
  permission: 'outreach.write',
  summary: 'Send a sample to oneself: by mail to the signed-in member, otherwise to the number given.',
  tag: 'outreach',
  params: z.object({ kind: z.enum(doorKinds) }),
  body: z.strictObject({ phone: z.string().trim().min(3).max(40).optional() }),
  reply: doneReply,
  status: 200,
})
