import type { OrderDetail } from '@echoloop/contract'

export type TimelineStep = {
  kind: 'placed' | 'shipped' | 'arrived' | 'delivered' | 'refunded' | 'money' | 'cancelled' | 'false'
  at: string
  /** Which shipment or refund, by the source's name for it. */
  name: string | null
  /** Staff said so, with this reason. */
  mark: OrderDetail['marks'][number] | undefined
}

/** What happened to an order, oldest first; each thing once. */
export function orderTimeline(order: OrderDetail): TimelineStep[] {
  const markOf = (mark: 'delivered' | 'refunded' | 'false', at: string | null) =>
    order.marks.find((one) => one.mark === mark && one.at === at)
  const step = (kind: TimelineStep['kind'], at: string | null, name: string | null = null): TimelineStep[] =>
    at === null ? [] : [{ kind, at, name, mark: undefined }]
  const marked = (kind: 'delivered' | 'refunded' | 'false', at: string | null): TimelineStep[] =>
    at === null ? [] : [{ kind, at, name: null, mark: markOf(kind, at) }]
  const isWhole = order.refunds.some(({ at, lines }) => lines === null && at === order.refundedAt)
  const steps = [
    ...step('placed', order.placedAt),
    ...order.shipments.flatMap((one) => [
      ...step('shipped', one.shippedAt, one.tracking ?? one.externalId),
      ...step('arrived', one.deliveredAt, one.tracking ?? one.externalId),
    ]),
    ...(order.shipments.some(({ shippedAt }) => shippedAt) ? [] : step('shipped', order.shippedAt)),
    ...marked('delivered', order.deliveredAt),
    ...order.refunds.flatMap((one) =>
      step(one.lines?.length === 0 ? 'money' : 'refunded', one.at, one.externalId),
    ),
    ...(isWhole ? [] : marked('refunded', order.refundedAt)),
    ...step('cancelled', order.cancelledAt),
    ...marked('false', order.foundFalseAt),
  ]
  return steps.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
}
