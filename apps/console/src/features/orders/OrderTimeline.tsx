import type { OrderDetail } from '@echoloop/contract'
import { type ReactNode, useMemo } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { orderTimeline } from './order-timeline.ts'

/** What happened to the order, oldest first. */
export function OrderTimeline({ order }: { order: OrderDetail }): ReactNode {
  const words = useWords().orders.timeline
  const format = useFormat()
  const steps = useMemo(() => orderTimeline(order), [order])
  return (
    <section aria-labelledby="order-timeline-title">
      <h2 id="order-timeline-title">{words.title}</h2>
      <ol className="order-timeline">
        {steps.map((step) => (
          <li key={`${step.kind} ${step.name} ${step.at}`}>
            <span>
              {words.kinds[step.kind]}
              {step.name ? <code className="breaks">{step.name}</code> : null}
            </span>
            <time dateTime={step.at} className="figure-note">
              {format.dateTime(step.at)}
            </time>
            {step.mark ? (
              <span className="figure-note">
                {words.markedBy({ by: step.mark.by, reason: step.mark.reason })}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
