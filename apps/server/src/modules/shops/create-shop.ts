import { AppError } from '../../platform/app-error.ts'
import { newUuid } from '../../platform/crypto/new-uuid.ts'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { audit } from './audit.ts'
import { shopCreated } from './shop-events.ts'
import { isTimeZone } from './shop-queries.ts'
import { insertMember, insertShop } from './shop-store.ts'

export type NewShop = {
  name: string
  language: 'zh-CN' | 'en'
  timeZone: string
  isDemo: boolean
  owner: { personId: string; name: string; email: string }
}

/** Makes a shop with its first owner; `also` runs in the same transaction. Returns the shop's id. */
export async function createShop(
  platform: Platform,
  shop: NewShop,
  also: (scope: Scope) => Promise<void> = async () => {},
): Promise<string> {
  const shopId = newUuid()
  await runInShop(platform, { shopId, actor: { kind: 'system' } }, async (scope) => {
    if (!(await isTimeZone(scope, shop.timeZone))) throw new AppError('shop/unknown-time-zone')
    const { owner, ...facts } = shop
    await insertShop(scope, facts)
    await insertMember(scope, { ...owner, role: 'owner' })
    await audit(scope, { action: 'shop.created' })
    await scope.announce(shopCreated, { shopId })
    await also(scope)
  })
  return shopId
}
