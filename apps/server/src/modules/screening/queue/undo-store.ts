import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import { moderatorOf } from './moderator-of.ts'
import type { UndoneDecision } from './queue-tables.ts'

/** Keeps what decisions replaced; what can no longer be taken back goes. */
export async function insertUndo(scope: Scope, changes: readonly UndoneDecision[]): Promise<string> {
  await sql`
    delete from moderation_undo
    where shop_id = ${scope.shopId} and made_at < ${scope.now}::timestamptz - interval '1 day'`.execute(
    scope.db,
  )
  const id = scope.newId()
  await scope.db
    .insertInto('moderationUndo')
    .values({
      shopId: scope.shopId,
      id,
      madeBy: moderatorOf(scope)?.id ?? null,
      madeAt: scope.now,
      changes: JSON.stringify(changes),
    })
    .execute()
  return id
}

/** Decisions that the caller made; another's are not the caller's to take back. */
export function findUndo(
  scope: Scope,
  id: string,
): Promise<Row<'moderationUndo', 'madeAt' | 'changes' | 'undoneAt'> | undefined> {
  return scope.db
    .selectFrom('moderationUndo')
    .select(['madeAt', 'changes', 'undoneAt'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('madeBy', 'is not distinct from', moderatorOf(scope)?.id ?? null)
    .forUpdate()
    .executeTakeFirst()
}

export async function markUndone(scope: Scope, id: string): Promise<void> {
  await scope.db
    .updateTable('moderationUndo')
    .set({ undoneAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}
