import { endpoints } from '@echoloop/contract'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { sendCacheable } from '../send-cacheable.ts'
import { readFeeds, switchFeed } from './feed-settings.ts'
import { readProductJsonLd } from './product-json-ld.ts'

/** Settings of the feeds, and schema.org data for shops' own pages. */
export function feedRoutes({ publicUrl }: { publicUrl: string }): Route[] {
  return [
    inShop(endpoints.readFeeds, (scope) => readFeeds(scope, publicUrl)),
    inShop(endpoints.switchFeed, (scope, { body }) => switchFeed(scope, body, publicUrl)),
    open(endpoints.readProductJsonLd, async ({ platform, request, reply }, { params, query }) => {
      reply.header('access-control-allow-origin', '*')
      const key = { shop: uuidOf('shop', query.shop), product: uuidOf('product', params.productId) }
      const place = { publicUrl, shop: query.shop }
      const body = await readProductJsonLd(platform, place, { ...key, limit: query.limit })
      sendCacheable(request, reply, { type: 'application/ld+json; charset=utf-8', body })
      return undefined
    }),
  ]
}
