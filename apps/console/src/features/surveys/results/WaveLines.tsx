import { type SurveyResults, type SurveyWaves, smallSample } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { signed } from './signed.ts'
import { useSurveyText } from './use-answer-name.ts'

type Line = SurveyWaves['lines'][number]
type WaveLinesProps = { waves: SurveyWaves; results: SurveyResults }

/** Figure by figure: both sides, the difference with its interval, and whether it can be detected. */
export function WaveLines({ waves, results }: WaveLinesProps): ReactNode {
  const words = useWords().surveyResults.waves
  const format = useFormat()
  const { first, second, lines } = waves
  const detected = lines.filter(({ isDetected }) => isDetected).length
  const days = ({ from, to }: typeof first) => `${format.day(from)} – ${format.day(to)}`
  if (lines.length === 0) return <p>{words.none}</p>
  return (
    <>
      <p className="finding-title">{detected > 0 ? words.changed(detected) : words.unchanged}</p>
      <p className="figure-note">
        {words.counted({ first: format.number(first.counted), second: format.number(second.counted) })} ·{' '}
        {words.note}
      </p>
      <div className="wide-table">
        <table className="rows is-dense">
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              <th scope="col" className="is-number">
                {first.name}
                <span className="figure-note"> {days(first)}</span>
              </th>
              <th scope="col" className="is-number">
                {second.name}
                <span className="figure-note"> {days(second)}</span>
              </th>
              <th scope="col" className="is-number">
                {words.difference}
              </th>
              <th scope="col">{words.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <WaveLine
                key={`${line.question} ${line.choice?.key ?? ''}`}
                line={line}
                waves={waves}
                results={results}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function WaveLine({ line, waves, results }: WaveLinesProps & { line: Line }): ReactNode {
  const { waves: words, p } = useWords().surveyResults
  const textOf = useSurveyText(results)
  const value = useValueOf(line)
  const { first, second, difference, interval, isDetected, pValue, choice, measure } = line
  return (
    <tr className={isDetected ? 'is-detected' : undefined}>
      <th scope="row">
        {textOf(line.text)}
        <span className="figure-note">
          {' '}
          {words.measures[measure]}
          {choice ? ` · ${textOf(choice.text)}` : ''}
        </span>
      </th>
      <Side label={waves.first.name} side={first} shown={value.plain(first.value)} />
      <Side label={waves.second.name} side={second} shown={value.plain(second.value)} />
      <td className="is-number" data-label={words.difference}>
        {value.signed(difference)}
        {interval ? (
          <span className="figure-note">
            {' '}
            {value.signed(interval.low)} … {value.signed(interval.high)}
          </span>
        ) : null}
      </td>
      <td data-label={words.verdict}>
        {isDetected ? <b>{words.yes}</b> : words.no}
        <span className="figure-note"> p {pValue < 0.001 ? p.less : p.is(pValue.toFixed(3))}</span>
      </td>
    </tr>
  )
}

function Side({ label, side, shown }: { label: string; side: Line['first']; shown: string }): ReactNode {
  const words = useWords().surveyResults.waves
  const format = useFormat()
  return (
    <td className={side.n < smallSample ? 'is-number is-small' : 'is-number'} data-label={label}>
      {shown} <span className="figure-note">{words.n(format.number(side.n))}</span>
    </td>
  )
}

function useValueOf({ measure }: Line): {
  plain: (value: number) => string
  signed: (value: number) => string
} {
  const words = useWords().surveyResults.waves
  const format = useFormat()
  if (measure === 'nps')
    return { plain: (value) => signed(value, 0), signed: (value) => words.points(signed(value, 1)) }
  if (measure === 'mean') return { plain: (value) => value.toFixed(2), signed: (value) => signed(value, 2) }
  return {
    plain: (value) => format.percent(value),
    signed: (value) => words.percentPoints(signed(100 * value, 1)),
  }
}
