import { endpoints, type SurveyResults } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../../call/use-call.ts'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { PageSkeleton } from '../../../parts/PageSkeleton.tsx'
import { useWords } from '../../../words/use-words.ts'
import { FilterChoice } from '../../feedback/FilterChoice.tsx'
import { CrossTable } from './CrossTable.tsx'
import { answersOf, useSurveyText } from './use-answer-name.ts'
import type { ResultsPlace } from './use-results-place.ts'

type CrossPartProps = { results: SurveyResults; place: ResultsPlace }

/** Two questions against each other; which ones stands in the address. */
export function CrossPart({ results, place }: CrossPartProps): ReactNode {
  const words = useWords().surveyResults.cross
  const textOf = useSurveyText(results)
  const { search, change } = place
  const { rows, columns } = search
  const questions = results.questions.filter((question) => answersOf(question).length > 0)
  const isFit = rows !== undefined && columns !== undefined && rows !== columns
  const mayBeColumn = (key: string | undefined) =>
    questions.some((one) => one.key === key && one.kind !== 'multiple')
  const options = (other: string | undefined) =>
    questions.filter(({ key }) => key !== other).map(({ key, text }) => ({ value: key, label: textOf(text) }))
  return (
    <section aria-labelledby="cross-title">
      <h2 id="cross-title">{words.title}</h2>
      <p className="quiet">{words.explanation}</p>
      <div className="results-filter-fields">
        <FilterChoice
          label={words.rows}
          value={rows}
          options={options(columns)}
          onChoose={(next) => change({ rows: next })}
        />
        <FilterChoice
          label={words.columns}
          value={columns}
          options={options(rows).filter(({ value }) => mayBeColumn(value))}
          onChoose={(next) => change({ columns: next })}
        />
        <div className="filter-field">
          <Button
            disabled={!isFit || !mayBeColumn(rows)}
            onClick={() => change({ rows: columns, columns: rows })}
          >
            {words.swap}
          </Button>
        </div>
      </div>
      {isFit ? <CrossRead results={results} place={place} rows={rows} columns={columns} /> : null}
    </section>
  )
}

function CrossRead({
  results,
  place,
  rows,
  columns,
}: CrossPartProps & { rows: string; columns: string }): ReactNode {
  const cross = useCall(
    endpoints.crossSurveyQuestions,
    { params: { surveyId: results.id }, query: { ...place.filter, rows, columns } },
    { keepsLast: true },
  )
  if (cross.error) return <ErrorState error={cross.error} onRetry={() => void cross.refetch()} />
  if (!cross.data) return <PageSkeleton rows={4} />
  return <CrossTable cross={cross.data} results={results} />
}
