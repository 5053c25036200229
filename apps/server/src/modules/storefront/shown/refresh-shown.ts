import type { Scope } from '../../../platform/scope.ts'
import { touchPages } from '../ready/touch-pages.ts'
import { lockShown } from './lock-shown.ts'
import { replaceShown } from './shown-store.ts'

/**
 * Writes anew what readers see of these reviews: rows, facets and counts follow from where the reviews stand now, so it
 * may be asked twice and in any order.
 */
export async function refreshShown(scope: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await lockShown(scope)
  await replaceShown(scope, ids)
  touchPages(scope, { voices: ids, isShopWide: true })
}
