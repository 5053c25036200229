import type { OrderItem } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { Money } from './Money.tsx'
import { OrderStateTag } from './OrderStateTag.tsx'

/** Rows of orders; on phones each row becomes a card. */
export function OrderList({ orders, isStale }: { orders: OrderItem[]; isStale: boolean }): ReactNode {
  const words = useWords().orders.columns
  return (
    <table className={isStale ? 'rows is-stale' : 'rows'} aria-busy={isStale}>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.customer}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.placed}</th>
          <th scope="col">{words.delivered}</th>
          <th scope="col" className="is-number">
            {words.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </tbody>
    </table>
  )
}

function OrderRow({ order }: { order: OrderItem }): ReactNode {
  const words = useWords().orders
  const format = useFormat()
  const isPartly = order.quantityRefunded > 0 && order.refundedAt === null
  return (
    <tr>
      <th scope="row">
        <AppLink href={`/orders/${order.id}`}>{order.number}</AppLink>
        <span className="figure-note">{order.productNames.join(words.comma)}</span>
      </th>
      <td data-label={words.columns.customer}>
        {order.customer ? (order.customer.name ?? words.noName) : <span className="quiet">–</span>}
      </td>
      <td data-label={words.columns.state}>
        <OrderStateTag state={order.state} />
        {isPartly ? <span className="figure-note">{words.partlyRefunded}</span> : null}
      </td>
      <td data-label={words.columns.placed}>{format.dayOf(order.placedAt)}</td>
      <td data-label={words.columns.delivered}>
        {order.deliveredAt ? format.dayOf(order.deliveredAt) : <span className="quiet">–</span>}
      </td>
      <td data-label={words.columns.total} className="is-number">
        <Money cents={order.totalCents} currency={order.currency} />
      </td>
    </tr>
  )
}
