import type { FunnelStep, Journey, Touchpoint } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { feedbackHref } from '../../parts/feedback-href.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { eventsHref } from './journey-search.ts'

/** Where a step stands on the line: what people say there may be why they stop. */
const placeOf: Record<FunnelStep, Touchpoint> = {
  visit: 'home',
  product: 'product',
  cart: 'cart',
  checkout: 'payment',
  purchase: 'after-purchase',
}

/** How far visits come, where they stop, and what those who stopped met and say there. */
export function FunnelTable({ journey }: { journey: Journey }): ReactNode {
  const words = useWords().journey
  const text = words.funnel
  return (
    <section aria-labelledby="funnel-title">
      <h2 id="funnel-title">{text.heading}</h2>
      <p className="quiet">{text.note}</p>
      <table className="rows funnel">
        <thead>
          <tr>
            <th scope="col">{text.step}</th>
            <th scope="col">{text.reached}</th>
            <th scope="col">{text.stopped}</th>
            <th scope="col">{text.why}</th>
          </tr>
        </thead>
        <tbody>
          {journey.funnel.map((row) => (
            <FunnelRow key={row.step} row={row} journey={journey} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FunnelRow({ row, journey }: { row: Journey['funnel'][number]; journey: Journey }): ReactNode {
  const words = useWords().journey
  const text = words.funnel
  const format = useFormat()
  const { step, visits, stopped } = row
  const all = journey.funnel[0]?.visits ?? 0
  const share = (count: number, of: number) => (of === 0 ? '–' : format.percent(count / of))
  return (
    <tr>
      <th scope="row">{words.steps[step]}</th>
      <td data-label={text.reached}>
        <span className="funnel-bar" aria-hidden="true">
          <span style={{ width: `${all === 0 ? 0 : (100 * visits) / all}%` }} />
        </span>
        {format.number(visits)}
        <span className="figure-note">{text.ofAll(share(visits, all))}</span>
      </td>
      <td data-label={text.stopped}>
        {step === 'purchase' ? (
          <span className="quiet">–</span>
        ) : (
          <>
            <span className="funnel-stopped">{share(stopped, visits)}</span>
            <span className="figure-note">{format.number(stopped)}</span>
          </>
        )}
      </td>
      <td data-label={text.why}>
        <Reasons row={row} journey={journey} />
      </td>
    </tr>
  )
}

function Reasons({ row, journey }: { row: Journey['funnel'][number]; journey: Journey }): ReactNode {
  const text = useWords().journey.funnel
  const format = useFormat()
  const { step, paymentFailed, searchEmpty } = row
  const { from, to } = journey.period
  const touchpoint = placeOf[step]
  const voices = journey.touchpoints.find((one) => one.touchpoint === touchpoint)?.voices ?? 0
  if (step === 'purchase') return <span className="quiet">{text.bought}</span>
  if (paymentFailed + searchEmpty + voices === 0) return <span className="quiet">{text.nothing}</span>
  return (
    <ul className="funnel-reasons">
      {paymentFailed > 0 ? (
        <li>
          <AppLink href={eventsHref({ from, to, kind: 'payment-failed' })}>
            {text.paymentFailed(format.number(paymentFailed))}
          </AppLink>
        </li>
      ) : null}
      {searchEmpty > 0 ? (
        <li>
          <AppLink href={eventsHref({ from, to, kind: 'search-empty' })}>
            {text.searchEmpty(format.number(searchEmpty))}
          </AppLink>
        </li>
      ) : null}
      {voices > 0 ? (
        <li>
          <AppLink href={feedbackHref({ from, to, touchpoint })}>{text.said(format.number(voices))}</AppLink>
        </li>
      ) : null}
    </ul>
  )
}
