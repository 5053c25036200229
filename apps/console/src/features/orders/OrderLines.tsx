import type { OrderDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { Money } from './Money.tsx'

/** What was bought. */
export function OrderLines({ order }: { order: OrderDetail }): ReactNode {
  const words = useWords().orders.lines
  const format = useFormat()
  return (
    <section aria-labelledby="order-lines-title">
      <h2 id="order-lines-title">{words.title}</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{words.product}</th>
            <th scope="col" className="is-number">
              {words.quantity}
            </th>
            <th scope="col" className="is-number">
              {words.price}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={`${line.sku} ${line.batch} ${line.priceCents} ${line.quantity}`}>
              <th scope="row">
                <AppLink href={`/products/${line.productId}`}>{line.productName}</AppLink>
                <span className="figure-note">
                  {[line.variantName, line.sku, line.batch ? words.batch(line.batch) : null]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </th>
              <td data-label={words.quantity} className="is-number">
                {format.number(line.quantity)}
                {line.quantityRefunded > 0 ? (
                  <span className="figure-note">{words.refunded(format.number(line.quantityRefunded))}</span>
                ) : null}
              </td>
              <td data-label={words.price} className="is-number">
                <Money cents={line.priceCents} currency={order.currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="order-total">
        {words.total} <Money cents={order.totalCents} currency={order.currency} />
      </p>
    </section>
  )
}
