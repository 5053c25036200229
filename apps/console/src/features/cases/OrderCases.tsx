import type { OrderDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { LinkedCases } from './LinkedCases.tsx'

/** The cases that speak of an order, on its page. */
export function OrderCases({ order }: { order: OrderDetail }): ReactNode {
  return <LinkedCases of={{ orderId: order.id }} />
}
