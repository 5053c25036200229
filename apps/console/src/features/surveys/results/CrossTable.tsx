import type { SurveyCross, SurveyResults } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { heatOf } from './heat-of.ts'
import { useAnswerName } from './use-answer-name.ts'
import { useTestWords } from './use-test-words.ts'

type CrossTableProps = { cross: SurveyCross; results: SurveyResults }

/** Shares of each column, and in one sentence whether the two go together. */
export function CrossTable({ cross, results }: CrossTableProps): ReactNode {
  const words = useWords().surveyResults.cross
  const format = useFormat()
  const nameOf = useAnswerName(results)
  const testWords = useTestWords()
  const { rows, columns, cells, tests, hasSeveral, count } = cross
  const [test] = tests
  return (
    <>
      <p className="finding-title">
        {hasSeveral ? testWords.ofRows(tests) : test ? testWords.verdict(test) : words.tooFew}
      </p>
      <p className="figure-note">
        {words.count({
          count: format.number(count),
          from: format.day(cross.from),
          to: format.day(cross.to),
        })}{' '}
        {hasSeveral || !test ? null : testWords.facts(test)}
      </p>
      <div className="wide-table">
        <table className="rows is-dense heat">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{words.rows}</span>
              </th>
              {columns.map((column) => (
                <th scope="col" className="is-number" key={column.key}>
                  {nameOf(column)}
                </th>
              ))}
              <th scope="col" className="is-number">
                {words.all}
              </th>
              {hasSeveral ? <th scope="col">{words.rowTest}</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.key}>
                <th scope="row">{nameOf(row)}</th>
                {columns.map((column, across) => (
                  <Cell
                    key={column.key}
                    label={nameOf(column)}
                    count={cells[at]?.[across] ?? 0}
                    of={column.count}
                  />
                ))}
                <Cell label={words.all} count={row.count} of={count} />
                {hasSeveral ? <td data-label={words.rowTest}>{testWords.inRow(tests[at] ?? null)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="figure-note">
        {words.shares} {hasSeveral ? words.several : null}
      </p>
    </>
  )
}

function Cell({ label, count, of }: { label: string; count: number; of: number }): ReactNode {
  const format = useFormat()
  return (
    <td className="is-number" data-label={label} style={heatOf({ count, of })}>
      {of > 0 ? format.wholePercent(count / of) : '–'} <span className="quiet">({format.number(count)})</span>
    </td>
  )
}
