import { type Html, html } from '@echoloop/markup'
import type { AskedQuestion } from './asked-question.ts'
import { fieldLimits } from './field-limits.ts'
import { fillWords } from './fill-words.ts'
import { ofAuthor } from './of-author.ts'
import { authorWords, type SurveyView } from './survey-view.ts'

/** Fields of a question are named by the question itself. */
const named = html`aria-labelledby="survey-asked"`

export function renderNumber(view: SurveyView, { question, answer }: AskedQuestion): Html {
  const value = answer !== undefined && 'number' in answer ? String(answer.number) : ''
  const unit = authorWords(view, question.unit)
  return html`<p class="line"><input class="short" type="text" inputmode="decimal" name="number" value="${value}" ${named} maxlength="30" autocomplete="off" data-answer>${unit && html`<span class="unit" ${ofAuthor(view)}>${unit}</span>`}</p>`
}

export function renderDate(_view: SurveyView, { question, answer }: AskedQuestion): Html {
  const value = answer !== undefined && 'date' in answer ? answer.date : ''
  return html`<p class="line"><input class="short" type="date" name="date" value="${value}"${question.from && html` min="${question.from}"`}${question.to && html` max="${question.to}"`} ${named} data-answer></p>`
}

export function renderShortText(view: SurveyView, asked: AskedQuestion): Html {
  const text = textOf(asked)
  return html`<p class="line"><input type="text" name="text" value="${text}" maxlength="${fieldLimits.shortAnswer}" ${named} dir="auto" autocomplete="off" data-answer></p>${renderCount(view, { text, max: fieldLimits.shortAnswer })}`
}

export function renderLongText(view: SurveyView, asked: AskedQuestion): Html {
  const text = textOf(asked)
  return html`<p class="line"><textarea name="text" rows="5" maxlength="${fieldLimits.longAnswer}" ${named} dir="auto" data-answer>
${text}</textarea></p>${renderCount(view, { text, max: fieldLimits.longAnswer })}`
}

function textOf({ answer }: AskedQuestion): string {
  return answer !== undefined && 'text' in answer ? answer.text : ''
}

/** Counted while somebody writes; without a script it would stand still, so that it is not there. */
function renderCount({ words, isLive }: SurveyView, { text, max }: { text: string; max: number }): Html {
  if (!isLive) return html``
  return html`<p class="count" data-count="${words.count}" data-max="${max}" aria-hidden="true">${fillWords(words.count, { count: text.length, max })}</p>`
}
