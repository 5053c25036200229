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
