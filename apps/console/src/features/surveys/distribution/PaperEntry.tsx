import { endpoints, type PaperForm, type SurveyDefinition, type SurveyQuestion } from '@echoloop/contract'
import { textIn } from '@echoloop/survey'
import { Button, Input } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useAction } from '../../../call/use-action.ts'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { useWordsChoice } from '../../../words/words-context.ts'
import { PaperHint } from './PaperHint.tsx'
import { readPaperAnswer } from './paper-answer.ts'

type PaperEntryProps = {
  surveyId: string
  number: string
  definition: SurveyDefinition
  onLeave: () => void
  onKept: (sentence: string) => void
}

/** One form, typed without touching the mouse: a field a question, Enter leads on, and at the end it is kept. */
export function PaperEntry({ surveyId, number, definition, onLeave, onKept }: PaperEntryProps): ReactNode {
  const words = useWords().surveyDelivery.paper
  const format = useFormat()
  const [typed, setTyped] = useState<Record<string, string>>({})
  const key = useAction(endpoints.keyPaperForm, {
    refreshes: [endpoints.listPaperForms],
    onDone: (form) => onKept(sentenceOf(form)),
  })
  const questions = definition.questions.filter(({ kind }) => kind !== 'statement' && kind !== 'picture')
  const readings = questions.map((question) => ({
    question,
    reading: readPaperAnswer(question, typed[question.key] ?? ''),
  }))
  const isFit = readings.every(({ reading }) => reading.kind !== 'unfit')
  const keep = () => {
    const answers = readings.flatMap(({ question, reading }) =>
      reading.kind === 'answer' ? [[question.key, reading.answer] as const] : [],
    )
    const body = { language: definition.languages[0] ?? 'en', answers: Object.fromEntries(answers) }
    key.mutate({ params: { surveyId, number }, body })
  }
  return (
    <form
      className="paper-entry"
      onSubmit={(event) => {
        event.preventDefault()
        if (isFit) keep()
      }}
    >
      <h2>{number}</h2>
      <p className="quiet">{words.keys}</p>
      {readings.map(({ question, reading }, at) => (
        <PaperQuestion
          key={question.key}
          place={at + 1}
          question={question}
          languages={definition.languages}
          value={typed[question.key] ?? ''}
          isUnfit={reading.kind === 'unfit'}
          onChange={(value) => setTyped({ ...typed, [question.key]: value })}
        />
      ))}
      {key.error ? <ErrorState error={key.error} /> : null}
      <div className="distribution-actions">
        <Button type="primary" htmlType="submit" disabled={!isFit} loading={key.isPending}>
          {words.store}
        </Button>
        <Button type="text" onClick={onLeave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )

  function sentenceOf(form: PaperForm): string {
    if (form.state === 'stored') return words.keptStored(number)
    if (form.state === 'once') return words.keptOnce(number)
    return words.keptDiffers({ number, count: format.number(form.differences ?? 0) })
  }
}

type PaperQuestionProps = {
  place: number
  question: SurveyQuestion
  languages: readonly string[]
  value: string
  isUnfit: boolean
  onChange: (value: string) => void
}

function PaperQuestion({
  place,
  question,
  languages,
  value,
  isUnfit,
  onChange,
}: PaperQuestionProps): ReactNode {
  const words = useWords().surveyDelivery.paper
  const { language } = useWordsChoice()
  const id = `paper-${question.key}`
  return (
    <div className="paper-question">
      <div>
        <label htmlFor={id}>
          {place}. {textIn(question.text, languages, language)}
        </label>
        {question.rows ? (
          <p className="quiet">
            {question.rows.map(({ text }) => textIn(text, languages, language)).join(' / ')}
          </p>
        ) : null}
        {question.choices ? (
          <ol>
            {question.choices.map((choice) => (
              <li key={choice.key}>{textIn(choice.text, languages, language)}</li>
            ))}
          </ol>
        ) : null}
      </div>
      <div>
        <Input
          id={id}
          value={value}
          autoFocus={place === 1}
          autoComplete="off"
          status={isUnfit ? 'error' : ''}
          aria-invalid={isUnfit}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={leadOn}
        />
        {isUnfit ? <span className="is-unfit">{words.unfit}</span> : <PaperHint question={question} />}
      </div>
    </div>
  )
}

/** Enter goes to the next field; in the last one it keeps the form. */
function leadOn(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  const fields = [...(event.currentTarget.form?.querySelectorAll('input') ?? [])]
  const next = fields[fields.indexOf(event.currentTarget) + 1]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
