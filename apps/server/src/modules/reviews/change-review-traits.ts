import type { ReviewTrait } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { audit } from '../shops/index.ts'
import { findReviewTraits, replaceReviewTraits } from './review-trait-store.ts'

/** What authors may tell about themselves in this shop, in the order of the form. */
export async function listReviewTraits(scope: Scope): Promise<{ items: ReviewTrait[] }> {
  return { items: await findReviewTraits(scope) }
}

/** Sets what authors may tell; it counts at once, also for what reviews carry already. */
export async function changeReviewTraits(
  scope: Scope,
  items: readonly ReviewTrait[],
): Promise<{ items: ReviewTrait[] }> {
  const before = await findReviewTraits(scope)
  await replaceReviewTraits(scope, items)
  await audit(scope, { action: 'review-trait.changed', detail: { before, after: [...items] } })
  return listReviewTraits(scope)
}
