import { z } from 'zod'
import { ownAspectCodeSchema } from './analysis.ts'
import { defineEndpoint } from './endpoint.ts'

/** Aspects of the shop's own, found by their words, and words that never mean danger in this shop. */
export const shopWordsSchema = z.strictObject({
  ownAspects: z
    .array(
      z.strictObject({
        code: ownAspectCodeSchema,
        name: z.string().trim().min(1).max(60),
        words: z.array(z.string().trim().min(1).max(40)).max(100),
      }),
    )
    .max(50)
    .refine((aspects) => new Set(aspects.map(({ code }) => code)).size === aspects.length, 'each code once'),
  harmless: z.array(z.string().trim().min(1).max(40)).max(100),
})

export type ShopWords = z.infer<typeof shopWordsSchema>

export const dropReasons = [
  'harms-golden-sentiment',
  'harms-golden-aspects',
  'too-common',
  'implausible',
  'forgotten',
  'no-room',
] as const

const figures = z.object({ sentiment: z.number(), aspects: z.number() })

/** What the shop has taught, in the open. */
export const learningSchema = z.object({
  /** Goes up with every learning; 0 before the first. */
  version: z.number().int(),
  learntAt: z.string().nullable(),
  /** True while something taught is still to be learnt or voices are still being read again. */
  isLearning: z.boolean(),
  ownAspects: shopWordsSchema.shape.ownAspects,
  harmless: shopWordsSchema.shape.harmless,
  /** Strongest first, at most 300. `target` is what a rule speaks for, `fires` how many of the newest voices it looks at. */
  rules: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['copy', 'words', 'harmless', 'own-aspect']),
      words: z.array(z.string()),
      target: z.string(),
      weight: z.number(),
      for: z.number().int(),
      against: z.number().int(),
      /** Voices whose corrections it rests on, at most twenty. */
      corrections: z.array(z.string()),
      fires: z.number().int(),
    }),
  ),
  rulesTotal: z.number().int(),
  /** The newest voices in which firing was counted. */
  sampled: z.number().int(),
  dropped: z.array(
    z.object({ rule: z.string(), words: z.string(), target: z.string(), reason: z.enum(dropReasons) }),
  ),
  forgotten: z.array(z.object({ rule: z.string(), words: z.string(), by: z.string(), at: z.string() })),
  /** Shares of the golden set read right, without and with what was learnt. */
  guard: z
    .object({ texts: z.number().int(), before: figures, after: figures, weakened: z.array(z.string()) })
    .nullable(),
})

export type Learning = z.infer<typeof learningSchema>

export const readLearning = defineEndpoint({
  method: 'GET',
  path: '/v1/learning',
  permission: 'feedback.read',
  summary: 'What corrections have taught: rules, what they rest on, what the guard says.',
  tag: 'learning',
  reply: learningSchema,
  status: 200,
})

export const putShopWords = defineEndpoint({
  method: 'PUT',
  path: '/v1/learning/aspects',
  permission: 'shop.write',
  summary:
    'Set the aspects of the shop’s own and the words that never mean danger here; replaces what was set.',
  tag: 'learning',
  body: shopWordsSchema,
  reply: learningSchema,
  status: 200,
})

const ruleParams = z.object({ id: z.string().regex(/^[0-9a-f]{16}$/) })

export const forgetRule = defineEndpoint({
  method: 'POST',
  path: '/v1/learning/rules/:id/forget',
  permission: 'feedback.correct',
  summary: 'Do without a rule; it stays forgotten however often the shop learns anew.',
  tag: 'learning',
  params: ruleParams,
  reply: learningSchema,
  status: 200,
})

export const recallRule = defineEndpoint({
  method: 'DELETE',
  path: '/v1/learning/rules/:id/forget',
  permission: 'feedback.correct',
  summary: 'Take the forgetting of a rule back.',
  tag: 'learning',
  params: ruleParams,
  reply: learningSchema,
  status: 200,
})
