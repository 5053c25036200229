import type { Scope } from '../../../platform/scope.ts'
import './help-tables.ts'

export type KeptCategory = { id: string; names: string; position: number }

export async function upsertCategories(scope: Scope, kept: readonly KeptCategory[]): Promise<void> {
  for (const category of kept)
    await scope.db
      .insertInto('helpCategory')
      .values({ shopId: scope.shopId, ...category })
      .onConflict((conflict) =>
        conflict
          .columns(['shopId', 'id'])
          .doUpdateSet({ names: category.names, position: category.position }),
      )
      .execute()
}

/** Takes categories away; their pages stay without one. */
export async function dropCategories(scope: Scope, ids: string[]): Promise<void> {
  await scope.db
    .updateTable('helpPage')
    .set({ categoryId: null, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('categoryId', 'in', ids)
    .execute()
  await scope.db
    .deleteFrom('helpCategory')
    .where('shopId', '=', scope.shopId)
    .where('id', 'in', ids)
    .execute()
}
