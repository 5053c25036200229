import type { OrderDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** How the order travelled and when its source last spoke of it. */
export function OrderFacts({ order }: { order: OrderDetail }): ReactNode {
  const words = useWords().orders.facts
  const format = useFormat()
  const facts = [
    [words.courier, order.courier],
    [words.warehouse, order.warehouse],
    [words.region, order.region],
    [words.destination, order.isInternational ? words.international : words.domestic],
    [words.updated, order.updatedAt ? format.dateTime(order.updatedAt) : null],
    [words.changed, order.changedAt ? format.dateTime(order.changedAt) : null],
  ]
  return (
    <section aria-labelledby="order-facts-title">
      <h2 id="order-facts-title">{words.title}</h2>
      <dl className="pairs">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  )
}
