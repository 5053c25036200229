import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'

/** Longest reply that is checked, in UTF-16 units. */
export const checkedReplyMax = 10_000

/** Rules of the reply check, weightiest first; the words for each stand in the locales. */
export const replyFindingCodes = [
  'open-slot',
  'reward-for-stars',
  'asks-for-stars',
  'legal-admission',
  'promise-over-limit',
  'personal-data',
  'blames-customer',
  'impolite',
  'copied',
  'wrong-language',
  'problem-not-named',
  'no-apology',
  'no-cause',
  'no-remedy',
  'no-time',
  'no-thanks',
  'too-short',
] as const

export type ReplyFindingCode = (typeof replyFindingCodes)[number]

export const replyFindingSchema = z.object({
  code: z.enum(replyFindingCodes),
  /** `block`: must not be sent. `warn`: not a good reply, a person may decide otherwise. `hint`: could be better. */
  severity: z.enum(['block', 'warn', 'hint']),
  /** Offsets in UTF-16 units of the text as given; the whole text when something is missing. */
  start: z.number().int(),
  end: z.number().int(),
  suggestionCode: z.enum(replyFindingCodes),
  /** The aspect that a reply leaves out. */
  aspect: z.string().optional(),
})

export type ReplyFinding = z.infer<typeof replyFindingSchema>

export const replyVerdictSchema = z.object({
  /** True when nothing blocks or warns. */
  isFine: z.boolean(),
  findings: z.array(replyFindingSchema),
  /** Rules that applied and found nothing. */
  passes: z.array(z.enum(replyFindingCodes)),
  /** Weighted share of the rules that passed, 0–1. */
  score: z.number(),
})

export type ReplyVerdict = z.infer<typeof replyVerdictSchema>

export const checkReply = defineEndpoint({
  method: 'POST',
  path: '/v1/replies/check',
  permission: 'reply.write',
  summary:
    'Check a reply before it is sent: manner, what is missing, what must not be promised. Nothing is stored or sent.',
  tag: 'replies',
  body: z.strictObject({
    text: z.string().max(checkedReplyMax),
    channel: z.enum(['public', 'private']),
    /** What the reply answers; one of the two. */
    caseId: publicId('case').optional(),
    feedbackId: publicId('feedback').optional(),
  }),
  reply: replyVerdictSchema.extend({
    /** Whether something went wrong, and so an apology, a cause and a remedy are looked for. */
    hasTrouble: z.boolean(),
  }),
  status: 200,
})
