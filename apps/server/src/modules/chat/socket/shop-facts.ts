import type { LiveHub } from '../../../platform/live/live-hub.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import { isStaffed, readDesk } from '../chat-desk.ts'
import { readChatSettings } from '../chat-settings.ts'

/** What every window of a shop is told alike. */
export type ShopFacts = { sites: readonly string[]; isStaffed: boolean }

export type ShopFactsMemory = {
  read(shopId: string): Promise<ShopFacts>
  end(): void
}

/** Hours begin and end without anybody telling: nothing is remembered longer than this. */
const rememberedMs = 20_000

/** Asks once for thousands of windows that come back together; forgets when the desk or the settings change. */
export function rememberShopFacts(platform: Platform, live: Pick<LiveHub, 'onLive'>): ShopFactsMemory {
  const known = new Map<string, Promise<ShopFacts>>()
  const timer = setInterval(() => known.clear(), rememberedMs)
  timer.unref()
  live.onLive((told) => {
    if (told === undefined) known.clear()
    else if (told.event.kind === 'chat.desk') known.delete(told.shop)
  })
  const ask = (shopId: string): Promise<ShopFacts> =>
    runInShop(platform, { shopId, actor: { kind: 'author' } }, async (scope) => ({
      sites: (await readChatSettings(scope)).sites,
      isStaffed: isStaffed(await readDesk(scope)),
    }))
  return {
    read(shopId) {
      const asked = known.get(shopId) ?? ask(shopId)
      known.set(shopId, asked)
      asked.catch(() => known.delete(shopId))
      return asked
    },
    end: () => clearInterval(timer),
  }
}
