import { endpoints } from '@echoloop/contract'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { type StreamFilter, withoutEmpty } from './listening-search.ts'

type MentionFiltersProps = { filter: StreamFilter; onChoose: (filter: StreamFilter) => void }

const sentiments = ['positive', 'negative', 'mixed', 'neutral'] as const
const languages = ['zh', 'en', 'other'] as const
const answers = ['waiting', 'answered'] as const

/** Monitor, source, sentiment, language, answered; all in the address. */
export function MentionFilters({ filter, onChoose }: MentionFiltersProps): ReactNode {
  const words = useWords()
  const text = words.listening.stream
  const monitors = useCall(endpoints.listMonitors)
  const sources = useCall(endpoints.listListeningSources)
  const choose = (change: StreamFilter) => onChoose(withoutEmpty({ ...filter, ...change }))
  return (
    <div className="listening-filter">
      <Choice
        label={text.monitor}
        all={text.all.monitor}
        value={filter.monitorId}
        options={(monitors.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(monitorId) => choose({ monitorId })}
      />
      <Choice
        label={text.source}
        all={text.all.source}
        value={filter.sourceId}
        options={(sources.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(sourceId) => choose({ sourceId })}
      />
      <Choice
        label={text.mood}
        all={text.all.mood}
        value={filter.sentiment}
        options={sentiments.map((value) => ({ value, label: words.codes.sentiments[value] }))}
        onChoose={(sentiment) => choose({ sentiment })}
      />
      <Choice
        label={text.language}
        all={text.all.language}
        value={filter.language}
        options={languages.map((value) => ({ value, label: text.languages[value] }))}
        onChoose={(language) => choose({ language })}
      />
      <Choice
        label={text.answer}
        all={text.all.answer}
        value={filter.answer}
        options={answers.map((value) => ({ value, label: text.answers[value] }))}
        onChoose={(answer) => choose({ answer })}
      />
    </div>
  )
}

type ChoiceProps<T extends string> = {
  label: string
  all: string
  value: T | undefined
  options: readonly { value: T; label: string }[]
  onChoose: (value: T | undefined) => void
}

function Choice<T extends string>({ label, all, value, options, onChoose }: ChoiceProps<T>): ReactNode {
  return (
    <Select<string>
      aria-label={label}
      value={value ?? ''}
      options={[{ value: '', label: all }, ...options]}
      popupMatchSelectWidth={false}
      onChange={(next) => onChoose(options.find((one) => one.value === next)?.value)}
    />
  )
}
