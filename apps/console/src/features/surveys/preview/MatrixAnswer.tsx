import { rowsFor, textIn } from '@echoloop/survey'
import type { ReactNode } from 'react'
import { useBuild } from '../builder/use-build.ts'
import type { AnswerFieldsProps } from './answer-fields-props.ts'

/** Rows answered on one scale; on narrow screens each row is a line of its own. */
export function MatrixAnswer({ question, answer, seed, language, onAnswer }: AnswerFieldsProps): ReactNode {
  const { definition } = useBuild()
  const cells = answer && 'cells' in answer ? answer.cells : {}
  const say = (texts: Parameters<typeof textIn>[0]) => textIn(texts, definition.languages, language)
  return (
    <div className="preview-matrix">
      {rowsFor(question, { seed }).map((row) => (
        <fieldset key={row.key}>
          <legend>{say(row.text)}</legend>
          {(question.choices ?? []).map((column) => (
            <button
              type="button"
              key={column.key}
              className={cells[row.key] === column.key ? 'preview-choice is-on' : 'preview-choice'}
              aria-pressed={cells[row.key] === column.key}
              onClick={() => onAnswer({ cells: { ...cells, [row.key]: column.key } })}
            >
              {say(column.text)}
            </button>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
