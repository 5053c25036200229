import type { ReadingOptions } from './reading-options.ts'
import type {
  ShopifyCustomer,
  ShopifyFulfillment,
  ShopifyOrder,
  ShopifyProduct,
  ShopifyRefund,
} from './shopify-payloads.ts'
import type { Buyer, Dated, StoreChange, StoreOrder, StoreRefund, StoreShipment } from './store-change.ts'
import { dated, gtinIn, plainText } from './store-values.ts'

/** An order with the shipments and refunds it carries, each with a version of its own. */
export function orderChange(order: ShopifyOrder, options: ReadingOptions): StoreChange[] {
  const { toldAt } = options
  const buyer = buyerOf(order, options)
  return [
    {
      kind: 'order',
      id: order.id,
      base: dated(baseOf(order, buyer), { at: order.updated_at, toldAt }),
      buyer,
      shipments: order.fulfillments.map((fulfillment) => shipmentSaid(fulfillment, toldAt)),
      refunds: order.refunds.map((refund) => refundSaid(refund, toldAt)),
    },
  ]
}

function baseOf(order: ShopifyOrder, buyer: Buyer | undefined): StoreOrder {
  return {
    number: order.name ?? order.id,
    placedAt: order.processed_at ?? order.created_at,
    updatedAt: order.updated_at,
    currency: order.currency,
    country: order.shipping_address?.country_code ?? null,
    region: order.shipping_address?.province ?? order.shipping_address?.country ?? null,
    buyerId: buyer?.externalId ?? null,
    cancelledAt: order.cancelled_at ?? null,
    isRefunded: order.financial_status === 'refunded',
    totalCents: order.total_price,
    completedAt: null,
    refunds: null,
    lines: order.line_items
      .filter((line) => line.quantity > 0)
      .map((line) => ({
        id: line.id,
        productId: line.product_id,
        variantId: line.variant_id,
        sku: line.sku,
        title: line.title ?? line.sku ?? line.id,
        variantTitle: line.variant_title ?? '',
        quantity: line.quantity,
        priceCents: line.price,
      })),
  }
}

function buyerOf(order: ShopifyOrder, options: ReadingOptions): Buyer | undefined {
  const language = order.customer_locale ?? undefined
  const region = order.shipping_address?.province ?? undefined
  if (order.customer) {
    const known = customerOf(order.customer, options.prefix)
    return { ...known, email: known.email ?? emailOf(order.email), language, region }
  }
  const email = emailOf(order.email)
  if (email === undefined) return undefined
  return {
    externalId: options.guestId(email),
    email,
    phone: order.phone ?? undefined,
    language,
    region,
  }
}

function customerOf(customer: ShopifyCustomer, prefix: string): Buyer {
  const name = [customer.first_name, customer.last_name].filter((part) => part !== null).join(' ')
  const state = customer.email_marketing_consent?.state
  return {
    externalId: `${prefix}:${customer.id}`,
    name: name === '' ? undefined : name,
    email: emailOf(customer.email),
    phone: customer.phone ?? undefined,
    // Whoever left the shop's own list is asked nothing; joining it again is no consent to our requests.
    consent: state === 'unsubscribed' ? { requests: false } : undefined,
  }
}

function emailOf(text: string | null): string | undefined {
  return text !== null && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : undefined
}

/** News of a buyer counts where it withdraws consent: that holds whenever it comes in. */
export function customerChange(customer: ShopifyCustomer, { prefix }: ReadingOptions): StoreChange[] {
  const buyer = customerOf(customer, prefix)
  return buyer.consent ? [{ kind: 'withdrawal', buyer }] : []
}

export function shipmentSaid(
  fulfillment: ShopifyFulfillment,
  toldAt: string,
): { id: string; said: Dated<StoreShipment> } {
  const shipment: StoreShipment = {
    courier: fulfillment.tracking_company,
    tracking: fulfillment.tracking_number,
    shippedAt: fulfillment.created_at,
    updatedAt: fulfillment.updated_at,
    delivery: deliveryOf(fulfillment.shipment_status),
    isCancelled: ['cancelled', 'error', 'failure'].includes(fulfillment.status ?? ''),
    lines: fulfillment.line_items
      .filter(({ quantity }) => quantity > 0)
      .map(({ id, quantity }) => ({ lineId: id, quantity })),
  }
  return { id: fulfillment.id, said: dated(shipment, { at: fulfillment.updated_at, toldAt }) }
}

function deliveryOf(status: string | null): StoreShipment['delivery'] {
  if (status === null) return 'unknown'
  return status === 'delivered' || status === 'picked_up' ? 'delivered' : 'under-way'
}

export function refundSaid(refund: ShopifyRefund, toldAt: string): { id: string; said: Dated<StoreRefund> } {
  const at = refund.processed_at ?? refund.created_at
  const paid = refund.transactions.filter(({ kind, status }) => kind === 'refund' && status !== 'failure')
  const content: StoreRefund = {
    at,
    amountCents: paid.reduce((sum, { amount }) => sum + amount, 0),
    lines: refund.refund_line_items
      .filter(({ quantity }) => quantity > 0)
      .map(({ line_item_id, quantity }) => ({ lineId: line_item_id, quantity })),
  }
  return { id: refund.id, said: dated(content, { at, toldAt }) }
}

export function productChange(product: ShopifyProduct, { toldAt, storeHost }: ReadingOptions): StoreChange {
  const name = product.title ?? product.handle ?? product.id
  const content = {
    name,
    description: plainText(product.body_html),
    handle: product.handle,
    url: product.handle ? `https://${storeHost}/products/${encodeURIComponent(product.handle)}` : null,
    imageUrl: product.image?.src ?? null,
    brand: product.vendor,
    gtin: product.variants.length === 1 ? gtinIn(product.variants[0]?.barcode) : null,
    isOnSale: product.status === null || product.status === 'active',
    variants: product.variants.map((variant) => ({
      id: variant.id,
      sku: variant.sku,
      name: variant.title === null || variant.title === 'Default Title' ? name : variant.title,
      priceCents: variant.price,
      barcode: variant.barcode,
    })),
  }
  return { kind: 'product', id: product.id, base: dated(content, { at: product.updated_at, toldAt }) }
}
