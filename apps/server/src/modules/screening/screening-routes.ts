import { endpoints } from '@echoloop/contract'
import { inShop, open, type Route, type Visit } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop, type Scope } from '../../platform/scope.ts'
import { readShopRow } from '../shops/index.ts'
import { decideAppeal } from './appeals/decide-appeal.ts'
import { openAppeal } from './appeals/open-appeal.ts'
import { readAppeals } from './appeals/read-appeals.ts'
import { changePolicy } from './policy/change-policy.ts'
import { presentPolicy } from './policy/read-policy.ts'
import { queueRoutes } from './queue/queue-routes.ts'
import { readRates } from './read-rates.ts'
import { readScreening } from './read-screening.ts'

export const screeningRoutes: Route[] = [
  inShop(endpoints.readScreeningPolicy, (scope) => presentPolicy(scope)),
  inShop(endpoints.putScreeningPolicy, (scope, { body }) => changePolicy(scope, body)),
  open(endpoints.readPublicPolicy, (visit, { query }) => inPublic(visit, query, presentPolicy)),
  inShop(endpoints.readScreening, async (scope, { params, locale }) => ({
    items: await readScreening(scope, uuidOf('feedback', params.id), locale),
  })),
  inShop(endpoints.readScreeningRates, (scope, { query }) => readRates(scope, query)),
  open(endpoints.readPublicRates, (visit, { query }) =>
    inPublic(visit, query, (scope) => readRates(scope, query)),
  ),
  inShop(endpoints.listAppeals, (scope, { query }) => readAppeals(scope, query)),
  inShop(endpoints.decideAppeal, (scope, { params, body }) =>
    decideAppeal(scope, { id: uuidOf('appeal', params.id), ...body }),
  ),
  open(endpoints.appealDecision, ({ platform, reply }, { params, body }) => {
    reply.header('cache-control', 'no-store')
    return openAppeal(platform, { ...params, ...body })
  }),
  ...queueRoutes,
]

/** Any site may read it: it is public, and asked without credentials. Refuses `shop/not-found`. */
function inPublic<T>(
  { platform, reply }: Visit,
  { shop }: { shop: string },
  read: (scope: Scope) => Promise<T>,
): Promise<T> {
  reply.header('access-control-allow-origin', '*').header('cache-control', 'public, max-age=60')
  const who = { shopId: uuidOf('shop', shop), actor: { kind: 'system' as const } }
  return runInShop(platform, who, async (scope) => {
    await readShopRow(scope)
    return read(scope)
  })
}
