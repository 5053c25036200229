import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from './page-frame.ts'
import { renderStar } from './render-stars.ts'

type StarChoice = {
  /** Name of the form's field; also the lead of the ids within. */
  field: string
  legend: string
  chosen: number | null
  problem: string | undefined
  /** An optional question can be left unanswered again; a required one has no answer at first. */
  isRequired: boolean
}

/**
 * Five stars to choose from: a native radio group, so arrows move and choose, Tab enters once, and it
 * posts without a script. The style sheet fills the stars up to the chosen one and shows its name.
 */
export function renderStarChoice(frame: PageFrame, choice: StarChoice): Html {
  const words = wordsOf(frame).stars
  const stars = [1, 2, 3, 4, 5].map((value) => {
    const name = `${words.row(value)} · ${words.name(value)}`
    const attributes = html`${choice.chosen === value && html` checked`}${choice.isRequired && html` required`}`
    return html`<label class="star-choice"><input type="radio" name="${choice.field}" value="${value}"${attributes}>${renderStar(choice.isRequired ? 44 : 32)}<span class="star-name">${name}</span></label>`
  })
  const problemId = `${choice.field}-problem`
  return html`<fieldset class="field star-field${choice.isRequired ? '' : ' small'}" id="${choice.field}" tabindex="-1"${choice.problem && html` aria-describedby="${problemId}"`}>
<legend>${choice.legend}</legend>
${choice.problem && html`<p class="problem" id="${problemId}">${choice.problem}</p>`}
<div class="star-choices">${stars}${!choice.isRequired && renderNoAnswer(frame, choice)}</div>
</fieldset>`
}

function renderNoAnswer(frame: PageFrame, choice: StarChoice): Html {
  const words = wordsOf(frame).form
  return html`<label class="no-answer"><input type="radio" name="${choice.field}" value=""${choice.chosen === null && html` checked`}><span><span class="unseen">${words.noAnswer}</span><span aria-hidden="true">${words.noAnswerShort}</span></span></label>`
}
