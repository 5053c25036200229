import { endpoints } from '@echoloop/contract'
import { open, type Route, type Visit } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop, type Scope } from '../../../platform/scope.ts'
import { sendCacheable } from '../send-cacheable.ts'
import { readBest } from './read-best.ts'
import { readShopScores } from './read-shop-scores.ts'

export const scoreRoutes: Route[] = [
  open(endpoints.readShopScores, (visit, { params }) => answer(visit, params.shopId, readShopScores)),
  open(endpoints.listBestProducts, (visit, { params, query }) =>
    answer(visit, params.shopId, async (scope) => {
      const { items, ...rest } = await readBest(scope, query)
      return { items: items.map(({ pictureId: _, ...item }) => item), ...rest }
    }),
  ),
]

/** Any site may read it: it is public, and asked without credentials. Refuses `shop/not-found`. */
async function answer(
  { platform, request, reply }: Visit,
  shopId: string,
  read: (scope: Scope) => Promise<unknown>,
): Promise<undefined> {
  reply.header('access-control-allow-origin', '*')
  const who = { shopId: uuidOf('shop', shopId), actor: { kind: 'author' as const } }
  const body = JSON.stringify(await runInShop(platform, who, read))
  sendCacheable(request, reply, { type: 'application/json; charset=utf-8', body })
  return undefined
}
