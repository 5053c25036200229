import type { ReadingOptions } from './reading-options.ts'
import type { Buyer, Dated, StoreChange, StoreOrder, StoreRefund } from './store-change.ts'
import { dated, gtinIn, plainText } from './store-values.ts'
import type { WooOrder, WooProduct, WooRefund } from './woocommerce-payloads.ts'

/** An order as it stands; one in the bin is gone. Drafts of the checkout are no orders yet. */
export function wooOrderChange(order: WooOrder, options: ReadingOptions): StoreChange[] {
  if (order.status === 'checkout-draft' || order.status === 'auto-draft') return []
  if (order.status === 'trash') return [{ kind: 'gone', of: 'order', id: order.id, isCertain: false }]
  const buyer = buyerOf(order, options)
  const base = dated(baseOf(order, buyer), { at: changeTimeOf(order), toldAt: options.toldAt })
  return [{ kind: 'order', id: order.id, base, buyer, shipments: [], refunds: [] }]
}

function changeTimeOf(order: WooOrder): string {
  return order.date_modified_gmt ?? order.date_created_gmt
}

function baseOf(order: WooOrder, buyer: Buyer | undefined): StoreOrder {
  const isOff = order.status === 'cancelled' || order.status === 'failed'
  const isCompleted = order.status === 'completed'
  return {
    number: order.number ?? order.id,
    placedAt: order.date_created_gmt,
    updatedAt: changeTimeOf(order),
    currency: order.currency,
    country: order.shipping.country ?? order.billing.country ?? null,
    region: order.shipping.state ?? order.billing.state ?? null,
    buyerId: buyer?.externalId ?? null,
    cancelledAt: isOff ? changeTimeOf(order) : null,
    isRefunded: order.status === 'refunded',
    totalCents: order.total,
    completedAt: order.date_completed_gmt ?? (isCompleted ? changeTimeOf(order) : null),
    refunds: order.refunds.map(({ id, total }) => ({ id, amountCents: total })),
    lines: order.line_items
      .filter((line) => line.quantity > 0)
      .map((line) => ({
        id: line.id,
        productId: line.product_id,
        variantId: line.variation_id ?? line.product_id,
        sku: line.sku,
        title: line.parent_name ?? line.name ?? line.sku ?? line.id,
        variantTitle: line.variation_id ? (line.name ?? '') : '',
        quantity: line.quantity,
        priceCents: Math.round(line.total / line.quantity),
      })),
  }
}

function buyerOf(order: WooOrder, options: ReadingOptions): Buyer | undefined {
  const { first_name, last_name, email: given, phone } = order.billing
  const email = given && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given) ? given : undefined
  const externalId = order.customer_id
    ? `${options.prefix}:${order.customer_id}`
    : email && options.guestId(email)
  if (!externalId) return undefined
  const name = [first_name, last_name].filter((part) => part).join(' ')
  return {
    externalId,
    name: name === '' ? undefined : name,
    email,
    phone: phone ?? undefined,
    region: order.shipping.state ?? order.billing.state ?? undefined,
  }
}

/** A refund as the store's list of an order's refunds tells it: lines are named only there. */
export function wooRefundSaid(refund: WooRefund): { id: string; said: Dated<StoreRefund> } {
  const content: StoreRefund = {
    at: refund.date_created_gmt,
    amountCents: refund.amount,
    lines: refund.line_items.flatMap(({ quantity, meta_data }) => {
      const isNamed = typeof meta_data === 'string' || typeof meta_data === 'number'
      return isNamed && quantity > 0 ? [{ lineId: `${meta_data}`, quantity }] : []
    }),
  }
  return { id: refund.id, said: dated(content, { at: refund.date_created_gmt, toldAt: '' }) }
}

export function wooProductChange(product: WooProduct, { toldAt }: ReadingOptions): StoreChange[] {
  if (product.status === 'trash') return [{ kind: 'gone', of: 'product', id: product.id, isCertain: false }]
  if (product.status === 'auto-draft') return []
  const at = product.date_modified_gmt ?? product.date_created_gmt
  if (!at) return []
  const name = product.name ?? product.slug ?? product.id
  const hasVariations = product.type === 'variable'
  const content = {
    name,
    description: plainText(product.description),
    handle: product.slug,
    url: product.permalink,
    imageUrl: product.images[0]?.src ?? null,
    brand: product.brands[0]?.name ?? null,
    gtin: hasVariations ? null : gtinIn(product.global_unique_id),
    isOnSale: product.status === null || product.status === 'publish',
    // Variations are told by their own ids only; they become known with the first order line that names one.
    variants: hasVariations
      ? []
      : [
          {
            id: product.id,
            sku: product.sku,
            name,
            priceCents: product.price,
            barcode: product.global_unique_id,
          },
        ],
  }
  return [{ kind: 'product', id: product.id, base: dated(content, { at, toldAt }) }]
}
