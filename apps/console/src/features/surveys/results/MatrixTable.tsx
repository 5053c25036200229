import type { SurveyFinding, SurveyResults } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { heatOf } from './heat-of.ts'
import { useSurveyText } from './use-answer-name.ts'

type MatrixTableProps = {
  finding: Extract<SurveyFinding, { kind: 'matrix' }>
  results: SurveyResults
}

/** Shares of each row; the darker a cell, the larger its share. */
export function MatrixTable({ finding, results }: MatrixTableProps): ReactNode {
  const words = useWords().surveyResults
  const format = useFormat()
  const textOf = useSurveyText(results)
  return (
    <div className="wide-table">
      <table className="rows is-dense heat">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{words.matrix.row}</span>
            </th>
            {finding.columns.map(({ key, text }) => (
              <th scope="col" className="is-number" key={key}>
                {textOf(text)}
              </th>
            ))}
            <th scope="col" className="is-number">
              {words.matrix.answered}
            </th>
          </tr>
        </thead>
        <tbody>
          {finding.rows.map(({ key, text, answered, shares }) => (
            <tr key={key}>
              <th scope="row">{textOf(text)}</th>
              {shares.map((share, at) => (
                <td
                  key={finding.columns[at]?.key}
                  className="is-number"
                  data-label={textOf(finding.columns[at]?.text ?? {})}
                  title={
                    share.of > 0
                      ? `${format.number(share.count)} · ${words.question.interval(format.percentRange(share))}`
                      : undefined
                  }
                  style={heatOf(share)}
                >
                  {share.of > 0 ? format.wholePercent(share.count / share.of) : '–'}
                </td>
              ))}
              <td className="is-number" data-label={words.matrix.answered}>
                {format.number(answered)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
