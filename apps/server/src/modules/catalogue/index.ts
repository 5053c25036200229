import './catalogue-tables.ts'

export { orderChanged, orderDelivered, orderRefunded, productChanged } from './catalogue-events.ts'
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
export {
  findProductsByHandle,
  findProductsByName,
  listNamedProducts,
  type NamedProduct,
  readNamedProducts,
} from './find-named-products.ts'
export {
  isEvidence,
  type OrderLineFacts,
  provesPurchase,
  readDeliveries,
  readOrderLine,
  readOrderLines,
} from './order-evidence.ts'
export { type ProductFacts, readProductFacts } from './product-care.ts'
export { orderSource, putOrders } from './put-orders.ts'
export { putProducts } from './put-products.ts'
export { type RecentBuyer, recentBuyers } from './recent-buyers.ts'
