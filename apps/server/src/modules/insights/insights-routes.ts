import { endpoints } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { inShop, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { learningRoutes } from './learning/learning-routes.ts'
import { providerRoutes } from './provider/provider-routes.ts'
import type { ProviderSettings } from './provider/provider-settings.ts'
import { readOverview } from './read-overview.ts'
import { listProducts, readProduct } from './read-products.ts'

export function insightsRoutes(options: {
  publicUrl: string
  provider: ProviderSettings | undefined
}): Route[] {
  return [
    inShop(endpoints.readOverview, (scope, { query }) => readOverview(scope, query)),
    inShop(endpoints.listProducts, (scope, { query, locale }) => listProducts(scope, { ...query, locale })),
    inShop(endpoints.readProduct, (scope, { params, locale }) =>
      readProduct(scope, uuidOf('product', params.id), {
        publicUrl: options.publicUrl,
        locale,
        dimensionNames: locales[locale].start.dimensions,
      }),
    ),
    ...learningRoutes,
    ...providerRoutes(options),
  ]
}
