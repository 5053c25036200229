import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'

/** A share with the Wilson 95 % interval; all null when there was nothing to count. */
export const moderationShare = z.object({
  count: z.number(),
  of: z.number(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

export type ModerationShare = z.infer<typeof moderationShare>

/** Agreement of two judges beyond chance, with the 95 % interval; null where it is not defined. */
const agreementSchema = z.object({
  /** Pairs: both published, both refused, only the first published, only the blind judge published. */
  bothPublish: z.number(),
  bothRefuse: z.number(),
  firstOnly: z.number(),
  secondOnly: z.number(),
  kappa: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

export type ModerationAgreement = z.infer<typeof agreementSchema>

export const publicModerationSchema = z.object({
  /** First and last day, both included, in the shop's time zone. */
  from: z.string(),
  to: z.string(),
  targetHours: z.number(),
  /** How many of a hundred decisions are drawn for a blind second judgement. */
  blindPercent: z.number(),
  agreement: agreementSchema,
  /** Reviews held at first that the blind judge would have published, of those drawn. */
  wrongHolds: moderationShare,
  /** Refusals that the blind judge would have published, of those drawn. */
  wrongRefusals: moderationShare,
  /** Of people's decisions: from when a review waited until it was decided, in hours. */
  decisions: z.number(),
  medianHours: z.number().nullable(),
  p90Hours: z.number().nullable(),
  withinTarget: moderationShare,
  /** Reviews that wait now, whatever the period. */
  waiting: z.number(),
  overdue: z.number(),
})

export type PublicModeration = z.infer<typeof publicModerationSchema>

export const moderationFiguresSchema = publicModerationSchema.extend({
  timeZone: z.string(),
  /** Drawn in the period, and how many of them have been judged. */
  drawn: z.number(),
  judged: z.number(),
  /** Decisions made after a look at the stars. */
  starsSeen: moderationShare,
  undone: z.number(),
  outcomes: z.array(z.object({ outcome: z.string(), code: z.string().nullable(), count: z.number() })),
  people: z.array(
    z.object({
      name: z.string(),
      decisions: z.number(),
      medianHours: z.number().nullable(),
      published: z.number(),
      refused: z.number(),
    }),
  ),
  secondOpinions: z.object({
    asked: z.number(),
    agreed: z.number(),
    disagreed: z.number(),
    open: z.number(),
  }),
})

export type ModerationFigures = z.infer<typeof moderationFiguresSchema>

const period = { from: z.iso.date().optional(), to: z.iso.date().optional() }

export const readModerationFigures = defineEndpoint({
  method: 'GET',
  path: '/v1/moderation/figures',
  permission: 'moderation.read',
  summary:
    'Agreement, false positives, times and outcomes of moderation; the last 90 days where no period is named.',
  tag: 'moderation',
  query: z.object(period),
  reply: moderationFiguresSchema,
  status: 200,
})

export const readPublicModeration = defineEndpoint({
  method: 'GET',
  path: '/v1/transparency/moderation',
  permission: 'public',
  requestsPerMinute: 120,
  summary: 'How well and how fast a shop moderates, over the last twelve months. Anyone may read it.',
  tag: 'moderation',
  query: z.object({ shop: publicId('shop') }),
  reply: publicModerationSchema,
  status: 200,
})

export const moderationSettingsSchema = z.strictObject({
  /** Within so many hours a waiting review should be decided. */
  targetHours: z.number().int().min(1).max(336),
  /** So many of a hundred decisions are judged again, blind. */
  blindPercent: z.number().min(0).max(100),
})

export type ModerationSettings = z.infer<typeof moderationSettingsSchema>

export const readModerationSettings = defineEndpoint({
  method: 'GET',
  path: '/v1/moderation/settings',
  permission: 'moderation.read',
  summary: 'The target time and the share of decisions that is judged again.',
  tag: 'moderation',
  reply: moderationSettingsSchema,
  status: 200,
})

export const putModerationSettings = defineEndpoint({
  method: 'PUT',
  path: '/v1/moderation/settings',
  permission: 'review-rule.write',
  summary:
    'Set the target time and the share; both count for what happens from now on, waiting reviews included.',
  tag: 'moderation',
  body: moderationSettingsSchema,
  reply: moderationSettingsSchema,
  status: 200,
})
