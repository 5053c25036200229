import { type SurveyFinding, type SurveyResults, smallSample } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { useSurveyText } from './use-answer-name.ts'

type RankingTableProps = {
  finding: Extract<SurveyFinding, { kind: 'ranking' }>
  results: SurveyResults
}

/** Answers by their mean rank, best first. */
export function RankingTable({ finding, results }: RankingTableProps): ReactNode {
  const { ranking, question } = useWords().surveyResults
  const format = useFormat()
  const textOf = useSurveyText(results)
  const [best] = finding.places
  return (
    <>
      {best && best.ranked > 0 ? (
        <p className={best.ranked < smallSample ? 'finding-title is-small' : 'finding-title'}>
          {ranking.title(textOf(best.text))}
        </p>
      ) : null}
      <table className="rows is-dense">
        <thead>
          <tr>
            <th scope="col">{ranking.answer}</th>
            <th scope="col" className="is-number">
              {ranking.mean}
            </th>
            <th scope="col" className="is-number">
              {ranking.first}
            </th>
          </tr>
        </thead>
        <tbody>
          {finding.places.map(({ key, text, ranked, meanRank, interval, first }) => (
            <tr key={key}>
              <th scope="row">{textOf(text)}</th>
              <td className="is-number" data-label={ranking.mean}>
                {ranked > 0 ? meanRank.toFixed(2) : ranking.never}
                {ranked > 0 ? (
                  <span className="figure-note">
                    {' '}
                    {question.interval(
                      question.range({ low: interval.low.toFixed(2), high: interval.high.toFixed(2) }),
                    )}
                  </span>
                ) : null}
              </td>
              <td className="is-number" data-label={ranking.first}>
                {first.of > 0 ? format.percent(first.count / first.of) : '–'}{' '}
                <span className="quiet">{format.number(first.count)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
