import type { OrderInput } from '@echoloop/contract'

/** What staff may say of an order when its source does not. */
export type OrderMark = 'delivered' | 'refunded' | 'false'

/** One mark: since when, why, by whom, and what the source says of the same thing meanwhile. */
export type MarkFacts = { at: string; reason: string; by: string; markedAt: string; sourceAt: string | null }
export type OrderMarks = Partial<Record<OrderMark, MarkFacts>>

/** What follows from an order as its source tells it and from the marks of staff. */
export type SettledOrder = {
  shippedAt: Date | null
  deliveredAt: Date | null
  refundedAt: Date | null
  cancelledAt: Date | null
  foundFalseAt: Date | null
  /** Per line of the order, in its order. */
  quantitiesRefunded: number[]
  marks: OrderMarks
}

type Quantities = Map<string, number>
type Happening = { at: Date; lines: { sku: string; quantity: number }[] | undefined }

/** Pure: the same order and marks always settle to the same facts. */
export function settleOrder(order: OrderInput, marks: OrderMarks): SettledOrder {
  const bought = quantitiesOf(order.lines)
  const refunded = refundedOf(order, bought)
  const expected = expectedOf(bought, refunded)
  const said = {
    delivered: deliveryOf(order, expected),
    refunded: dateOf(order.refundedAt) ?? coveredAt(refundsOf(order), bought),
    false: dateOf(order.foundFalseAt),
  }
  return {
    shippedAt: dateOf(order.shippedAt) ?? coveredAt(departuresOf(order), expected),
    deliveredAt: said.delivered ?? dateOf(marks.delivered?.at),
    refundedAt: said.refunded ?? dateOf(marks.refunded?.at),
    cancelledAt: dateOf(order.cancelledAt),
    foundFalseAt: said.false ?? dateOf(marks.false?.at),
    quantitiesRefunded: spread(order.lines, refunded),
    marks: keepMarks(marks, said),
  }
}

/** A partial shipment waits for the last; a shipment that comes after everything arrived changes nothing. */
function deliveryOf(order: OrderInput, expected: Quantities): Date | null {
  if (!order.shipments?.length) return dateOf(order.deliveredAt)
  return coveredAt(arrivalsOf(order), expected)
}

function arrivalsOf({ shipments = [] }: OrderInput): Happening[] {
  return shipments.flatMap(({ deliveredAt, lines }) =>
    deliveredAt ? [{ at: new Date(deliveredAt), lines }] : [],
  )
}

function departuresOf({ shipments = [] }: OrderInput): Happening[] {
  return shipments.flatMap(({ shippedAt, deliveredAt, lines }) => {
    const at = shippedAt ?? deliveredAt
    return at ? [{ at: new Date(at), lines }] : []
  })
}

function refundsOf({ refunds = [] }: OrderInput): Happening[] {
  return refunds.map(({ at, lines }) => ({ at: new Date(at), lines }))
}

/** Time at which happenings together cover all quantities; null when they never do. */
function coveredAt(happenings: Happening[], wanted: Quantities): Date | null {
  const left = new Map(wanted)
  for (const { at, lines } of happenings.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    if (!lines) return at
    for (const { sku, quantity } of lines) left.set(sku, (left.get(sku) ?? 0) - quantity)
    if ([...left.values()].every((quantity) => quantity <= 0)) return at
  }
  return null
}

function refundedOf(order: OrderInput, bought: Quantities): Quantities {
  const refunds = order.refunds ?? []
  if (order.refundedAt || refunds.some(({ lines }) => !lines)) return bought
  return quantitiesOf(refunds.flatMap(({ lines }) => lines ?? []))
}

/** What is refunded need not arrive; when all is, what was bought tells whether it had arrived. */
function expectedOf(bought: Quantities, refunded: Quantities): Quantities {
  const left = [...bought].map(([sku, quantity]): [string, number] => [
    sku,
    quantity - (refunded.get(sku) ?? 0),
  ])
  const expected = left.filter(([, quantity]) => quantity > 0)
  return expected.length > 0 ? new Map(expected) : bought
}

/** Refunded quantities per line: lines of one SKU are filled in their order, none above what was bought. */
function spread(lines: OrderInput['lines'], refunded: Quantities): number[] {
  const left = new Map(refunded)
  return lines.map(({ sku, quantity }) => {
    const taken = Math.min(quantity, left.get(sku) ?? 0)
    left.set(sku, (left.get(sku) ?? 0) - taken)
    return taken
  })
}

function keepMarks(marks: OrderMarks, said: Record<OrderMark, Date | null>): OrderMarks {
  const kept: OrderMarks = {}
  for (const kind of ['delivered', 'refunded', 'false'] as const) {
    const mark = marks[kind]
    if (mark) kept[kind] = { ...mark, sourceAt: said[kind]?.toISOString() ?? null }
  }
  return kept
}

function quantitiesOf(lines: { sku: string; quantity: number }[]): Quantities {
  const quantities: Quantities = new Map()
  for (const { sku, quantity } of lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity)
  return quantities
}

function dateOf(text: string | undefined): Date | null {
  return text ? new Date(text) : null
}
