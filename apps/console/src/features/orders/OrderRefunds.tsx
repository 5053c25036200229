import type { OrderDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { Money } from './Money.tsx'
import { PartLines } from './PartLines.tsx'

/** What was given back, goods or money; nothing is shown where nothing was. */
export function OrderRefunds({ order }: { order: OrderDetail }): ReactNode {
  const words = useWords().orders.refunds
  const format = useFormat()
  if (order.refunds.length === 0) return null
  return (
    <section aria-labelledby="order-refunds-title">
      <h2 id="order-refunds-title">{words.title}</h2>
      <ul className="order-parts">
        {order.refunds.map((refund) => (
          <li key={refund.id}>
            <p>
              <b>
                {refund.amountCents === null ? (
                  words.unknownAmount
                ) : (
                  <Money cents={refund.amountCents} currency={order.currency} />
                )}
              </b>
            </p>
            {refund.lines?.length === 0 ? (
              <p>{words.moneyOnly}</p>
            ) : (
              <PartLines lines={refund.lines} order={order} />
            )}
            <p className="figure-note">{format.dayOf(refund.at)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
