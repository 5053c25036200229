import type { OrderDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { PartLines } from './PartLines.tsx'

/** Parcels of the order, each with what it holds and how far it is. */
export function OrderShipments({ order }: { order: OrderDetail }): ReactNode {
  const words = useWords().orders.shipments
  const format = useFormat()
  return (
    <section aria-labelledby="order-shipments-title">
      <h2 id="order-shipments-title">{words.title}</h2>
      {order.shipments.length === 0 ? <p className="quiet">{words.none}</p> : null}
      <ul className="order-parts">
        {order.shipments.map((shipment) => (
          <li key={shipment.id}>
            <p>
              <b>{shipment.courier ?? words.unknownCourier}</b>{' '}
              {shipment.tracking ? <code className="breaks">{shipment.tracking}</code> : null}
            </p>
            <PartLines lines={shipment.lines} order={order} />
            <p className="figure-note">
              {shipment.shippedAt ? words.shipped(format.dayOf(shipment.shippedAt)) : words.notShipped}
              {' · '}
              {shipment.deliveredAt ? words.arrived(format.dayOf(shipment.deliveredAt)) : words.notArrived}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
