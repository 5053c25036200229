import { textIn } from '@echoloop/survey'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { useBuild } from '../builder/use-build.ts'
import { kindParts } from '../draft/kind-parts.ts'
import type { AnswerFieldsProps } from './answer-fields-props.ts'
import { ListAnswer } from './ListAnswer.tsx'
import { MatrixAnswer } from './MatrixAnswer.tsx'

/** What people answer with, by the kind of question. */
export function AnswerFields(props: AnswerFieldsProps): ReactNode {
  const { question, answer, language, onAnswer } = props
  const words = useWords().surveyBuilder.preview
  const { definition } = useBuild()
  const label = textIn(question.text, definition.languages, language)
  switch (question.kind) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'stars':
      return <ScaleAnswer {...props} />
    case 'single':
    case 'multiple':
    case 'ranking':
      return <ListAnswer {...props} />
    case 'matrix':
      return <MatrixAnswer {...props} />
    case 'number':
      return (
        <span className="preview-number">
          <input
            type="number"
            className="preview-input"
            aria-label={label}
            value={answer && 'number' in answer ? answer.number : ''}
            onChange={({ target: { value } }) =>
              onAnswer(value === '' ? undefined : { number: Number(value) })
            }
          />
          {textIn(question.unit, definition.languages, language)}
        </span>
      )
    case 'date':
      return (
        <input
          type="date"
          className="preview-input"
          aria-label={label}
          value={answer && 'date' in answer ? answer.date : ''}
          onChange={({ target: { value } }) => onAnswer(value === '' ? undefined : { date: value })}
        />
      )
    case 'short-text':
    case 'long-text':
      return (
        <textarea
          className="preview-input"
          aria-label={label}
          rows={question.kind === 'long-text' ? 4 : 1}
          value={answer && 'text' in answer ? answer.text : ''}
          onChange={({ target: { value } }) => onAnswer(value === '' ? undefined : { text: value })}
        />
      )
    case 'consent':
      return (
        <label className="preview-check">
          <input
            type="checkbox"
            checked={answer !== undefined && 'given' in answer && answer.given}
            onChange={(event) => onAnswer({ given: event.target.checked })}
          />
          {label}
        </label>
      )
    case 'picture':
      return <p className="preview-picture">{words.picture}</p>
    case 'statement':
      return null
  }
}

function ScaleAnswer({ question, answer, language, onAnswer }: AnswerFieldsProps): ReactNode {
  const { definition } = useBuild()
  const [low, high] = kindParts[question.kind].scale ?? [1, 5]
  const given = answer && 'number' in answer ? answer.number : undefined
  const steps = Array.from({ length: high - low + 1 }, (_, index) => low + index)
  const isStars = question.kind === 'stars'
  return (
    <div className="preview-scale">
      <div className={isStars ? 'preview-steps is-stars' : 'preview-steps'}>
        {steps.map((value) => {
          const isOn = isStars ? given !== undefined && value <= given : value === given
          return (
            <button
              type="button"
              key={value}
              className={isOn ? 'is-on' : undefined}
              aria-pressed={value === given}
              aria-label={String(value)}
              onClick={() => onAnswer(value === given ? undefined : { number: value })}
            >
              {isStars ? '★' : value}
            </button>
          )
        })}
      </div>
      {question.low || question.high ? (
        <p className="preview-ends">
          <span>{textIn(question.low, definition.languages, language)}</span>
          <span>{textIn(question.high, definition.languages, language)}</span>
        </p>
      ) : null}
    </div>
  )
}
