import { endpoints } from '@echoloop/contract'
import { inShop, type Route } from '../../platform/http/route.ts'
import { putOrders } from './put-orders.ts'
import { putProducts } from './put-products.ts'

export const catalogueRoutes: Route[] = [
  inShop(endpoints.putProducts, async (scope, { body }) => ({ items: await putProducts(scope, body) })),
  inShop(endpoints.putOrders, async (scope, { body }) => ({ items: await putOrders(scope, body.orders) })),
]
