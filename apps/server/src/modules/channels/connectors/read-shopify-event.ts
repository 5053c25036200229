import type { ReadingOptions } from './reading-options.ts'
import { customerChange, orderChange, productChange, refundSaid, shipmentSaid } from './shopify-changes.ts'
import {
  shopifyCustomer,
  shopifyFulfillment,
  shopifyOrder,
  shopifyPrivacy,
  shopifyProduct,
  shopifyRefund,
  shopifyRemoved,
  shopifyShop,
} from './shopify-payloads.ts'
import type { PrivacyWish, StoreChange } from './store-change.ts'

type Reader = (body: unknown, options: ReadingOptions) => StoreChange[]

const order: Reader = (body, options) => orderChange(shopifyOrder.parse(body), options)
const product: Reader = (body, options) => [productChange(shopifyProduct.parse(body), options)]

const fulfillment: Reader = (body, options) => {
  const said = shopifyFulfillment.parse(body)
  const shipments = [shipmentSaid(said, options.toldAt)]
  return [{ kind: 'order', id: said.order_id, shipments, refunds: [] }]
}

const refund: Reader = (body, options) => {
  const said = shopifyRefund.parse(body)
  return [{ kind: 'order', id: said.order_id, shipments: [], refunds: [refundSaid(said, options.toldAt)] }]
}

function privacy(wanted: PrivacyWish): Reader {
  return (body, options) => {
    const said = shopifyPrivacy.parse(body)
    if (said.shop_domain !== options.storeHost) return []
    return [{ kind: 'privacy', wanted, subject: said.customer?.id ?? null }]
  }
}

const readers: Record<string, Reader | undefined> = {
  'orders/create': order,
  'orders/updated': order,
  'orders/cancelled': order,
  'orders/fulfilled': order,
  'fulfillments/create': fulfillment,
  'fulfillments/update': fulfillment,
  'refunds/create': refund,
  'products/create': product,
  'products/update': product,
  // Ids are never given twice, so that a removal holds for good.
  'products/delete': (body) => [
    { kind: 'gone', of: 'product', id: shopifyRemoved.parse(body).id, isCertain: true },
  ],
  'customers/update': (body, options) => customerChange(shopifyCustomer.parse(body), options),
  'customers/redact': privacy('erase-customer'),
  'customers/data_request': privacy('tell-customer-data'),
  'shop/redact': privacy('erase-shop'),
  'app/uninstalled': (body, options) =>
    shopifyShop.parse(body).myshopify_domain === options.storeHost ? [{ kind: 'uninstalled' }] : [],
}

/**
 * What an event of Shopify tells; nothing for topics that do not concern us. The topic stands in a header that is not
 * signed, therefore each is taken only with a body of its own shape. Throws when the body is not of that shape.
 */
export function readShopifyEvent(topic: string, body: unknown, options: ReadingOptions): StoreChange[] {
  return readers[topic]?.(body, options) ?? []
}
