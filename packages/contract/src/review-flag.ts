import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { policyCodes, publicationStates } from './feedback.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'

/** What a reader can report a review for: one reason each. None of them is “I disagree with the stars”. */
export const flagReasons = [
  'spam',
  'advertising',
  'abuse',
  'personal-data',
  'off-topic',
  'not-a-customer',
  'duplicate',
  'unlawful',
  'danger',
  'other',
] as const

export type FlagReason = (typeof flagReasons)[number]

/** Content that may harm while it stays up: such a flag holds the review until a person has looked. */
export const harmfulReasons: readonly FlagReason[] = ['unlawful', 'personal-data', 'danger']

export const flagStates = ['open', 'confirmed', 'refused'] as const

export type FlagState = (typeof flagStates)[number]

/** Why a flag was not confirmed, as the flagger reads it. */
export const flagAnswers = ['within-rules', 'opinion', 'not-proven', 'settled'] as const

export type FlagAnswer = (typeof flagAnswers)[number]

/** `holdsPerNetwork`: so many reviews a day are held at once by what comes from one network. */
export const flagLimits = { words: 500, answerWords: 500, perDay: 5, holdsPerNetwork: 3 } as const

/** A share with its Wilson 95 % interval; null when there was nothing to count. */
export const flagShareSchema = z.object({
  numerator: z.number().int(),
  denominator: z.number().int(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

export type FlagShare = z.infer<typeof flagShareSchema>

/** What a flagger sees of the own flag. Times are ISO 8601. */
export const ownFlagSchema = z.object({
  shop: z.object({ id: z.string(), name: z.string(), timeZone: z.string(), isDemo: z.boolean() }),
  product: z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable() }).nullable(),
  reviewId: z.string(),
  reason: z.enum(flagReasons),
  words: z.string().nullable(),
  flaggedAt: z.string(),
  state: z.enum(flagStates),
  answer: z.enum(flagAnswers).nullable(),
  answerWords: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** The flag held the review at once. */
  isHeld: z.boolean(),
  /** An address is kept, only to tell the outcome. */
  hasAddress: z.boolean(),
})

export type OwnFlag = z.infer<typeof ownFlagSchema>

export const flagReview = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/reviews/:id/flags',
  permission: 'public',
  summary:
    'Report a published review for one reason. It stays up, unless it may be unlawful, dangerous or show personal data.',
  tag: 'flags',
  params: z.object({ id: publicId('feedback') }),
  body: z.strictObject({
    shop: publicId('shop'),
    reason: z.enum(flagReasons),
    /** Needed for `other`. */
    words: z.string().trim().max(flagLimits.words).optional(),
    /** Kept sealed until the outcome was told, then deleted. */
    email: z.string().trim().max(254).optional(),
  }),
  /** `flagUrl` is shown once: whoever has it sees the outcome. */
  reply: z.object({ flagUrl: z.string(), isHeld: z.boolean() }),
  status: 201,
})

export const readOwnFlag = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/flags/:token',
  permission: 'public',
  summary: 'What became of a flag, for whoever holds its link.',
  tag: 'flags',
  params: z.object({ token: z.string().min(1).max(500) }),
  reply: ownFlagSchema,
  status: 200,
})

export const flagItemSchema = z.object({
  id: z.string(),
  reason: z.enum(flagReasons),
  words: z.string().nullable(),
  flaggedAt: z.string(),
  /** 0 to 1: how often this flagger was right, so far. */
  weight: z.number(),
  state: z.enum(flagStates),
  isHeld: z.boolean(),
  answer: z.enum(flagAnswers).nullable(),
  answerWords: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  review: z.object({
    id: z.string(),
    state: z.enum(publicationStates),
    title: z.string().nullable(),
    text: z.string().nullable(),
    language: z.string(),
    occurredAt: z.string(),
    isVerified: z.boolean(),
    /** Open flags on it, this one among them, and those for the same reason. */
    openFlags: z.number().int(),
    sameReason: z.number().int(),
  }),
  product: z.object({ id: z.string(), name: z.string() }).nullable(),
})

export type FlagItem = z.infer<typeof flagItemSchema>

export const listFlags = defineEndpoint({
  method: 'GET',
  path: '/v1/moderation/flags',
  permission: 'feedback.decide',
  summary: 'Flags by readers: open ones with the heaviest first, decided ones newest first. Shows no stars.',
  tag: 'flags',
  query: pageQuery.extend({
    state: z.enum(['open', 'decided']).default('open'),
    reason: z.enum(flagReasons).optional(),
  }),
  reply: pageOf(flagItemSchema).extend({ open: z.number().int() }),
  status: 200,
})

export const flagDecisionSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('confirmed'),
    /** The rule that the review breaks; needed for a flag with the reason `other`. */
    code: z.enum(policyCodes).optional(),
    words: z.string().trim().max(flagLimits.answerWords).optional(),
  }),
  z.strictObject({
    outcome: z.literal('refused'),
    answer: z.enum(flagAnswers),
    words: z.string().trim().max(flagLimits.answerWords).optional(),
  }),
])

export type FlagDecision = z.infer<typeof flagDecisionSchema>

export const decideFlag = defineEndpoint({
  method: 'POST',
  path: '/v1/moderation/flags/:id/decision',
  permission: 'feedback.decide',
  summary:
    'Confirm a flag, which takes the review down for that reason, or refuse it with a reason. Counts for all open flags on the review for the same reason.',
  tag: 'flags',
  params: z.object({ id: publicId('flag') }),
  body: flagDecisionSchema,
  reply: z.object({ decided: z.number().int(), state: z.enum(publicationStates) }),
  status: 200,
})

export const flagFiguresSchema = z.object({
  /** The twelve months that are counted, by when a flag came. */
  from: z.string(),
  to: z.string(),
  flags: z.number().int(),
  open: z.number().int(),
  /** Of the decided flags. */
  confirmed: flagShareSchema,
  /** Reviews that at least one flag was about, of the reviews published in the period or flagged in it. */
  reviews: flagShareSchema,
  /** Flags that held the review at once, of all flags. */
  held: flagShareSchema,
  /** From the flag to its outcome; null when none is decided. */
  medianHours: z.number().nullable(),
  byReason: z.array(
    z.object({ reason: z.enum(flagReasons), flags: z.number().int(), confirmed: flagShareSchema }),
  ),
  /** By the stars of the flagged review when it was flagged; null: without stars. */
  byStars: z.array(
    z.object({ stars: z.number().int().nullable(), flags: z.number().int(), confirmed: flagShareSchema }),
  ),
})

export type FlagFigures = z.infer<typeof flagFiguresSchema>

export const readFlagFigures = defineEndpoint({
  method: 'GET',
  path: '/v1/transparency/flags',
  permission: 'public',
  requestsPerMinute: 120,
  summary: 'How often reviews of a shop were flagged in twelve months, and what came of it.',
  tag: 'transparency',
  query: z.object({ shop: publicId('shop') }),
  reply: flagFiguresSchema,
  status: 200,
})

/** All endpoints of flags, as the table of endpoints takes them. */
export const flagEndpoints = { flagReview, readOwnFlag, listFlags, decideFlag, readFlagFigures } as const
