import type { ReviewRules } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import type { OrderLineKey } from './review-queries.ts'
import './review-tables.ts'

export async function insertInvitation(
  scope: Scope,
  invitation: OrderLineKey & { expiresAt: Date },
): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('reviewInvitation')
    .values({ shopId: scope.shopId, id, createdAt: scope.now, ...invitation })
    .execute()
  return id
}

export async function markInvitationUsed(scope: Scope, id: string, feedbackId: string): Promise<void> {
  await scope.db
    .updateTable('reviewInvitation')
    .set({ usedAt: scope.now, feedbackId })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

export async function saveReviewRules(scope: Scope, rules: ReviewRules): Promise<void> {
  const values = { ...rules, changedAt: scope.now }
  await scope.db
    .insertInto('reviewRule')
    .values({ shopId: scope.shopId, ...values })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(values))
    .execute()
}

export type NewFollowUp = { feedbackId: string; text: string; daysAfter: number; createdAt: Date }

/** Returns false when the review has a follow-up already. */
export async function insertFollowUp(scope: Scope, followUp: NewFollowUp): Promise<boolean> {
  const result = await scope.db
    .insertInto('followUp')
    .values({ shopId: scope.shopId, id: scope.newId(), ...followUp })
    .onConflict((conflict) => conflict.columns(['shopId', 'feedbackId']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}
