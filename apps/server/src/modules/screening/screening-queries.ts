import type { Scope } from '../../platform/scope.ts'
import type { PublicationState } from './screening-tables.ts'

/** Present state of a review, locked until the transaction ends, so that two deciders take turns. */
export async function findPublication(
  scope: Scope,
  feedbackId: string,
): Promise<PublicationState | undefined> {
  const row = await scope.db
    .selectFrom('publication')
    .select('state')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .forUpdate()
    .executeTakeFirst()
  return row?.state
}

/** Where a review stood before its author withdrew it; undefined when nobody had decided about it. */
export async function findStateBeforeWithdrawal(
  scope: Scope,
  feedbackId: string,
): Promise<PublicationState | undefined> {
  const row = await scope.db
    .selectFrom('decision')
    .select('state')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .where('state', '!=', 'withdrawn')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.state
}
