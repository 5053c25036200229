import type { FeedbackDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { Stars } from '../../parts/Stars.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { nameOf } from './name-of.ts'

type Fact = { name: string; value: ReactNode }

type FactListProps = {
  detail: FeedbackDetail
  /** Stars are kept back, those for single sides too. */
  isHidden: boolean
}

/** Everything known beside the words: order, delivery, batch, touchpoint, and what the source told. */
export function FactList({ detail, isHidden }: FactListProps): ReactNode {
  const words = useWords()
  const text = words.feedback.fact
  const format = useFormat()
  const told = (value: string | number | boolean): string =>
    typeof value === 'boolean' ? (value ? text.yes : text.no) : String(value)
  const { order } = detail
  const { batch, courier, region, warehouse, version, agent } = text
  const factNames = { batch, courier, region, warehouse, version, agent }
  const proof = detail.verified ? words.feedback.flag.verified : words.feedback.flag.unverified
  const facts: (Fact | undefined)[] = [
    detail.product
      ? { name: text.product, value: `${detail.product.name} · ${detail.product.sku}` }
      : undefined,
    order ? { name: text.order, value: `${order.number} · ${proof}` } : undefined,
    order?.deliveredAt ? { name: text.delivered, value: format.dateTime(order.deliveredAt) } : undefined,
    order?.courier ? { name: text.courier, value: order.courier } : undefined,
    detail.touchpoint ? { name: text.touchpoint, value: detail.touchpoint } : undefined,
    ...Object.entries(detail.facts)
      .filter(([name, value]) => name !== 'courier' || value !== order?.courier)
      .map(([name, value]) => ({ name: nameOf(factNames, name), value: told(value) })),
    ...Object.entries(isHidden ? {} : detail.dimensions).map(([name, value]) => ({
      name: nameOf(text.dimensionNames, name),
      value: <Stars value={value} />,
    })),
    { name: text.language, value: nameOf(words.codes.languages, detail.language) },
    { name: text.source, value: nameOf(words.feedback.sources, detail.source) },
    { name: text.externalId, value: detail.externalId },
    { name: text.received, value: format.dateTime(detail.receivedAt) },
  ]
  return (
    <section className="panel" aria-label={text.title}>
      <h2>{text.title}</h2>
      <dl className="fact-list">
        {facts
          .filter((fact) => fact !== undefined)
          .map((fact, place) => (
            <div key={`${fact.name}${String(place)}`}>
              <dt>{fact.name}</dt>
              <dd dir="auto">{fact.value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
