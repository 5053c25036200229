import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './library-tables.ts'

export type KeptCase = Row<
  'libraryCase',
  | 'caseId'
  | 'caseNumber'
  | 'customerId'
  | 'language'
  | 'channel'
  | 'productId'
  | 'aspects'
  | 'words'
  | 'problem'
  | 'reply'
  | 'satisfaction'
  | 'resolvedAt'
>

/** Keeps a case, or what it has become since. */
export async function upsertKeptCase(scope: Scope, kept: KeptCase): Promise<void> {
  const { caseId, ...facts } = kept
  await scope.db
    .insertInto('libraryCase')
    .values({ shopId: scope.shopId, caseId, ...facts, keptAt: scope.now })
    .onConflict((conflict) =>
      conflict.columns(['shopId', 'caseId']).doUpdateSet({ ...facts, keptAt: scope.now }),
    )
    .execute()
}

/** The customer's score of a kept case; nothing happens where none is kept. */
export async function updateKeptScore(
  scope: Scope,
  caseId: string,
  satisfaction: number | null,
): Promise<void> {
  await scope.db
    .updateTable('libraryCase')
    .set({ satisfaction })
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .execute()
}

export async function deleteKeptCase(scope: Scope, caseId: string): Promise<void> {
  await scope.db
    .deleteFrom('libraryCase')
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .execute()
}

export async function insertUse(
  scope: Scope,
  use: { caseId: string; kind: 'template' | 'suggestion' | 'draft'; byName: string } & {
    templateId: string | null
    libraryCaseId: string | null
  },
): Promise<void> {
  await scope.db
    .insertInto('suggestionUse')
    .values({ shopId: scope.shopId, id: scope.newId(), at: scope.now, ...use })
    .execute()
}

export async function settleUse(
  scope: Scope,
  id: string,
  sent: { replyId: string; keptShare: number | null },
): Promise<void> {
  await scope.db
    .updateTable('suggestionUse')
    .set({ ...sent, sentAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}
