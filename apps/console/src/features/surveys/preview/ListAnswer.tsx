import type { SurveyChoice } from '@echoloop/contract'
import { choicesFor, textIn } from '@echoloop/survey'
import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { useBuild } from '../builder/use-build.ts'
import type { AnswerFieldsProps } from './answer-fields-props.ts'

/** One of a list, several of it, or all of it in order. */
export function ListAnswer({ question, answer, seed, language, onAnswer }: AnswerFieldsProps): ReactNode {
  const words = useWords().surveyBuilder.preview
  const format = useFormat()
  const { definition } = useBuild()
  const choices = choicesFor(question, { seed })
  const chosen = chosenIn(answer)
  const other = answer && 'other' in answer ? answer.other : undefined
  const isSingle = question.kind === 'single'
  const give = (keys: string[], own: string | undefined) => {
    const [first] = keys
    if (first === undefined) return onAnswer(undefined)
    onAnswer({
      ...(isSingle ? { choice: first } : { choices: keys }),
      ...(own ? { other: own } : {}),
    })
  }
  const pick = (choice: SurveyChoice) => {
    if (isSingle) return give([choice.key], other)
    if (chosen.includes(choice.key)) {
      return give(
        chosen.filter((key) => key !== choice.key),
        other,
      )
    }
    const isAlone = (key: string) => choices.find((one) => one.key === key)?.isExclusive
    give(choice.isExclusive ? [choice.key] : [...chosen.filter((key) => !isAlone(key)), choice.key], other)
  }
  return (
    <div className="preview-list">
      {choices.map((choice) => {
        const place = chosen.indexOf(choice.key)
        const text = textIn(choice.text, definition.languages, language)
        return (
          <div key={choice.key}>
            <button
              type="button"
              className={place >= 0 ? 'preview-choice is-on' : 'preview-choice'}
              aria-pressed={place >= 0}
              onClick={() => pick(choice)}
            >
              {question.kind === 'ranking' ? (
                <span className="preview-rank">{place >= 0 ? format.number(place + 1) : '·'}</span>
              ) : null}
              {text}
            </button>
            {choice.isOther && place >= 0 ? (
              <input
                className="preview-input"
                aria-label={words.ownWords}
                placeholder={words.ownWords}
                value={other ?? ''}
                onChange={(event) => give(chosen, event.target.value)}
              />
            ) : null}
          </div>
        )
      })}
    </div>
  )
}

function chosenIn(answer: AnswerFieldsProps['answer']): string[] {
  if (answer && 'choice' in answer) return [answer.choice]
  return answer && 'choices' in answer ? answer.choices : []
}
