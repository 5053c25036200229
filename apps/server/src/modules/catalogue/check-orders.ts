import type { OrderInput } from '@echoloop/contract'
import type { FieldProblem } from '../../platform/app-error.ts'

const dayMs = 86_400_000
/** Largest whole number that JSON carries exactly: a total above it could not be shown. */
const totalMax = Number.MAX_SAFE_INTEGER

/** What is wrong with orders as sent, each with the path of its field. Pure; asks nothing. */
export function checkOrders(orders: OrderInput[], now: Date): FieldProblem[] {
  return orders.flatMap((order, index) =>
    [
      ...checkTimes(order, now),
      ...checkTimeZone(order),
      ...checkAmounts(order),
      ...checkRepeats(order),
      ...checkParts(order, 'shipments'),
      ...checkParts(order, 'refunds'),
      ...checkRefunds(order),
    ].map(({ path, code }) => ({ path: `orders.${index}.${path}`, code })),
  )
}

/** Nothing happens to an order before it is placed, nor in the future; a day is left for clocks that differ. */
function checkTimes(order: OrderInput, now: Date): FieldProblem[] {
  const placed = new Date(order.placedAt).getTime()
  const latest = now.getTime() + dayMs
  return timesOf(order).flatMap(({ path, text, after }) => {
    if (text === undefined) return []
    const time = new Date(text).getTime()
    if (time > latest) return [{ path, code: 'in_future' }]
    if (time < placed) return [{ path, code: 'before_placed' }]
    return after !== undefined && time < new Date(after).getTime() ? [{ path, code: 'before_shipped' }] : []
  })
}

type NamedTime = { path: string; text: string | undefined; after?: string }

function timesOf(order: OrderInput): NamedTime[] {
  const names = ['placedAt', 'shippedAt', 'deliveredAt', 'refundedAt', 'cancelledAt', 'foundFalseAt'] as const
  return [
    ...names.map((path) => ({
      path,
      text: order[path],
      after: path === 'deliveredAt' ? order.shippedAt : undefined,
    })),
    ...(order.shipments ?? []).flatMap(({ shippedAt, deliveredAt }, index) => [
      { path: `shipments.${index}.shippedAt`, text: shippedAt },
      { path: `shipments.${index}.deliveredAt`, text: deliveredAt, after: shippedAt },
    ]),
    ...(order.refunds ?? []).map(({ at }, index) => ({ path: `refunds.${index}.at`, text: at })),
  ]
}

/** A name no clock knows would only be noticed when a message is due. */
function checkTimeZone({ customer }: OrderInput): FieldProblem[] {
  if (customer?.timeZone === undefined) return []
  try {
    new Intl.DateTimeFormat('en', { timeZone: customer.timeZone })
    return []
  } catch {
    return [{ path: 'customer.timeZone', code: 'unknown_time_zone' }]
  }
}

function checkAmounts(order: OrderInput): FieldProblem[] {
  const total = order.lines.reduce((sum, { priceCents, quantity }) => sum + priceCents * quantity, 0)
  return total > totalMax ? [{ path: 'lines', code: 'total_too_large' }] : []
}

function checkRepeats(order: OrderInput): FieldProblem[] {
  return (['shipments', 'refunds'] as const).flatMap((list) => {
    const seen = new Set<string>()
    return (order[list] ?? []).flatMap(({ externalId }, index) => {
      if (seen.has(externalId)) return [{ path: `${list}.${index}.externalId`, code: 'repeated' }]
      seen.add(externalId)
      return []
    })
  })
}

/** A shipment or refund names each SKU once, and only those that the order names. */
function checkParts(order: OrderInput, list: 'shipments' | 'refunds'): FieldProblem[] {
  const ordered = new Set(order.lines.map(({ sku }) => sku))
  return (order[list] ?? []).flatMap(({ lines = [] }, index) => {
    const seen = new Set<string>()
    return lines.flatMap(({ sku }, line) => {
      const path = `${list}.${index}.lines.${line}.sku`
      if (!ordered.has(sku)) return [{ path, code: 'not_in_order' }]
      if (seen.has(sku)) return [{ path, code: 'repeated' }]
      seen.add(sku)
      return []
    })
  })
}

/** One update that refunds more than it sells contradicts itself. */
function checkRefunds(order: OrderInput): FieldProblem[] {
  const left = new Map<string, number>()
  for (const { sku, quantity } of order.lines) left.set(sku, (left.get(sku) ?? 0) + quantity)
  return (order.refunds ?? []).flatMap(({ lines = [] }, index) =>
    lines.flatMap(({ sku, quantity }, line) => {
      const rest = left.get(sku)
      if (rest === undefined) return []
      left.set(sku, rest - quantity)
      return rest < quantity
        ? [{ path: `refunds.${index}.lines.${line}.quantity`, code: 'above_bought' }]
        : []
    }),
  )
}
