import { toPublicId, toUuid } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { dropCategories, upsertCategories } from './category-store.ts'
import { type CategoryRow, findCategories } from './help-queries.ts'

export type WrittenCategory = { id?: string; names: Partial<Record<string, string>> }

/** Writes all categories in their order. Pages of one that is left out stay, without a category. */
export async function putCategories(
  scope: Scope,
  written: readonly WrittenCategory[],
): Promise<CategoryRow[]> {
  const known = new Set((await findCategories(scope)).map(({ id }) => id))
  const kept = written.map(({ id, names }, position) => {
    const uuid = id === undefined ? scope.newId() : toUuid('helpCategory', id)
    if (uuid === undefined || (id !== undefined && !known.has(uuid)))
      throw new AppError('help/unknown-category')
    return { id: uuid, names: JSON.stringify(names), position }
  })
  const gone = [...known].filter((id) => !kept.some((category) => category.id === id))
  if (gone.length > 0) await dropCategories(scope, gone)
  await upsertCategories(scope, kept)
  await audit(scope, { action: 'help-categories.changed', subject: toPublicId('shop', scope.shopId) })
  return findCategories(scope)
}
