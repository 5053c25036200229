import type { Scope } from '../../../platform/scope.ts'
import { moderatorOf } from './moderator-of.ts'
import './queue-tables.ts'

/** True when the one who acts has looked at the stars of a review. */
export async function hasSeenStars(scope: Scope, feedbackId: string): Promise<boolean> {
  const me = moderatorOf(scope)
  if (!me) return false
  const row = await scope.db
    .selectFrom('starLook')
    .select('at')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .where('memberId', '=', me.id)
    .executeTakeFirst()
  return row !== undefined
}

/** Notes that somebody looked. True when that was the first time. */
export async function noteStarLook(scope: Scope, feedbackId: string, memberId: string): Promise<boolean> {
  const row = await scope.db
    .insertInto('starLook')
    .values({ shopId: scope.shopId, feedbackId, memberId, at: scope.now })
    .onConflict((conflict) => conflict.columns(['shopId', 'feedbackId', 'memberId']).doNothing())
    .returning('at')
    .executeTakeFirst()
  return row !== undefined
}
