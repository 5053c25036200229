import { z } from 'zod'
import { disclosureSchema } from './disclosure.ts'
import { defineEndpoint } from './endpoint.ts'
import type { policyCodes } from './feedback.ts'
import { mediaSchema } from './upload.ts'

/** Refusals that an author can mend with other words; the rest concern who wrote, not what. */
export const mendableCodes: readonly (typeof policyCodes)[number][] = [
  'advertising',
  'abuse',
  'personal-data',
  'off-topic',
  'duplicate',
  'unlawful',
  'danger',
  'extortion',
  'filler',
]

export const ownReviewStates = ['pending', 'held', 'published', 'refused', 'withdrawn'] as const

/** What became of an appeal; `ended`: its author changed or withdrew the review before anybody answered. */
export const appealStates = ['open', 'upheld', 'rejected', 'ended'] as const

export const appealLimits = { words: 2000, answer: 1000 } as const

/** An appeal as its author sees it. Times are ISO 8601. */
export const ownAppealSchema = z.object({
  words: z.string(),
  state: z.enum(appealStates),
  answer: z.string().nullable(),
  createdAt: z.string(),
  decidedAt: z.string().nullable(),
})

/** The author's own review: where it stands, the words as kept, and what may still be done. Times are ISO 8601. */
export const ownReviewSchema = z.object({
  /** Number of the receipt, `rcp_…`. */
  id: z.string(),
  shop: z.object({ id: z.string(), name: z.string(), timeZone: z.string(), isDemo: z.boolean() }),
  product: z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable() }),
  state: z.enum(ownReviewStates),
  submittedAt: z.string(),
  editedAt: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** Code of the rule by which it was refused or is held. */
  reasonCode: z.string().nullable(),
  /** The shop's published words for that rule, in both languages. */
  reason: z.object({ en: z.string(), zh: z.string() }).nullable(),
  /** What was noticed about the words, as codes; figures and other people's reviews are not told. */
  noticed: z.array(z.string()),
  /** The newest appeal. */
  appeal: ownAppealSchema.nullable(),
  mayAppeal: z.boolean(),
  /** To be sent back with a change, so that two windows do not overwrite each other. */
  version: z.number(),
  review: z.object({
    rating: z.number().nullable(),
    dimensions: z.record(z.string(), z.number()),
    title: z.string().nullable(),
    text: z.string().nullable(),
    isAnonymous: z.boolean(),
  }),
  /** What was said about the own interest and person when the review was sent. */
  disclosure: disclosureSchema,
  /** Pictures and videos of the review; each address carries its author's key for a while. */
  media: z.array(mediaSchema),
  /** Codes of the dimensions that the product's category asks for. */
  dimensions: z.array(z.string()),
  followUp: z.object({ text: z.string(), daysAfter: z.number(), createdAt: z.string() }).nullable(),
  /** What the author may still do, and until when; null: not, or not any more. */
  editUntil: z.string().nullable(),
  followUpUntil: z.string().nullable(),
  mayWithdraw: z.boolean(),
  bringBackUntil: z.string().nullable(),
})

export type OwnReview = z.infer<typeof ownReviewSchema>

const params = z.object({ token: z.string().min(1).max(500) })
const path = '/v1/storefront/receipts/:token'

export const sendPrivately = defineEndpoint({
  method: 'POST',
  path: '/v1/storefront/private-words',
  permission: 'public',
  summary:
    'Words of a buyer for the shop alone, by the review link, while its order line takes no public review.',
  tag: 'storefront',
  body: z.strictObject({ token: z.string().max(500), text: z.string().max(50_000) }),
  reply: z.object({ id: z.string() }),
  status: 201,
})

export const readOwnReview = defineEndpoint({
  method: 'GET',
  path,
  permission: 'public',
  summary: 'The own review by the token of its receipt: state, reason, words, and what may still be done.',
  tag: 'storefront',
  params,
  reply: ownReviewSchema,
  status: 200,
})

export const editOwnReview = defineEndpoint({
  method: 'PUT',
  path: `${path}/review`,
  permission: 'public',
  summary: 'Change the own words and stars; every earlier version is kept, and the review is decided anew.',
  tag: 'storefront',
  params,
  body: z.strictObject({
    version: z.number().int().min(1),
    rating: z.number().int().min(1).max(5),
    dimensions: z.record(z.string().max(60), z.number().int().min(1).max(5)).optional(),
    title: z.string().max(500).optional(),
    text: z.string().max(50_000).optional(),
    isAnonymous: z.boolean().default(false),
  }),
  reply: ownReviewSchema,
  status: 200,
})

export const addOwnFollowUp = defineEndpoint({
  method: 'POST',
  path: `${path}/follow-up`,
  permission: 'public',
  summary: 'Add to the own review, once within 180 days.',
  tag: 'storefront',
  params,
  body: z.strictObject({ text: z.string().max(50_000) }),
  reply: ownReviewSchema,
  status: 201,
})

export const withdrawOwnReview = defineEndpoint({
  method: 'POST',
  path: `${path}/withdrawal`,
  permission: 'public',
  summary: 'Take the own review off the pages; it can be brought back for half an hour.',
  tag: 'storefront',
  params,
  reply: ownReviewSchema,
  status: 200,
})

export const bringBackOwnReview = defineEndpoint({
  method: 'DELETE',
  path: `${path}/withdrawal`,
  permission: 'public',
  summary: 'Bring the own review back shortly after withdrawing it.',
  tag: 'storefront',
  params,
  reply: ownReviewSchema,
  status: 200,
})

export const appealDecision = defineEndpoint({
  method: 'POST',
  path: `${path}/appeal`,
  permission: 'public',
  summary:
    'Disagree with a refusal or a hold, in own words; one open at a time, and somebody else looks at it.',
  tag: 'storefront',
  params,
  body: z.strictObject({ words: z.string().trim().min(1).max(appealLimits.words) }),
  reply: ownReviewSchema,
  status: 201,
})
