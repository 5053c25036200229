import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

type Share = { numerator: number; denominator: number }

/** How fast and how well incidents were handled, each figure with what it is counted from. */
export function IncidentFigures(): ReactNode {
  const text = useWords().incidents.figures
  const format = useFormat()
  const { data } = useCall(endpoints.readIncidentFigures, {})
  if (!data) return null
  const share = ({ numerator, denominator }: Share) =>
    denominator === 0
      ? text.none
      : `${format.wholePercent(numerator / denominator)} (${text.of(numerator, denominator)})`
  const time = ({ medianMinutes, of }: { medianMinutes: number | null; of: number }) =>
    medianMinutes === null ? text.none : `${format.span(medianMinutes)} (${text.median(of)})`
  const figures: [string, string][] = [
    [text.opened, format.number(data.opened)],
    [text.bySurge, share(data.bySurge)],
    [text.dismissed, share(data.dismissed)],
    [text.stepsInTime, share(data.stepsInTime)],
    [text.answered, share(data.answered)],
    [text.untilFirstStep, time(data.untilFirstStep)],
    [text.untilStatement, time(data.untilStatement)],
    [text.untilClosed, time(data.untilClosed)],
  ]
  return (
    <section aria-labelledby="incident-figures">
      <h2 id="incident-figures">{text.heading}</h2>
      <p className="quiet">{text.period(format.day(data.from), format.day(data.to))}</p>
      <dl className="incident-figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
