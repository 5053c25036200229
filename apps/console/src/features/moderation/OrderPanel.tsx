import type { ModerationReview } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** What was bought and when it came, and how soon after that the review was written. */
export function OrderPanel({ review }: { review: ModerationReview }): ReactNode {
  const words = useWords().moderation.review.order
  const format = useFormat()
  const seesOrders = usePermission('order.read')
  const { order } = review
  if (!order) {
    return (
      <section className="panel" aria-label={words.title}>
        <h2>{words.title}</h2>
        <p className="quiet">{words.none}</p>
      </section>
    )
  }
  const steps = [
    { name: words.ordered, at: order.orderedAt },
    { name: words.shipped, at: order.shippedAt },
    { name: words.delivered, at: order.deliveredAt },
    { name: words.written, at: review.occurredAt },
    { name: words.refunded, at: order.refundedAt },
  ].flatMap(({ name, at }) => (at === null ? [] : [{ name, at }]))
  const hours = order.hoursAfterDelivery
  const span = format.span(Math.abs(hours ?? 0) * 60)
  const states: Record<string, string> = words.states
  const number = words.number(order.number)
  return (
    <section className="panel" aria-label={words.title}>
      <div className="panel-head">
        <h2>{words.title}</h2>
        <span className="quiet">{states[order.state ?? ''] ?? ''}</span>
      </div>
      <p>{seesOrders ? <AppLink href={`/orders/${order.id}`}>{number}</AppLink> : number}</p>
      <p>
        <b>
          {hours === null ? words.notDelivered : hours < 0 ? words.beforeDelivery(span) : words.after(span)}
        </b>
      </p>
      <dl className="order-steps">
        {steps
          .toSorted((one, other) => (one.at < other.at ? -1 : 1))
          .map(({ name, at }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{format.dateTime(at)}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
