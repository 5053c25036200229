import type { OrderInput, RefundInput, ShipmentInput } from '@echoloop/contract'
import { type OrderMarks, type SettledOrder, settleOrder } from './settle-order.ts'

/** What is known of an order before an update, as far as the update's meaning depends on it. */
export type StoredOrder = {
  id: string
  customerId: string | null
  versionAt: Date | null
  deliveredAt: Date | null
  refundedAt: Date | null
  cancelledAt: Date | null
  foundFalseAt: Date | null
  marks: OrderMarks
  quantityRefunded: number
  shipments: ShipmentInput[]
  refunds: RefundInput[]
}

/** An order as it stands after an update: the source's words made whole, and what follows from them. */
export type UpdatedOrder = { order: OrderInput; versionAt: Date | null; settled: SettledOrder }

/**
 * Pure. An update with a version is the whole order as it stood then, and one as old as the known version or older
 * is undefined: it changes nothing. Without a version it is the newest word, but nobody can tell what came between:
 * shipments and refunds known already stay.
 */
export function applyUpdate(stored: StoredOrder, order: OrderInput): UpdatedOrder | undefined {
  const version = order.updatedAt === undefined ? undefined : new Date(order.updatedAt)
  if (version && stored.versionAt && version <= stored.versionAt) return undefined
  const whole = version
    ? order
    : {
        ...order,
        shipments: joined(stored.shipments, order.shipments),
        refunds: joined(stored.refunds, order.refunds),
      }
  return { order: whole, versionAt: version ?? stored.versionAt, settled: settleOrder(whole, stored.marks) }
}

function joined<T extends { externalId: string }>(known: T[], told: T[] = []): T[] {
  const named = new Set(told.map(({ externalId }) => externalId))
  return [...known.filter(({ externalId }) => !named.has(externalId)), ...told]
}

/** The order as stored once the update is saved. */
export function storedAfter(stored: StoredOrder, { order, versionAt, settled }: UpdatedOrder): StoredOrder {
  const { deliveredAt, refundedAt, cancelledAt, foundFalseAt, marks } = settled
  return {
    id: stored.id,
    customerId: stored.customerId,
    versionAt,
    deliveredAt,
    refundedAt,
    cancelledAt,
    foundFalseAt,
    marks,
    quantityRefunded: settled.quantitiesRefunded.reduce((sum, quantity) => sum + quantity, 0),
    shipments: order.shipments ?? [],
    refunds: order.refunds ?? [],
  }
}

/** True when something was taken from the order that it had before: money, goods, or its truth. */
export function losesEvidence(before: StoredOrder, after: StoredOrder): boolean {
  const known = new Set(before.refunds.map(({ externalId }) => externalId))
  return (
    (after.refundedAt !== null && before.refundedAt === null) ||
    (after.cancelledAt !== null && before.cancelledAt === null) ||
    (after.foundFalseAt !== null && before.foundFalseAt === null) ||
    after.quantityRefunded > before.quantityRefunded ||
    after.refunds.some(({ externalId }) => !known.has(externalId))
  )
}
