import type { IncidentKind } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { nameOfActor } from '../shops/index.ts'
import type { Both, StepPlan } from './incident-tables.ts'

export type KeptPlayBook = { kind: IncidentKind; steps: StepPlan[]; statement: Both }

export async function savePlayBook(scope: Scope, book: KeptPlayBook): Promise<void> {
  const row = {
    steps: JSON.stringify(book.steps),
    statement: JSON.stringify(book.statement),
    changedAt: scope.now,
    changedBy: nameOfActor(scope.actor),
  }
  await scope.db
    .insertInto('playBook')
    .values({ shopId: scope.shopId, kind: book.kind, ...row })
    .onConflict((conflict) => conflict.columns(['shopId', 'kind']).doUpdateSet(row))
    .execute()
}
