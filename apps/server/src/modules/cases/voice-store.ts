import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './service-case-tables.ts'

/** Hangs voices on a case; those that hang on one already stay there. Returns how many are new. */
export async function insertVoices(
  scope: Scope,
  caseId: string,
  feedbackIds: readonly string[],
): Promise<number> {
  const added = await scope.db
    .insertInto('caseVoice')
    .values(
      feedbackIds.map((feedbackId) => ({ shopId: scope.shopId, feedbackId, caseId, addedAt: scope.now })),
    )
    .onConflict((conflict) => conflict.columns(['shopId', 'feedbackId']).doNothing())
    .returning('feedbackId')
    .execute()
  return added.length
}

/** Moves voices of a case to another one: all, or those named. Returns how many went. */
export async function moveVoices(
  scope: Scope,
  { from, to, feedbackIds }: { from: string; to: string; feedbackIds?: readonly string[] },
): Promise<number> {
  const moved = await scope.db
    .updateTable('caseVoice')
    .set({ caseId: to })
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', from)
    .$if(feedbackIds !== undefined, (query) =>
      query.where('feedbackId', '=', sql<string>`any(${[...(feedbackIds ?? [])]}::uuid[])`),
    )
    .returning('feedbackId')
    .execute()
  return moved.length
}

/** Takes voices off a case. */
export async function removeVoices(
  scope: Scope,
  caseId: string,
  feedbackIds: readonly string[],
): Promise<void> {
  await scope.db
    .deleteFrom('caseVoice')
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .where('feedbackId', '=', sql<string>`any(${[...feedbackIds]}::uuid[])`)
    .execute()
}
