import { aspectCodes, aspectGroups, type SurveyClause, type SurveyQuestion } from '@echoloop/contract'
import { Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { useTopicName } from '../../cases/use-topic-name.ts'
import { kindParts } from '../draft/kind-parts.ts'
import { wordsIn } from '../draft/survey-words.ts'
import { PlainSelect } from './PlainSelect.tsx'
import { useBuild } from './use-build.ts'

type ClauseValueProps = {
  clause: SurveyClause
  question: SurveyQuestion | undefined
  onChange: (clause: SurveyClause, field?: string) => void
}

const sentiments = ['negative', 'mixed', 'neutral', 'positive'] as const

/** What an answer is compared with, as its kind has it. */
export function ClauseValue({ clause, question, onChange }: ClauseValueProps): ReactNode {
  const words = useWords()
  const text = words.surveyBuilder.rules
  const topicName = useTopicName()
  const { mayWrite } = useBuild()
  const isOff = !mayWrite
  switch (clause.op) {
    case 'at-most':
    case 'at-least': {
      const [min, max] = (question && kindParts[question.kind].scale) ?? [question?.min, question?.max]
      return (
        <InputNumber<number>
          size="small"
          className="clause-number"
          aria-label={text.value}
          value={clause.value}
          disabled={isOff}
          {...(min === undefined ? {} : { min })}
          {...(max === undefined ? {} : { max })}
          onChange={(value) => onChange({ ...clause, value: value ?? 0 }, 'value')}
        />
      )
    }
    case 'answered':
      return (
        <PlainSelect
          label={text.value}
          value={clause.value ? 'yes' : 'no'}
          isOff={isOff}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: text.answered[value] }))}
          onChoose={(value) => onChange({ ...clause, value: value === 'yes' })}
        />
      )
    case 'is':
    case 'is-not':
      return <ChoiceValue clause={clause} question={question} onChange={onChange} />
    case 'sentiment':
      return (
        <PlainSelect
          label={text.value}
          value={clause.value}
          isOff={isOff}
          options={sentiments.map((value) => ({ value, label: words.codes.sentiments[value] }))}
          onChoose={(value) => onChange({ ...clause, value })}
        />
      )
    case 'aspect':
      return (
        <PlainSelect
          label={text.value}
          value={clause.value}
          isOff={isOff}
          options={[...aspectGroups, ...aspectCodes].map((value) => ({
            value: `${value}`,
            label: topicName(value),
          }))}
          onChoose={(value) => onChange({ ...clause, value })}
        />
      )
    case 'urgency':
      return (
        <PlainSelect
          label={text.value}
          value={clause.value === 2 ? '2' : '1'}
          isOff={isOff}
          options={(['1', '2'] as const).map((value) => ({ value, label: text.urgencies[value] }))}
          onChoose={(value) => onChange({ ...clause, value: Number(value) })}
        />
      )
    case 'hidden':
      return (
        <Input
          size="small"
          className="clause-text"
          aria-label={text.value}
          value={clause.value}
          maxLength={500}
          disabled={isOff}
          onChange={(event) => onChange({ ...clause, value: event.target.value }, 'value')}
        />
      )
  }
}

type ChoiceValueProps = {
  clause: Extract<SurveyClause, { op: 'is' | 'is-not' }>
  question: SurveyQuestion | undefined
  onChange: (clause: SurveyClause) => void
}

function ChoiceValue({ clause, question, onChange }: ChoiceValueProps): ReactNode {
  const text = useWords().surveyBuilder.rules
  const { definition, language, mayWrite } = useBuild()
  const nameOf = (texts: Record<string, string>, key: string) =>
    wordsIn(texts, { language, languages: definition.languages }) || key
  if (question?.kind === 'consent' || typeof clause.value === 'boolean')
    return (
      <PlainSelect
        label={text.value}
        value={clause.value === false ? 'no' : 'yes'}
        isOff={!mayWrite}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: text.given[value] }))}
        onChoose={(value) => onChange({ ...clause, value: value === 'yes' })}
      />
    )
  return (
    <>
      {question?.kind === 'matrix' ? (
        <PlainSelect
          label={text.row}
          value={clause.row ?? ''}
          isOff={!mayWrite}
          options={(question.rows ?? []).map((row) => ({ value: row.key, label: nameOf(row.text, row.key) }))}
          onChoose={(row) => onChange({ ...clause, row })}
        />
      ) : null}
      <PlainSelect
        label={text.value}
        value={clause.value}
        isOff={!mayWrite}
        options={(question?.choices ?? []).map((choice) => ({
          value: choice.key,
          label: nameOf(choice.text, choice.key),
        }))}
        onChoose={(value) => onChange({ ...clause, value })}
      />
    </>
  )
}
