import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

/** How much a shop may ask its authors about themselves. */
export const reviewTraitLimits = { traits: 6, values: 12, name: 40, value: 60 } as const

const name = z.string().trim().min(1).max(reviewTraitLimits.name)

/**
 * Something that authors may tell about themselves, e.g. skin: dry, oily; by it others find people like them. A review
 * carries it as the fact `trait.<code>`.
 */
export const reviewTraitSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name,
  nameEn: name,
  values: z
    .array(z.string().trim().min(1).max(reviewTraitLimits.value))
    .min(1)
    .max(reviewTraitLimits.values)
    .refine(isWithoutRepeats, { error: 'repeated' }),
})

export type ReviewTrait = z.infer<typeof reviewTraitSchema>

const traitsBody = z.strictObject({
  items: z
    .array(reviewTraitSchema)
    .max(reviewTraitLimits.traits)
    .refine((items) => isWithoutRepeats(items.map(({ code }) => code)), { error: 'repeated' }),
})

export const listReviewTraits = defineEndpoint({
  method: 'GET',
  path: '/v1/review-traits',
  permission: 'shop.read',
  summary: 'What authors may tell about themselves, in the order of the form.',
  tag: 'reviews',
  reply: traitsBody,
  status: 200,
})

export const putReviewTraits = defineEndpoint({
  method: 'PUT',
  path: '/v1/review-traits',
  permission: 'shop.write',
  summary:
    'Set what authors may tell about themselves; what reviews carry of another code or value is shown no more.',
  tag: 'reviews',
  body: traitsBody,
  reply: traitsBody,
  status: 200,
})

function isWithoutRepeats(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length
}
