import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import { doerOf } from './doer-of.ts'
import type { UndoneChange } from './service-case-tables.ts'

/** Keeps what a change replaced; what can no longer be undone goes. */
export async function insertUndo(scope: Scope, changes: readonly UndoneChange[]): Promise<string> {
  await sql`
    delete from case_undo
    where shop_id = ${scope.shopId} and made_at < ${scope.now}::timestamptz - interval '1 day'`.execute(
    scope.db,
  )
  const id = scope.newId()
  await scope.db
    .insertInto('caseUndo')
    .values({
      shopId: scope.shopId,
      id,
      madeBy: doerOf(scope).id,
      madeAt: scope.now,
      changes: JSON.stringify(changes),
    })
    .execute()
  return id
}

/** A change that the reader made; another's is not the reader's to undo. */
export function findUndo(
  scope: Scope,
  id: string,
): Promise<Row<'caseUndo', 'madeAt' | 'changes' | 'undoneAt'> | undefined> {
  return scope.db
    .selectFrom('caseUndo')
    .select(['madeAt', 'changes', 'undoneAt'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('madeBy', 'is not distinct from', doerOf(scope).id)
    .forUpdate()
    .executeTakeFirst()
}

export async function markUndone(scope: Scope, id: string): Promise<void> {
  await scope.db
    .updateTable('caseUndo')
    .set({ undoneAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}
