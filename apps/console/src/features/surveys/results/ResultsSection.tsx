import '../../feedback/feedback.css'
import './survey-results.css'
import { endpoints, type SurveyResults } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../../call/use-call.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { PageSkeleton } from '../../../parts/PageSkeleton.tsx'
import { ChoiceRow } from '../../../shell/ChoiceRow.tsx'
import { useWords } from '../../../words/use-words.ts'
import { CrossPart } from './CrossPart.tsx'
import { QuestionsPart } from './QuestionsPart.tsx'
import { ResultsFilters } from './ResultsFilters.tsx'
import { ResultsHead } from './ResultsHead.tsx'
import { filtersSet, type ResultView, resultViews } from './results-search.ts'
import { type ResultsPlace, useResultsPlace } from './use-results-place.ts'
import { VoicesPart } from './VoicesPart.tsx'
import { WavesPart } from './WavesPart.tsx'

/** What a survey found; it follows new answers while it is open. */
export function ResultsSection({ surveyId }: { surveyId: string }): ReactNode {
  const place = useResultsPlace()
  const results = useCall(
    endpoints.readSurveyResults,
    { params: { surveyId }, query: place.filter },
    { keepsLast: true },
  )
  if (results.error && !results.data)
    return <ErrorState error={results.error} onRetry={() => void results.refetch()} />
  if (!results.data) return <PageSkeleton figures={4} rows={6} />
  return (
    <div
      className={results.isPlaceholderData ? 'overview survey-results is-stale' : 'overview survey-results'}
      aria-busy={results.isFetching}
    >
      <ResultsRead results={results.data} place={place} />
    </div>
  )
}

type ReadProps = { results: SurveyResults; place: ResultsPlace }

function ResultsRead({ results, place }: ReadProps): ReactNode {
  const words = useWords().surveyResults
  const { search, change } = place
  const isNarrow = filtersSet(search) > 0 || search.days !== undefined || search.from !== undefined
  const isEmpty = results.participation.started === 0
  if (isEmpty && !isNarrow)
    return <EmptyState title={words.empty.title} explanation={words.empty.explanation} />
  return (
    <>
      <ResultsHead results={results} filter={place.filter} />
      <div className="results-views">
        <ChoiceRow<ResultView>
          label={words.views.label}
          value={search.view ?? 'questions'}
          options={resultViews.map((value) => ({ value, label: words.views[value] }))}
          onChoose={(view) => change({ view })}
        />
        <ResultsFilters results={results} place={place} />
      </div>
      {isEmpty ? <NobodyFits place={place} /> : <ResultsView results={results} place={place} />}
    </>
  )
}

function ResultsView({ results, place }: ReadProps): ReactNode {
  switch (place.search.view) {
    case 'cross':
      return <CrossPart results={results} place={place} />
    case 'waves':
      return <WavesPart results={results} place={place} />
    case 'voices':
      return <VoicesPart results={results} place={place} />
    default:
      return <QuestionsPart results={results} place={place} />
  }
}

function NobodyFits({ place }: { place: ResultsPlace }): ReactNode {
  const words = useWords().surveyResults.empty
  const clear = () =>
    place.change({
      days: undefined,
      from: undefined,
      to: undefined,
      version: undefined,
      channel: undefined,
      language: undefined,
      touchpoint: undefined,
      tier: undefined,
      question: undefined,
      answer: undefined,
      partial: undefined,
    })
  return (
    <EmptyState title={words.filteredTitle} explanation={words.filtered}>
      <Button onClick={clear}>{words.clear}</Button>
    </EmptyState>
  )
}
