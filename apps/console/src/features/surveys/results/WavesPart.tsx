import { endpoints, type SurveyResults } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../../call/use-call.ts'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { PageSkeleton } from '../../../parts/PageSkeleton.tsx'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { FilterChoice } from '../../feedback/FilterChoice.tsx'
import { halvesOf } from './halves-of.ts'
import { DaysFields } from './PeriodChoice.tsx'
import type { ResultsPlace } from './use-results-place.ts'
import { WaveLines } from './WaveLines.tsx'

type WavesPartProps = { results: SurveyResults; place: ResultsPlace }

/** This survey in two periods, or against another one. */
export function WavesPart({ results, place }: WavesPartProps): ReactNode {
  const words = useWords().surveyResults.waves
  const format = useFormat()
  const surveys = useCall(endpoints.listSurveys, { query: { limit: 200 } })
  const { search, change } = place
  const halves = halvesOf({ from: results.from, to: results.to })
  const hasOther = search.other !== undefined || search.otherFrom !== undefined
  return (
    <section aria-labelledby="waves-title">
      <h2 id="waves-title">{words.title}</h2>
      <p className="quiet">{words.explanation}</p>
      <div className="results-filter-fields">
        <FilterChoice
          label={words.other}
          value={search.other}
          options={(surveys.data?.items ?? [])
            .filter(({ id, version }) => id !== results.id && version !== null)
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(other) => change({ other, otherFrom: undefined, otherTo: undefined })}
        />
        {search.other ? null : (
          <div className="filter-field">
            <span className="filter-label">
              {words.now}: {format.day(results.from)} – {format.day(results.to)}
            </span>
            {search.otherFrom && search.otherTo ? (
              <DaysFields
                from={search.otherFrom}
                to={search.otherTo}
                onChange={(days) => change({ otherFrom: days.from, otherTo: days.to })}
              />
            ) : (
              <Button
                disabled={halves === undefined}
                onClick={() =>
                  halves &&
                  change({
                    days: undefined,
                    from: halves.later.from,
                    to: halves.later.to,
                    otherFrom: halves.earlier.from,
                    otherTo: halves.earlier.to,
                  })
                }
              >
                {words.halves}
              </Button>
            )}
          </div>
        )}
      </div>
      {hasOther ? <WavesRead results={results} place={place} /> : <p>{words.pick}</p>}
    </section>
  )
}

function WavesRead({ results, place }: WavesPartProps): ReactNode {
  const { other, otherFrom, otherTo } = place.search
  const waves = useCall(
    endpoints.compareSurveyWaves,
    { params: { surveyId: results.id }, query: { ...place.filter, other, otherFrom, otherTo } },
    { keepsLast: true },
  )
  if (waves.error) return <ErrorState error={waves.error} onRetry={() => void waves.refetch()} />
  if (!waves.data) return <PageSkeleton rows={6} />
  return <WaveLines waves={waves.data} results={results} />
}
