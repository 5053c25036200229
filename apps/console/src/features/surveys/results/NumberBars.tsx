import { type SurveyFinding, type SurveyResults, smallSample } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { useSurveyText } from './use-answer-name.ts'

type Finding<Kind> = Extract<SurveyFinding, { kind: Kind }>

/** Half gave so much or less; under it how the numbers lie. */
export function NumberBars(props: { finding: Finding<'number'>; results: SurveyResults }): ReactNode {
  const { finding, results } = props
  const { numbers, question } = useWords().surveyResults
  const format = useFormat()
  const textOf = useSurveyText(results)
  const { mean, interval, median, least, most, bars } = finding
  if (median === null || mean === null || least === null || most === null) return null
  const n = bars.reduce((sum, { count }) => sum + count, 0)
  const range = interval && question.range({ low: interval.low.toFixed(2), high: interval.high.toFixed(2) })
  return (
    <>
      <p className={n < smallSample ? 'finding-title is-small' : 'finding-title'}>
        {numbers.title({ median: format.number(median), unit: textOf(finding.unit) })}
      </p>
      <p className="figure-note">
        {numbers.note({ mean: mean.toFixed(2), least: format.number(least), most: format.number(most) })}
        {range ? ` · ${question.interval(range)}` : ''}
      </p>
      <CountBars
        bars={bars.map(({ from, to, count }) => ({
          label:
            to - from === 1
              ? format.number(from)
              : numbers.bar({ from: format.number(from), to: format.number(to) }),
          count,
        }))}
      />
    </>
  )
}

/** How many dates fall into each month. */
export function DateMonths({ finding }: { finding: Finding<'date'> }): ReactNode {
  const words = useWords().surveyResults.dates
  const format = useFormat()
  const { first, last, months } = finding
  if (first === null || last === null) return null
  return (
    <>
      <p className="finding-title">{words.title({ first: format.day(first), last: format.day(last) })}</p>
      <CountBars bars={months.map(({ month, count }) => ({ label: format.month(month), count }))} />
    </>
  )
}

function CountBars({ bars }: { bars: { label: string; count: number }[] }): ReactNode {
  const format = useFormat()
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const all = bars.reduce((sum, { count }) => sum + count, 0)
  return (
    <ul className="answer-bars">
      {bars.map(({ label, count }) => (
        <li key={label}>
          <span className="answer-name">{label}</span>
          <span className="bar-track" aria-hidden="true">
            <span className="bar" style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <span className="bar-count">
            {format.number(count)} <span className="quiet">{format.wholePercent(count / all)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
