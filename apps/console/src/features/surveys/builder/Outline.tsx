import type { SurveyQuestion } from '@echoloop/contract'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { moveQuestion } from '../draft/question-edits.ts'
import { AddQuestion } from './AddQuestion.tsx'
import { otherParts, placeOfChosen, placeOfQuestion } from './chosen-part.ts'
import { focusWords } from './focus-words.ts'
import { OutlineQuestion } from './OutlineQuestion.tsx'
import { useBuild } from './use-build.ts'

/** All parts of the survey in order. Questions move by Alt and arrow keys, or by dragging. */
export function Outline({ onRemove }: { onRemove: (question: SurveyQuestion) => void }): ReactNode {
  const words = useWords().surveyBuilder
  const format = useFormat()
  const build = useBuild()
  const { definition, chosen, mayWrite } = build
  const [dragged, setDragged] = useState<string>()
  const [said, setSaid] = useState('')
  const here = placeOfChosen(chosen)
  const { questions } = definition
  const move = (key: string, to: number) => {
    const place = Math.min(questions.length - 1, Math.max(0, to))
    build.edit((now) => moveQuestion(now, { key, to: place }))
    setSaid(words.movedTo({ number: format.number(place + 1), of: format.number(questions.length) }))
  }
  const onKey = (event: KeyboardEvent, index: number) => {
    const question = questions[index]
    if (!question || !mayWrite) return
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
    if (by !== undefined) {
      event.preventDefault()
      event.stopPropagation()
      move(question.key, index + by)
    }
    if (event.key === 'Delete') onRemove(question)
  }
  const other = (part: (typeof otherParts)[number]) => (
    <button
      type="button"
      className={here === part ? 'outline-part is-here' : 'outline-part'}
      aria-current={here === part ? 'true' : undefined}
      onClick={() => build.choose(part)}
    >
      {words.parts[part]}
      <OtherCount part={part} />
    </button>
  )
  return (
    <nav className="survey-outline" aria-label={words.outline}>
      {other('start')}
      <ol className="outline-questions">
        {questions.map((question, index) => (
          <OutlineQuestion
            key={question.key}
            question={question}
            index={index}
            isHere={here === placeOfQuestion(question.key)}
            isDragged={dragged === question.key}
            onChoose={() => {
              build.choose(placeOfQuestion(question.key))
              focusWords()
            }}
            onKey={(event) => onKey(event, index)}
            onDrag={(isDragged) => setDragged(isDragged ? question.key : undefined)}
            onDrop={() => {
              if (dragged !== undefined) move(dragged, index)
              setDragged(undefined)
            }}
          />
        ))}
      </ol>
      {questions.length === 0 ? <p className="quiet outline-none">{words.none}</p> : null}
      {mayWrite ? <AddQuestion /> : null}
      {otherParts.slice(1).map((part) => (
        <div key={part}>{other(part)}</div>
      ))}
      {mayWrite && questions.length > 1 ? <p className="outline-hint">{words.moveHint}</p> : null}
      <p className="sr-only" role="status">
        {said}
      </p>
    </nav>
  )
}

function OtherCount({ part }: { part: (typeof otherParts)[number] }): ReactNode {
  const { definition } = useBuild()
  const format = useFormat()
  if (part === 'start' || part === 'end') return null
  const count = definition[part].length
  return count > 0 ? <span className="outline-count">{format.number(count)}</span> : null
}
