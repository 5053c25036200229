import type { SurveyResults } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { useSurveyText } from './use-answer-name.ts'

/** Question by question: who saw it, and who left there. */
export function DropOff({ results }: { results: SurveyResults }): ReactNode {
  const words = useWords().surveyResults.dropOff
  const format = useFormat()
  const textOf = useSurveyText(results)
  const { dropOff } = results
  const most = Math.max(1, ...dropOff.map(({ shown }) => shown))
  return (
    <section aria-labelledby="drop-off-title">
      <h2 id="drop-off-title">{words.title}</h2>
      <p>
        <WorstPlace results={results} />
      </p>
      <ol className="drop-off">
        {dropOff.map(({ key, text, shown, left }) => (
          <li key={key}>
            <span className="drop-off-question">{textOf(text)}</span>
            <span className="bar-track" aria-hidden="true">
              <span className="bar is-neutral" style={{ width: `${((shown - left.count) / most) * 100}%` }} />
              <span className="bar is-negative" style={{ width: `${(left.count / most) * 100}%` }} />
            </span>
            <span className="bar-count">
              <span className="quiet">{words.shown} </span>
              {format.number(shown)}
            </span>
            <span className="bar-count">
              <span className="quiet">{words.left} </span>
              {format.number(left.count)}
              {shown > 0 ? <span className="quiet"> {format.percent(left.count / shown)}</span> : null}
            </span>
          </li>
        ))}
      </ol>
      <p className="figure-note">{words.note}</p>
    </section>
  )
}

function WorstPlace({ results }: { results: SurveyResults }): ReactNode {
  const words = useWords().surveyResults.dropOff
  const format = useFormat()
  const textOf = useSurveyText(results)
  const left = results.dropOff.filter((one) => one.left.count > 0)
  const [first] = left
  if (!first) return words.nobody
  const worst = left.reduce((most, one) => (one.left.count > most.left.count ? one : most), first)
  return words.most({
    question: textOf(worst.text),
    count: format.number(worst.left.count),
    of: format.number(worst.shown),
    share: format.percent(worst.left.count / worst.shown),
  })
}
