import { endpoints, toUuid } from '@echoloop/contract'
import { inShop, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { changeOrder } from './change-order.ts'
import { changeProduct, createProduct, listStaleProducts } from './product-care.ts'
import { listCategoryRows } from './product-queries.ts'
import { putOrders } from './put-orders.ts'
import { putProducts } from './put-products.ts'
import { listOrders, readOrder } from './read-orders.ts'

const productRoutes: Route[] = [
  inShop(endpoints.putProducts, async (scope, { body }) => ({ items: await putProducts(scope, body) })),
  inShop(endpoints.createProduct, (scope, { body }) => createProduct(scope, body)),
  inShop(endpoints.changeProduct, async (scope, { params, body }) => {
    await changeProduct(scope, uuidOf('product', params.id), body)
    return { done: true as const }
  }),
  inShop(endpoints.listCategories, async (scope, { locale }) => ({
    items: (await listCategoryRows(scope)).map(({ code, name, nameEn, dimensions }) => ({
      code,
      name: (locale === 'en' ? nameEn : null) ?? name,
      dimensions,
    })),
  })),
  inShop(endpoints.listStaleProducts, async (scope, { query, locale }) => ({
    items: await listStaleProducts(scope, { ...query, locale }),
  })),
]

const orderRoutes: Route[] = [
  inShop(endpoints.putOrders, async (scope, { body }) => ({ items: await putOrders(scope, body.orders) })),
  inShop(endpoints.listOrders, (scope, { query, locale }) => {
    const { productId, customerId, ...rest } = query
    return listOrders(scope, {
      ...rest,
      locale,
      productId: productId && toUuid('product', productId),
      customerId: customerId && toUuid('customer', customerId),
    })
  }),
  inShop(endpoints.readOrder, (scope, { params, locale }) =>
    readOrder(scope, uuidOf('order', params.id), { locale }),
  ),
  inShop(endpoints.changeOrder, async (scope, { params, body, locale }) => {
    const id = uuidOf('order', params.id)
    await changeOrder(scope, id, body)
    return readOrder(scope, id, { locale })
  }),
]

export const catalogueRoutes: Route[] = [...productRoutes, ...orderRoutes]
