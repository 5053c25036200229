import { type Html, html } from '@echoloop/markup'
import { rowsFor } from '@echoloop/survey'
import type { AskedQuestion } from './asked-question.ts'
import { ofAuthor } from './of-author.ts'
import { authorWords, type SurveyView } from './survey-view.ts'

/** Each row is a card with its columns as buttons; on a wide screen the buttons stand beside the row's words. */
export function renderMatrix(view: SurveyView, { question, answer, problem }: AskedQuestion): Html {
  const cells = answer !== undefined && 'cells' in answer ? answer.cells : {}
  const rows = rowsFor(question, view.state).map((row) => {
    const isOpen = problem !== undefined && cells[row.key] === undefined
    const columns = (question.choices ?? []).map(
      (choice) =>
        html`<label class="cell"><input type="radio" name="row-${row.key}" value="${choice.key}" data-answer${cells[row.key] === choice.key && html` checked`}><span ${ofAuthor(view)}>${authorWords(view, choice.text)}</span></label>`,
    )
    return html`<div class="row${isOpen && ' is-open'}" role="radiogroup" aria-labelledby="survey-row-${row.key}"><p class="row-name" id="survey-row-${row.key}" ${ofAuthor(view)}>${authorWords(view, row.text)}</p><div class="cells">${columns}</div></div>`
  })
  return html`<div class="matrix">${rows}</div>`
}
