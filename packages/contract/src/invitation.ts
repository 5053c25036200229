import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply, pageOf, pageQuery } from './page.ts'
import { uiLanguages } from './session.ts'

const days = z.number().int().min(0).max(60)

/**
 * When a shop asks buyers for reviews, and how often. Nothing here may depend on stars, words or moods: whoever bought
 * is asked alike, or not at all.
 */
export const invitationPolicySchema = z.strictObject({
  isOn: z.boolean(),
  /** Days between the delivery of the whole order and the invitation. */
  domesticDays: days,
  internationalDays: days,
  /** Reminders after the invitation, to those who have not written. */
  reminders: z.number().int().min(0).max(2),
  reminderGapDays: z.number().int().min(2).max(30),
  /** Categories with days of their own; null leaves those of the shop. */
  categories: z
    .array(
      z.strictObject({
        code: z.string().trim().min(1).max(60),
        domesticDays: days.nullable(),
        internationalDays: days.nullable(),
      }),
    )
    .max(100),
})

export type InvitationPolicy = z.infer<typeof invitationPolicySchema>

export const readInvitationPolicy = defineEndpoint({
  method: 'GET',
  path: '/v1/invitation-policy',
  permission: 'invitation.write',
  summary: 'When buyers are asked for reviews; off until a shop turns it on.',
  tag: 'invitations',
  reply: invitationPolicySchema.extend({
    /** All categories of the shop, to choose from. */
    known: z.array(z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable() })),
  }),
  status: 200,
})

export const changeInvitationPolicy = defineEndpoint({
  method: 'PUT',
  path: '/v1/invitation-policy',
  permission: 'invitation.write',
  summary: 'Set when buyers are asked for reviews. Counts from now on, also for what is planned.',
  tag: 'invitations',
  body: invitationPolicySchema,
  reply: invitationPolicySchema,
  status: 200,
})

/** `leaving`: claimed by a sender, its end not known yet; back among the planned ones in all but name when it is put off. */
export const requestStates = ['planned', 'leaving', 'joined', 'sent', 'failed', 'unknown', 'dropped'] as const

export const reviewRequestSchema = z.object({
  id: z.string(),
  orderId: z.string(),
  orderNumber: z.string(),
  /** 0 invites, 1 and 2 remind. */
  step: z.number(),
  state: z.enum(requestStates),
  /** Why it was not sent, as a code. */
  reason: z.string().nullable(),
  plannedFor: z.string(),
  endedAt: z.string().nullable(),
  /** Staff asked to send it without the delay. */
  isHastened: z.boolean(),
  /** Number of the order in whose message this one was named. */
  joinedTo: z.string().nullable(),
  products: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string().nullable(),
      isReviewed: z.boolean(),
    }),
  ),
})

export type ReviewRequest = z.infer<typeof reviewRequestSchema>

export const listInvitations = defineEndpoint({
  method: 'GET',
  path: '/v1/invitations',
  permission: 'invitation.write',
  summary: 'Requests for reviews: planned, sent, and not sent with the reason; latest first.',
  tag: 'invitations',
  query: pageQuery.extend({
    show: z.enum(['planned', 'sent', 'stopped']).optional(),
    /** Beginning of an order number. */
    q: z.string().trim().max(100).optional(),
  }),
  reply: pageOf(reviewRequestSchema),
  status: 200,
})

export const readInvitationFigures = defineEndpoint({
  method: 'GET',
  path: '/v1/invitation-figures',
  permission: 'invitation.write',
  summary: 'Orders that were asked about in a period, and what came of it.',
  tag: 'invitations',
  query: z.object({ days: z.coerce.number().int().min(1).max(365).default(30) }),
  reply: z.object({
    from: z.string(),
    to: z.string(),
    /** Orders whose invitation was sent in the period: the denominator of the two below. */
    invited: z.number(),
    /** Of these, with the form opened through a link of the mails. Programs that check links open it too. */
    opened: z.number(),
    /** Of these, with a review written through a link of the mails. */
    reviewed: z.number(),
    /** Reminders sent in the period. */
    reminders: z.number(),
    planned: z.number(),
    /** Not sent in the period, by reason. */
    stopped: z.array(z.object({ reason: z.string(), count: z.number() })),
  }),
  status: 200,
})

const oneRequest = z.object({ id: publicId('request') })

export const sendInvitationNow = defineEndpoint({
  method: 'POST',
  path: '/v1/invitations/:id/send-now',
  permission: 'invitation.write',
  summary: 'Send without the delay; budget, hours, consent and all else count all the same.',
  tag: 'invitations',
  params: oneRequest,
  reply: doneReply,
  status: 200,
})

export const cancelInvitation = defineEndpoint({
  method: 'POST',
  path: '/v1/invitations/:id/cancel',
  permission: 'invitation.write',
  summary: 'Do not send what is planned.',
  tag: 'invitations',
  params: oneRequest,
  reply: doneReply,
  status: 200,
})

export const restoreInvitation = defineEndpoint({
  method: 'POST',
  path: '/v1/invitations/:id/restore',
  permission: 'invitation.write',
  summary: 'Take back a cancelling or a hastening: planned again for the day it is due.',
  tag: 'invitations',
  params: oneRequest,
  reply: doneReply,
  status: 200,
})

const previewQuery = z.object({
  language: z.enum(uiLanguages),
  kind: z.enum(['invitation', 'reminder']).default('invitation'),
})

export const previewInvitation = defineEndpoint({
  method: 'GET',
  path: '/v1/invitation-preview',
  permission: 'invitation.write',
  summary: 'Subject and plain words of the mail, with products of the shop.',
  tag: 'invitations',
  query: previewQuery,
  reply: z.object({ subject: z.string(), text: z.string(), shortText: z.string() }),
  status: 200,
})

export const previewInvitationPage = defineEndpoint({
  method: 'GET',
  path: '/v1/invitation-preview.html',
  permission: 'invitation.write',
  summary: 'The mail as it looks, to be shown in a frame; its links lead nowhere.',
  tag: 'invitations',
  query: previewQuery,
  reply: z.string(),
  status: 200,
})

export const printParcelCard = defineEndpoint({
  method: 'GET',
  path: '/v1/orders/:id/parcel-card.pdf',
  permission: 'order.read',
  summary: 'A card for the parcel, A6, with a QR code that leads to the review of the order.',
  tag: 'invitations',
  params: z.object({ id: publicId('order') }),
  query: z.object({ language: z.enum(uiLanguages).optional() }),
  reply: z.string(),
  status: 200,
})

export const printParcelCards = defineEndpoint({
  method: 'GET',
  path: '/v1/parcel-cards.pdf',
  permission: 'order.read',
  summary: 'Cards for up to 50 orders in one file, one page each, in the order given.',
  tag: 'invitations',
  query: z.object({
    /** Ids of orders, with commas between. */
    orders: z
      .string()
      .max(50 * 40)
      .transform((text) => [...new Set(text.split(','))])
      .pipe(z.array(publicId('order')).min(1).max(50)),
    language: z.enum(uiLanguages).optional(),
  }),
  reply: z.string(),
  status: 200,
})
