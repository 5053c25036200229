import type { Insertable } from 'kysely'
import type { Row, Tables } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './queue-tables.ts'

export type NewRecord = Omit<Insertable<Tables['moderationRecord']>, 'shopId' | 'undoneAt'>

/** Keeps how long a review had waited and what was decided. */
export async function insertRecord(scope: Scope, record: NewRecord): Promise<void> {
  await scope.db
    .insertInto('moderationRecord')
    .values({ shopId: scope.shopId, ...record })
    .execute()
}

/** The newest decision of a person about a review that was not taken back. */
export function findLastRecord(
  scope: Scope,
  feedbackId: string,
): Promise<
  | Row<'moderationRecord', 'id' | 'deciderName' | 'decidedBy' | 'decidedAt' | 'cause' | 'stateBefore'>
  | undefined
> {
  return scope.db
    .selectFrom('moderationRecord')
    .select(['id', 'deciderName', 'decidedBy', 'decidedAt', 'cause', 'stateBefore'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .where('undoneAt', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** Who decided about a review last, to be named to whoever came too late. */
export async function findLastDecider(scope: Scope, feedbackId: string): Promise<string | undefined> {
  const row = await findLastRecord(scope, feedbackId)
  return row?.deciderName
}

export async function markRecordUndone(scope: Scope, id: string): Promise<void> {
  await scope.db
    .updateTable('moderationRecord')
    .set({ undoneAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}
