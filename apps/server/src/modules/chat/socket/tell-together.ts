import { gatherAsks } from '../../../platform/gather-asks.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import type { ChatToken } from '../chat-token.ts'
import { readNewsOf, type ToldNews } from '../read-news.ts'
import type { ShopFactsMemory } from './shop-facts.ts'

/** A window with the last place that it has. */
export type WindowAsk = ChatToken & { after: number }

/** Windows of a shop that are told together, and shops at the same time: everybody else is served meanwhile. */
const together = { atOnceMax: 100, groupsMax: 4 }

/** Reads news for windows; thousands that come back at once are told by a few statements. */
export function tellTogether(
  platform: Platform,
  facts: ShopFactsMemory,
): (ask: WindowAsk) => Promise<ToldNews> {
  return gatherAsks({
    ...together,
    groupOf: ({ shopId }) => shopId,
    async answer(shopId, asks) {
      const { isStaffed } = await facts.read(shopId)
      return runInShop(platform, { shopId, actor: { kind: 'author' } }, (scope) =>
        readNewsOf(scope, asks, isStaffed),
      )
    },
  })
}
