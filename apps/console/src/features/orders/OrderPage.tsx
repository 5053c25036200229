import './orders.css'
import { endpoints, type OrderDetail } from '@echoloop/contract'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { OrderFacts } from './OrderFacts.tsx'
import { OrderLines } from './OrderLines.tsx'
import { OrderMarking } from './OrderMarking.tsx'
import { OrderRefunds } from './OrderRefunds.tsx'
import { OrderShipments } from './OrderShipments.tsx'
import { OrderStateTag } from './OrderStateTag.tsx'
import { OrderTimeline } from './OrderTimeline.tsx'
import { orderPanels } from './order-panels.ts'

/** One order: what was bought, how it travelled, what came back. */
export function OrderPage(): ReactNode {
  const { orderId } = useParams({ from: '/shell/orders/$orderId' })
  const order = useCall(endpoints.readOrder, { params: { id: orderId } })
  if (order.error && !order.data)
    return <ErrorState error={order.error} onRetry={() => void order.refetch()} />
  if (!order.data) return <PageSkeleton rows={6} />
  return <OrderShown order={order.data} />
}

function OrderShown({ order }: { order: OrderDetail }): ReactNode {
  const words = useWords().orders
  const mayMark = usePermission('order.write')
  return (
    <>
      <PageHeader
        title={words.title(order.number)}
        back={<AppLink href="/orders">← {words.back}</AppLink>}
        note={order.customer ? (order.customer.name ?? words.noName) : undefined}
      >
        <OrderStateTag state={order.state} />
      </PageHeader>
      <div className="order-page">
        <div className="stack">
          <OrderLines order={order} />
          <OrderShipments order={order} />
          <OrderRefunds order={order} />
          {orderPanels.map(({ name, show: Panel }) => (
            <Panel key={name} order={order} />
          ))}
        </div>
        <div className="stack">
          <OrderTimeline order={order} />
          {mayMark ? <OrderMarking order={order} /> : null}
          <OrderFacts order={order} />
        </div>
      </div>
    </>
  )
}
