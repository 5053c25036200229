import { endpoints, type SurveyResults, type SurveyResultsFilter } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useClient } from '../../../call/client-context.ts'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { useWordsChoice } from '../../../words/words-context.ts'
import { useTimeTaken } from './use-time-taken.ts'

type ResultsHeadProps = { results: SurveyResults; filter: SurveyResultsFilter }

/** What the whole says in two sentences, its period, and the table to take away. */
export function ResultsHead({ results, filter }: ResultsHeadProps): ReactNode {
  const words = useWords().surveyResults
  const format = useFormat()
  const timeTaken = useTimeTaken()
  const { completion, medianSeconds } = results.participation
  return (
    <div className="results-head">
      <div>
        {completion.of > 0 ? (
          <p className="headlines">
            {words.headline({
              complete: format.number(completion.count),
              of: format.number(completion.of),
              share: format.wholePercent(completion.count / completion.of),
            })}{' '}
            {medianSeconds === null ? null : words.headlineTime(timeTaken(medianSeconds))}
          </p>
        ) : null}
        <p className="figure-note">
          {words.period({ from: format.day(results.from), to: format.day(results.to) })} ·{' '}
          {words.counted(format.number(results.counted))}
        </p>
      </div>
      <Downloads surveyId={results.id} filter={filter} />
    </div>
  )
}

function Downloads({ surveyId, filter }: { surveyId: string; filter: SurveyResultsFilter }): ReactNode {
  const words = useWords().surveyResults
  const { language } = useWordsChoice()
  const client = useClient()
  const href = (format: 'csv' | 'xlsx') =>
    client.urlOf(endpoints.exportSurveyResponses, {
      params: { surveyId },
      query: { ...filter, format, words: language },
    })
  return (
    <p className="results-downloads">
      <span className="quiet">{words.download}</span>{' '}
      <a href={href('csv')} download>
        {words.csv}
      </a>{' '}
      <a href={href('xlsx')} download>
        {words.xlsx}
      </a>
    </p>
  )
}
