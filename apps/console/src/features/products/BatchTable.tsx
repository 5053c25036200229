import { type ReactNode, useMemo } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { compareBatches } from './compare-batches.ts'

/** Production batches, worst first; only a batch that differs beyond chance is called worse. */
export function BatchTable({
  batches,
}: {
  batches: { code: string; total: number; negative: number; producedAt: string | null }[]
}): ReactNode {
  const words = useWords().products.batches
  const format = useFormat()
  const compared = useMemo(() => compareBatches(batches), [batches])
  const producedAt = useMemo(() => new Map(batches.map((batch) => [batch.code, batch.producedAt])), [batches])
  const madeOn = (code: string) => {
    const instant = producedAt.get(code)
    return instant ? <span className="figure-note">{words.produced(format.dayOf(instant))}</span> : null
  }
  if (compared.length === 0) return null
  return (
    <section aria-labelledby="batches-title">
      <h2 id="batches-title">{words.title}</h2>
      <p className="figure-note">{words.note}</p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{words.code}</th>
            <th scope="col" className="is-number">
              {words.total}
            </th>
            <th scope="col" className="is-number">
              {words.negative}
            </th>
            <th scope="col" className="is-number">
              {words.share}
            </th>
            <th scope="col" className="is-number">
              {words.interval}
            </th>
          </tr>
        </thead>
        <tbody>
          {compared.map((batch) => (
            <tr key={batch.code}>
              <th scope="row">
                {batch.code} {batch.isApart ? <span className="tag is-negative">− {words.apart}</span> : null}
                {madeOn(batch.code)}
              </th>
              <td className="is-number" data-label={words.total}>
                {format.number(batch.total)}
              </td>
              <td className="is-number" data-label={words.negative}>
                {format.number(batch.negative)}
              </td>
              <td className="is-number" data-label={words.share}>
                {batch.total > 0 ? format.percent(batch.negative / batch.total) : '–'}
              </td>
              <td className="is-number" data-label={words.interval}>
                {batch.total > 0 ? format.percentRange(batch) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
