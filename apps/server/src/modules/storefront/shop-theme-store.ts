import { type ShopTheme, usualTheme } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import './shop-theme-tables.ts'

export type KeptTheme = { version: number; theme: ShopTheme }

/** The shop's theme; as it comes, with version 0, until somebody has changed it. */
export async function readShopTheme(scope: Pick<Scope, 'db' | 'shopId'>): Promise<KeptTheme> {
  const row = await scope.db
    .selectFrom('shopTheme')
    .select([
      'version',
      'accent',
      'accentDark',
      'star',
      'starDark',
      'ground',
      'radius',
      'font',
      'density',
      'pageSize',
      'feedbackPlace',
    ])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
  if (!row) return { version: 0, theme: usualTheme }
  const { version, ...theme } = row
  return { version, theme }
}

/** Keeps a theme in place of that version; false when another one has come meanwhile. */
export async function saveShopTheme(scope: Scope, { version, theme }: KeptTheme): Promise<boolean> {
  const values = { ...theme, version: version + 1, changedAt: scope.now }
  if (version === 0) {
    const first = await scope.db
      .insertInto('shopTheme')
      .values({ shopId: scope.shopId, ...values })
      .onConflict((conflict) => conflict.column('shopId').doNothing())
      .returning('version')
      .executeTakeFirst()
    return first !== undefined
  }
  const later = await scope.db
    .updateTable('shopTheme')
    .set(values)
    .where('shopId', '=', scope.shopId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return later !== undefined
}
