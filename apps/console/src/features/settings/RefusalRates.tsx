import { endpoints, type ScreeningRates } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

type Share = ScreeningRates['total']['refused']

/** Of the reviews of the last year, how many are refused and held, by stars, with intervals. */
export function RefusalRates(): ReactNode {
  const text = useWords().screening.settings
  const rates = useCall(endpoints.readScreeningRates, { query: {} })
  return (
    <section aria-labelledby="rates-title">
      <h2 id="rates-title">{text.rates}</h2>
      <p className="quiet">{text.ratesIntro}</p>
      {rates.error && !rates.data ? (
        <ErrorState error={rates.error} onRetry={() => void rates.refetch()} />
      ) : rates.data ? (
        <RatesTable rates={rates.data} />
      ) : (
        <ListSkeleton rows={3} />
      )}
    </section>
  )
}

function RatesTable({ rates }: { rates: ScreeningRates }): ReactNode {
  const { page, settings: text } = useWords().screening
  const format = useFormat()
  if (rates.total.refused.of === 0) return <EmptyState title={page.none} explanation={text.empty} />
  const rows = [
    ...rates.stars
      .filter(({ rating, refused, pending }) => rating > 0 || refused.of + pending > 0)
      .map((row) => ({ name: page.stars(row.rating), ...row })),
    { name: page.all, ...rates.total, withdrawn: null, pending: null },
  ]
  return (
    <>
      <p className="quiet">{text.ratesPeriod({ from: format.day(rates.from), to: format.day(rates.to) })}</p>
      <table className="rows rates-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{text.refused}</th>
            <th scope="col">{text.held}</th>
            <th scope="col">{text.published}</th>
            <th scope="col">{text.decided}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, refused, held, published }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <ShareCell label={text.refused} share={refused} />
              <ShareCell label={text.held} share={held} />
              <ShareCell label={text.published} share={published} />
              <td data-label={text.decided}>{format.number(refused.of)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function ShareCell({ label, share }: { label: string; share: Share }): ReactNode {
  const { page } = useWords().screening
  const format = useFormat()
  if (share.of === 0) return <td data-label={label}>–</td>
  const interval = { low: format.percent(share.low), high: format.percent(share.high) }
  return (
    <td data-label={label}>
      <span>
        {format.percent(share.count / share.of)} <span className="quiet">({format.number(share.count)})</span>
      </span>
      <span className="quiet rates-interval">{page.interval(interval)}</span>
    </td>
  )
}
