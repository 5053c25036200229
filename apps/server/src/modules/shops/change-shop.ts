import { type Shop, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit } from './audit.ts'
import { shopChanged, shopTimeZoneChanged } from './shop-events.ts'
import { isTimeZone, readShopRow } from './shop-queries.ts'
import { updateShop } from './shop-store.ts'

/** Changes name, language or time zone; a new time zone has the days counted anew. */
export async function changeShop(
  scope: Scope,
  change: { name?: string; language?: 'zh-CN' | 'en'; timeZone?: string },
): Promise<Shop> {
  const before = await readShopRow(scope)
  if (change.timeZone && !(await isTimeZone(scope, change.timeZone)))
    throw new AppError('shop/unknown-time-zone')
  if (Object.keys(change).length > 0) {
    await updateShop(scope, change)
    await scope.announce(shopChanged, { shopId: scope.shopId })
    await audit(scope, { action: 'shop.changed', subject: toPublicId('shop', scope.shopId), detail: change })
  }
  if (change.timeZone && change.timeZone !== before.timeZone) {
    await scope.announce(shopTimeZoneChanged, { shopId: scope.shopId })
  }
  return readShopRow(scope)
}
