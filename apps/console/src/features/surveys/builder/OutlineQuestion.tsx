import type { SurveyQuestion } from '@echoloop/contract'
import type { KeyboardEvent, ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { questionTitle } from './question-title.ts'
import { useBuild } from './use-build.ts'
import { useCheck } from './use-check.ts'

type OutlineQuestionProps = {
  question: SurveyQuestion
  index: number
  isHere: boolean
  isDragged: boolean
  onChoose: () => void
  onKey: (event: KeyboardEvent) => void
  onDrag: (isDragged: boolean) => void
  onDrop: () => void
}

/** One question of the outline: its number, its words, its kind, and whether something is wrong with it. */
export function OutlineQuestion(props: OutlineQuestionProps): ReactNode {
  const { question, index, isHere, isDragged } = props
  const words = useWords().surveyBuilder
  const format = useFormat()
  const { definition, language, mayWrite } = useBuild()
  const { faults } = useCheck()
  const faulty = faults.filter((fault) => fault.question === question.key).length
  const title = questionTitle(question, { definition, language })
  const hasRule = question.showIf !== undefined || (question.jumps?.length ?? 0) > 0
  const className = ['outline-part', isHere ? 'is-here' : '', isDragged ? 'is-dragged' : ''].join(' ').trim()
  return (
    <li
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        props.onDrop()
      }}
    >
      <button
        type="button"
        className={className}
        aria-current={isHere ? 'true' : undefined}
        aria-keyshortcuts={mayWrite ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
        draggable={mayWrite}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move'
          props.onDrag(true)
        }}
        onDragEnd={() => props.onDrag(false)}
        onClick={props.onChoose}
        onKeyDown={props.onKey}
      >
        <span className="outline-number">{format.number(index + 1)}</span>
        <span className="outline-words">
          <span className={title ? 'outline-title' : 'outline-title quiet'}>{title || words.untitled}</span>
          <span className="outline-kind">
            {words.kinds[question.kind]}
            {hasRule ? <span aria-hidden="true"> · ⤷</span> : null}
            {question.block ? <span aria-hidden="true"> · ⤨</span> : null}
          </span>
        </span>
        {faulty > 0 ? (
          <span className="outline-fault" role="img" aria-label={words.hasFaults(format.number(faulty))}>
            ▲
          </span>
        ) : null}
      </button>
    </li>
  )
}
