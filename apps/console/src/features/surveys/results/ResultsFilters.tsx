import { partialChoices, type SurveyResults } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { useTierNames } from '../../cases/use-tier-names.ts'
import { FilterChoice } from '../../feedback/FilterChoice.tsx'
import { PeriodChoice } from './PeriodChoice.tsx'
import { filtersSet } from './results-search.ts'
import { answersOf, useAnswerName, useSurveyText } from './use-answer-name.ts'
import type { ResultsPlace } from './use-results-place.ts'

type ResultsFiltersProps = { results: SurveyResults; place: ResultsPlace }

/** What narrows all figures; the period is always in sight, the others unfold. */
export function ResultsFilters({ results, place }: ResultsFiltersProps): ReactNode {
  const words = useWords().surveyResults.filters
  const count = filtersSet(place.search)
  const [isOpen, setIsOpen] = useState(count > 0)
  return (
    <section className="results-filters" aria-label={words.title}>
      <div className="results-filters-head">
        <PeriodChoice results={results} place={place} />
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {words.show(count)}
        </Button>
      </div>
      {isOpen ? <FilterFields results={results} place={place} /> : null}
      <AnswerChip results={results} place={place} />
    </section>
  )
}

function FilterFields({ results, place }: ResultsFiltersProps): ReactNode {
  const { filters, channels } = useWords().surveyResults
  const tierNames = useTierNames()
  const format = useFormat()
  const { search, change } = place
  const counted = ({ value, count }: { value: string; count: number }, name = value) => ({
    value,
    label: `${name} (${format.number(count)})`,
  })
  const { options } = results
  const language = new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'language' })
  return (
    <div className="results-filter-fields">
      <FilterChoice
        label={filters.partial}
        value={search.partial ?? 'without'}
        options={partialChoices.map((value) => ({ value, label: filters.partials[value] }))}
        onChoose={(partial) => change({ partial: partial === 'without' ? undefined : partial })}
      />
      {options.versions.length > 1 ? (
        <FilterChoice
          label={filters.version}
          value={search.version}
          options={options.versions.map(({ version, count }) => ({
            value: version,
            label: filters.versionOf({ version: String(version), count: format.number(count) }),
          }))}
          onChoose={(version) => change({ version })}
        />
      ) : null}
      <FilterChoice
        label={filters.channel}
        value={search.channel}
        options={options.channels.map(({ value, count }) => ({
          value,
          label: `${channels[value]} (${format.number(count)})`,
        }))}
        onChoose={(channel) => change({ channel })}
      />
      <FilterChoice
        label={filters.language}
        value={search.language}
        options={options.languages.map((one) => counted(one, language.of(one.value)))}
        onChoose={(chosen) => change({ language: chosen })}
      />
      {options.touchpoints.length > 0 ? (
        <FilterChoice
          label={filters.touchpoint}
          value={search.touchpoint}
          options={options.touchpoints.map((one) => counted(one))}
          onChoose={(touchpoint) => change({ touchpoint })}
        />
      ) : null}
      {options.tiers.length > 0 ? (
        <FilterChoice
          label={filters.tier}
          value={search.tier}
          options={options.tiers.map((one) => counted(one, tierNames[one.value]))}
          onChoose={(tier) => change({ tier })}
        />
      ) : null}
      <AnswerFields results={results} place={place} />
    </div>
  )
}

function AnswerFields({ results, place }: ResultsFiltersProps): ReactNode {
  const words = useWords().surveyResults.filters
  const textOf = useSurveyText(results)
  const nameOf = useAnswerName(results)
  const { search, change } = place
  const questions = results.questions.filter((question) => answersOf(question).length > 0)
  const chosen = questions.find(({ key }) => key === search.question)
  return (
    <>
      <FilterChoice
        label={words.question}
        value={search.question}
        options={questions.map(({ key, text }) => ({ value: key, label: textOf(text) }))}
        onChoose={(question) => change({ question, answer: undefined })}
      />
      {chosen ? (
        <FilterChoice
          label={words.answer}
          value={search.answer}
          options={answersOf(chosen).map((answer) => ({ value: answer.key, label: nameOf(answer) }))}
          onChoose={(answer) => change({ answer })}
        />
      ) : null}
    </>
  )
}

/** Says which people all figures are about, and takes it back. */
function AnswerChip({ results, place }: ResultsFiltersProps): ReactNode {
  const words = useWords().surveyResults.filters
  const textOf = useSurveyText(results)
  const nameOf = useAnswerName(results)
  const { question: key, answer } = place.search
  const question = results.questions.find((one) => one.key === key)
  if (!question || !answer) return null
  const named = answersOf(question).find((one) => one.key === answer) ?? { key: answer, text: {} }
  return (
    <p className="results-chip">
      {words.only({ question: textOf(question.text), answer: nameOf(named) })}{' '}
      <Button
        type="link"
        size="small"
        className="flush"
        onClick={() => place.change({ question: undefined, answer: undefined })}
      >
        {words.clear}
      </Button>
    </p>
  )
}
