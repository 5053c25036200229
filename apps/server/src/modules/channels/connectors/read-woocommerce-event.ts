import type { ReadingOptions } from './reading-options.ts'
import type { StoreChange } from './store-change.ts'
import { wooOrderChange, wooProductChange } from './woocommerce-changes.ts'
import { wooOrder, wooProduct, wooRemoved } from './woocommerce-payloads.ts'

type Reader = (body: unknown, options: ReadingOptions) => StoreChange[]

const order: Reader = (body, options) => wooOrderChange(wooOrder.parse(body), options)
const product: Reader = (body, options) => wooProductChange(wooProduct.parse(body), options)

/** Something can come back out of the bin, and the report carries no time: the store is asked. */
function gone(of: 'order' | 'product'): Reader {
  return (body) => [{ kind: 'gone', of, id: wooRemoved.parse(body).id, isCertain: false }]
}

const readers: Record<string, Reader | undefined> = {
  'order.created': order,
  'order.updated': order,
  'order.restored': order,
  'order.deleted': gone('order'),
  'product.created': product,
  'product.updated': product,
  'product.restored': product,
  'product.deleted': gone('product'),
}

/** What an event of WooCommerce tells; nothing for topics that do not concern us. Throws on a body of another shape. */
export function readWooCommerceEvent(topic: string, body: unknown, options: ReadingOptions): StoreChange[] {
  return readers[topic]?.(body, options) ?? []
}
