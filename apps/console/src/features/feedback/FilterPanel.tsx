import {
  aspectCodes,
  endpoints,
  type FeedbackFilter,
  feedbackKinds,
  languages,
  polarities,
  publicationStates,
  sentimentLabels,
  touchpoints,
} from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { FilterChoice } from './FilterChoice.tsx'
import { nameOf } from './name-of.ts'
import { PeriodFilter } from './PeriodFilter.tsx'
import { ProductFilter } from './ProductFilter.tsx'

type FilterPanelProps = {
  filter: FeedbackFilter
  onFilter: (filter: FeedbackFilter) => void
  onDone: () => void
}

const yes = ['yes'] as const
const yesNo = ['yes', 'no'] as const
const answers = ['waiting', 'answered'] as const
const starChoices = [5, 4, 3, 2, 1, 0]
const urgencies = [2, 1, 0]

/** Every filter of the list, each under its name. */
export function FilterPanel({ filter, onFilter, onDone }: FilterPanelProps): ReactNode {
  const words = useWords()
  const text = words.feedback.filter
  const { codes } = words
  const sources = useCall(endpoints.listSources).data?.items ?? []
  const change = (part: Partial<FeedbackFilter>) => onFilter({ ...filter, ...part })
  const options = <V extends string>(values: readonly V[], names: Readonly<Record<string, string>>) =>
    values.map((value) => ({ value, label: nameOf(names, value) }))
  return (
    <div className="filter-panel">
      <FilterChoice
        label={text.names.rating}
        value={filter.rating}
        options={starChoices.map((value) => ({ value, label: text.stars(value) }))}
        onChoose={(rating) => change({ rating })}
      />
      <FilterChoice
        label={text.names.sentiment}
        value={filter.sentiment}
        options={options(sentimentLabels, codes.sentiments)}
        onChoose={(sentiment) => change({ sentiment })}
      />
      <FilterChoice
        label={text.names.aspect}
        value={filter.aspect}
        options={options(aspectCodes, codes.aspects)}
        onChoose={(aspect) => change({ aspect, polarity: aspect ? filter.polarity : undefined })}
      />
      <FilterChoice
        label={text.names.polarity}
        value={filter.polarity}
        isFixed={filter.aspect === undefined}
        options={options(polarities, codes.polarities)}
        onChoose={(polarity) => change({ polarity })}
      />
      <ProductFilter value={filter.productId} onChoose={(productId) => change({ productId })} />
      <FilterChoice
        label={text.names.answer}
        value={filter.answer}
        options={options(answers, text.answer)}
        onChoose={(answer) => change({ answer })}
      />
      <FilterChoice
        label={text.names.urgency}
        value={filter.urgency}
        options={urgencies.map((value) => ({ value, label: nameOf(codes.urgencies, String(value)) }))}
        onChoose={(urgency) => change({ urgency })}
      />
      <FilterChoice
        label={text.names.publication}
        value={filter.publication}
        options={options(publicationStates, codes.publications)}
        onChoose={(publication) => change({ publication })}
      />
      <FilterChoice
        label={text.names.kind}
        value={filter.kind}
        options={options(feedbackKinds, codes.kinds)}
        onChoose={(kind) => change({ kind })}
      />
      <FilterChoice
        label={text.names.source}
        value={filter.source}
        options={sources.map(({ source, count }) => ({
          value: source,
          label: `${nameOf(words.feedback.sources, source)} (${count})`,
        }))}
        onChoose={(source) => change({ source })}
      />
      <FilterChoice
        label={text.names.touchpoint}
        value={filter.touchpoint}
        options={options(touchpoints, words.journey.touchpoints)}
        onChoose={(touchpoint) => change({ touchpoint })}
      />
      <FilterChoice
        label={text.names.language}
        value={filter.language}
        options={options(languages, codes.languages)}
        onChoose={(language) => change({ language })}
      />
      <FilterChoice
        label={text.names.analysed}
        value={filter.analysed}
        options={options(yesNo, text.analysed)}
        onChoose={(analysed) => change({ analysed })}
      />
      <FilterChoice
        label={text.names.mismatch}
        value={filter.mismatch}
        options={options(yes, { yes: text.mismatch })}
        onChoose={(mismatch) => change({ mismatch })}
      />
      <PeriodFilter from={filter.from} to={filter.to} onChoose={change} />
      <Button className="filter-done" onClick={onDone}>
        {text.done}
      </Button>
    </div>
  )
}
