import type { OrderInput } from '@echoloop/contract'

/**
 * Which of two reports of the same thing is newer: the source's own time first, then when the report was sent, then
 * the content, so that any two machines that saw the same reports agree.
 */
export type Version = { at: string; toldAt: string; tie: string }

export type Dated<T> = { version: Version; content: T }

/** What a store says of one line of an order. A product that the store has removed since is null. */
export type StoreLine = {
  id: string
  productId: string | null
  variantId: string | null
  sku: string | null
  title: string
  variantTitle: string
  quantity: number
  priceCents: number
}

export type StoreOrder = {
  number: string
  placedAt: string
  updatedAt: string
  currency: string | null
  country: string | null
  region: string | null
  buyerId: string | null
  cancelledAt: string | null
  isRefunded: boolean
  totalCents: number
  /** Only where a store knows no shipments: when it called the order completed. */
  completedAt: string | null
  /** Only where refunds come inside the order: those that stand now, with their amounts. */
  refunds: { id: string; amountCents: number }[] | null
  lines: StoreLine[]
}

export type LineCount = { lineId: string; quantity: number }

export type StoreShipment = {
  courier: string | null
  tracking: string | null
  shippedAt: string
  updatedAt: string
  delivery: 'delivered' | 'under-way' | 'unknown'
  isCancelled: boolean
  lines: LineCount[]
}

export type StoreRefund = { at: string; amountCents: number; lines: LineCount[] }

export type StoreVariant = {
  id: string
  sku: string | null
  name: string
  priceCents: number | null
  barcode: string | null
}

export type StoreProduct = {
  name: string
  description: string | null
  handle: string | null
  url: string | null
  imageUrl: string | null
  brand: string | null
  /** Of a product in one form alone; those of several forms stand beside each. */
  gtin: string | null
  isOnSale: boolean
  variants: StoreVariant[]
}

/** A buyer with contact data: goes to the customers' module at once and is kept nowhere here. */
export type Buyer = NonNullable<OrderInput['customer']>

/** One fact out of an event or a page, the same for every platform. */
export type StoreChange =
  | {
      kind: 'order'
      id: string
      base?: Dated<StoreOrder>
      buyer?: Buyer
      shipments: { id: string; said: Dated<StoreShipment> }[]
      refunds: { id: string; said: Dated<StoreRefund> }[]
      isCertain?: boolean
    }
  | { kind: 'product'; id: string; base: Dated<StoreProduct>; isCertain?: boolean }
  /** `isCertain` false: the report carries no time, so the store has to be asked whether it still holds. */
  | { kind: 'gone'; of: 'order' | 'product'; id: string; isCertain: boolean }
  | { kind: 'withdrawal'; buyer: Buyer }
  | { kind: 'privacy'; wanted: PrivacyWish; subject: string | null }
  | { kind: 'uninstalled' }

export type PrivacyWish = 'erase-customer' | 'tell-customer-data' | 'erase-shop'

/** True when `left` is newer than `right`. */
export function isNewer(left: Version, right: Version): boolean {
  if (left.at !== right.at) return left.at > right.at
  if (left.toldAt !== right.toldAt) return left.toldAt > right.toldAt
  return left.tie > right.tie
}
