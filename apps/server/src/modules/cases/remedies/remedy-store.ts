import type { Insertable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './remedy-tables.ts'

export type NewRemedy = Omit<Insertable<Tables['remedy']>, 'shopId' | 'id' | 'changedAt' | 'lines'> & {
  lines: { sku: string; quantity: number }[]
}

export async function insertRemedy(scope: Scope, remedy: NewRemedy): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('remedy')
    .values({
      shopId: scope.shopId,
      id,
      changedAt: scope.now,
      ...remedy,
      lines: JSON.stringify(remedy.lines),
    })
    .execute()
  return id
}

export type RemedyChanges = Omit<
  Updateable<Tables['remedy']>,
  'shopId' | 'id' | 'caseId' | 'version' | 'changedAt' | 'lines'
>

/** Changes a remedy that this transaction holds; its version grows by one. */
export async function updateRemedy(scope: Scope, id: string, changes: RemedyChanges): Promise<void> {
  await scope.db
    .updateTable('remedy')
    .set({ ...changes, version: sql<number>`version + 1`, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** What was not ordered yet is done by hand when the door goes. */
export async function leaveToHands(scope: Scope): Promise<void> {
  await scope.db
    .updateTable('remedy')
    .set({ handling: 'hand', nextTryAt: null, version: sql<number>`version + 1`, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('state', 'in', ['waiting-approval', 'approved'])
    .where('handling', '=', 'door')
    .execute()
}

/** Remedies of a case that went into another one go with it. */
export async function moveRemedies(scope: Scope, from: string, to: string): Promise<void> {
  await scope.db
    .updateTable('remedy')
    .set({ caseId: to })
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', from)
    .execute()
}
