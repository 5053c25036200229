import './catalogue-tables.ts'

export { orderDelivered, orderRefunded } from './catalogue-events.ts'
export {
  dimensionsOf,
  findOrderFacts,
  findOrderLine,
  findOrdersById,
  findOrdersByNumber,
  findProductIds,
  findProductsBySku,
  type KnownOrder,
  type OrderFacts,
} from './catalogue-queries.ts'
export { catalogueRoutes } from './catalogue-routes.ts'
export { orderSource, putOrders } from './put-orders.ts'
export { putProducts } from './put-products.ts'
