import type { SurveyAnswer } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import { choicesFor } from '@echoloop/survey'
import type { AskedQuestion } from './asked-question.ts'
import { fieldLimits } from './field-limits.ts'
import { ofAuthor } from './of-author.ts'
import { authorWords, type SurveyView } from './survey-view.ts'

/** Choices below each other, each as wide as the page: for one answer or for several. */
export function renderChoices(view: SurveyView, { question, answer }: AskedQuestion): Html {
  const type = question.kind === 'multiple' ? 'checkbox' : 'radio'
  const chosen = chosenOf(answer)
  const choices = choicesFor(question, view.state).map((choice, index) => {
    const isChosen = chosen.includes(choice.key)
    const digit = index < 9 && html`<kbd aria-hidden="true">${index + 1}</kbd>`
    const line = html`<label class="pick"><input type="${type}" name="answer" value="${choice.key}" data-answer${choice.isExclusive && html` data-exclusive`}${choice.isOther && html` data-other`}${isChosen && html` checked`}><span ${ofAuthor(view)}>${authorWords(view, choice.text)}</span>${digit}</label>`
    return choice.isOther ? html`${line}${renderOther(view, answer)}` : line
  })
  return html`<div class="picks">${choices}</div>`
}

function chosenOf(answer: SurveyAnswer | undefined): readonly string[] {
  if (answer === undefined) return []
  if ('choice' in answer) return [answer.choice]
  return 'choices' in answer ? answer.choices : []
}

/** Stands behind its choice; style shows it only when that is chosen. */
function renderOther({ words }: SurveyView, answer: SurveyAnswer | undefined): Html {
  const text = answer !== undefined && 'other' in answer ? (answer.other ?? '') : ''
  return html`<label class="other"><span>${words.other}</span><input type="text" name="other" value="${text}" maxlength="${fieldLimits.shortAnswer}" dir="auto" autocomplete="off"></label>`
}
