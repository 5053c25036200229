import type { SurveyResults } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { periodLengths } from '../../../parts/period.ts'
import { ChoiceRow } from '../../../shell/ChoiceRow.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { ResultsPlace } from './use-results-place.ts'

type PeriodChoiceProps = { results: SurveyResults; place: ResultsPlace }

/** When the responses began: ever, the last days, or two days of the calendar. */
export function PeriodChoice({ results, place }: PeriodChoiceProps): ReactNode {
  const words = useWords()
  const { filters } = words.surveyResults
  const { search, change } = place
  const isCustom = Boolean(search.from && search.to)
  const choose = (value: string) => {
    const days = periodLengths.find((length) => String(length) === value)
    if (value === 'custom') change({ days: undefined, from: results.from, to: results.to })
    else change({ days, from: undefined, to: undefined })
  }
  return (
    <div className="period-picker">
      <ChoiceRow
        label={filters.period}
        value={isCustom ? 'custom' : String(search.days ?? 'always')}
        options={[
          { value: 'always', label: filters.always },
          ...periodLengths.map((length) => ({ value: String(length), label: filters.days(length) })),
          { value: 'custom', label: words.overview.picker.custom },
        ]}
        onChoose={choose}
      />
      {isCustom ? (
        <DaysFields
          from={search.from ?? results.from}
          to={search.to ?? results.to}
          onChange={(days) => change(days)}
        />
      ) : null}
    </div>
  )
}

type DaysFieldsProps = {
  from: string
  to: string
  onChange: (days: { from: string; to: string }) => void
}

/** Two days, both included. */
export function DaysFields({ from, to, onChange }: DaysFieldsProps): ReactNode {
  const words = useWords().surveyResults.filters
  const change = (days: { from: string; to: string }) => {
    if (days.from && days.to) onChange(days)
  }
  return (
    <div className="period-days">
      <input
        className="field"
        type="date"
        aria-label={words.from}
        value={from}
        max={to}
        onChange={(event) => change({ from: event.target.value, to })}
      />
      <input
        className="field"
        type="date"
        aria-label={words.to}
        value={to}
        min={from}
        onChange={(event) => change({ from, to: event.target.value })}
      />
    </div>
  )
}
