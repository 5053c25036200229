import type { ReviewRules } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { audit } from '../shops/index.ts'
import { findReviewRules } from './review-queries.ts'
import { defaultReviewRules } from './review-rules.ts'
import { saveReviewRules } from './review-store.ts'

/** The rules that count in this shop now. */
export async function readReviewRules(scope: Scope): Promise<ReviewRules> {
  return (await findReviewRules(scope)) ?? defaultReviewRules
}

/** Sets the rules; they count at once, also for what was ordered before. */
export async function changeReviewRules(scope: Scope, rules: ReviewRules): Promise<ReviewRules> {
  const before = await readReviewRules(scope)
  await saveReviewRules(scope, rules)
  await audit(scope, { action: 'review-rule.changed', detail: { before, after: rules } })
  return rules
}
