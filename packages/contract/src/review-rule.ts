import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

/** Days an author may add a follow-up after the review; the same for every shop. */
export const followUpDays = 180

/** What a shop may choose; all in whole days. */
export const reviewRuleLimits = {
  opensDaysAfterShipping: { min: 1, max: 90 },
  closesDays: { min: 7, max: 730 },
  editDays: { min: 1, max: 365 },
} as const

const days = ({ min, max }: { min: number; max: number }) => z.number().int().min(min).max(max)

export const reviewRulesSchema = z.strictObject({
  /** Where no delivery is known, the form opens so many days after shipping. */
  opensDaysAfterShipping: days(reviewRuleLimits.opensDaysAfterShipping),
  /** The form closes so many days after it opened. */
  closesDays: days(reviewRuleLimits.closesDays),
  /** So long an author may change the own words. */
  editDays: days(reviewRuleLimits.editDays),
})

export type ReviewRules = z.infer<typeof reviewRulesSchema>

export const readReviewRules = defineEndpoint({
  method: 'GET',
  path: '/v1/review-rules',
  permission: 'shop.read',
  summary: 'When buyers may write, change and add to reviews.',
  tag: 'reviews',
  reply: reviewRulesSchema,
  status: 200,
})

export const putReviewRules = defineEndpoint({
  method: 'PUT',
  path: '/v1/review-rules',
  permission: 'review-rule.write',
  summary: 'Set when buyers may write and change reviews; counts at once, also for orders already delivered.',
  tag: 'reviews',
  body: reviewRulesSchema,
  reply: reviewRulesSchema,
  status: 200,
})
