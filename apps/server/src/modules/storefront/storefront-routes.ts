import { endpoints } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { open, type Route, type Visit } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { scoreRoutes } from './scores/score-routes.ts'
import { sendCacheable } from './send-cacheable.ts'
import { readFacets } from './shown/read-facets.ts'
import { reviewPageOf } from './shown/review-page.ts'
import { type ProductKey, readQuestions, readReviews, readSummary } from './storefront-queries.ts'

export const storefrontRoutes: Route[] = [
  ...scoreRoutes,
  open(endpoints.readProductSummary, (visit, { params, query }) =>
    answer(visit, readSummary(visit.platform, keyOf(params.productId, query.shop))),
  ),
  open(endpoints.listProductReviews, (visit, { params, query }) => {
    const key = keyOf(params.productId, query.shop)
    return answer(visit, readReviews(visit.platform, key, reviewPageOf(query)))
  }),
  open(endpoints.readProductFacets, (visit, { params, query }) =>
    answer(visit, readFacets(visit.platform, keyOf(params.productId, query.shop))),
  ),
  open(endpoints.listProductQuestions, (visit, { params, query }) =>
    answer(visit, readQuestions(visit.platform, keyOf(params.productId, query.shop))),
  ),
]

function keyOf(productId: string, shopId: string): ProductKey {
  return { shop: uuidOf('shop', shopId), product: uuidOf('product', productId) }
}

/** The database's JSON goes out as it came. Any site may read it: it is public, and asked without credentials. */
async function answer({ request, reply }: Visit, reading: Promise<string | null>): Promise<undefined> {
  reply.header('access-control-allow-origin', '*')
  const body = await reading
  if (body === null) throw new AppError('product/not-found')
  sendCacheable(request, reply, { type: 'application/json; charset=utf-8', body })
  return undefined
}
