import type { QuestionKind, SurveyQuestion } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import { leastChoices } from '@echoloop/survey'
import type { AskedQuestion } from './asked-question.ts'
import { fillWords } from './fill-words.ts'
import { limitsHint } from './limits-hint.ts'
import { ofAuthor } from './of-author.ts'
import { renderChoices } from './render-choices.ts'
import { renderDate, renderLongText, renderNumber, renderShortText } from './render-fields.ts'
import { renderMatrix } from './render-matrix.ts'
import { renderPicture } from './render-picture.ts'
import { renderRanking } from './render-ranking.ts'
import { renderScale } from './render-scale.ts'
import { authorWords, type SurveyView } from './survey-view.ts'

type RenderField = (view: SurveyView, asked: AskedQuestion) => Html

const fields: Record<QuestionKind, RenderField> = {
  nps: renderScale,
  csat: renderScale,
  ces: renderScale,
  stars: renderScale,
  single: renderChoices,
  multiple: renderChoices,
  matrix: renderMatrix,
  ranking: renderRanking,
  number: renderNumber,
  date: renderDate,
  'short-text': renderShortText,
  'long-text': renderLongText,
  picture: renderPicture,
  consent: renderConsent,
  statement: () => html``,
}

/** One question with all that belongs to it; its fields are named as `readPostedAnswer` reads them. */
export function renderQuestion(view: SurveyView, asked: AskedQuestion): Html {
  const { question, problem } = asked
  const { words } = view
  const help = authorWords(view, question.help)
  const hint = limitsHint(view, question)
  const describedBy = [problem && 'survey-problem', help && 'survey-help', hint && 'survey-hint']
    .filter(Boolean)
    .join(' ')
  const mark = question.isRequired && question.kind !== 'statement'
  return html`<fieldset class="question kind-${question.kind}" data-kind="${question.kind}" aria-describedby="${describedBy}"${problem && html` aria-invalid="true"`}>
<legend><h2 class="asked" id="survey-asked" tabindex="-1" ${ofAuthor(view)}>${authorWords(view, question.text)}</h2>${mark && html` <span class="mark">${words.required}</span>`}</legend>
${help && html`<p class="help" id="survey-help" ${ofAuthor(view)}>${help}</p>`}
${hint && html`<p class="hint" id="survey-hint">${hint}</p>`}
<p class="problem" id="survey-problem" role="alert">${problem}</p>
${fields[question.kind](view, asked)}
${question.mayNotApply && renderNotApplicable(view, asked)}
</fieldset>`
}

function renderNotApplicable({ words }: SurveyView, { answer }: AskedQuestion): Html {
  const isChosen = answer !== undefined && 'notApplicable' in answer
  return html`<label class="pick not-applicable"><input type="checkbox" name="notApplicable" value="yes"${isChosen && html` checked`}><span>${words.notApplicable}</span></label>`
}

/** No is an answer too; what follows from it is the author's to say. */
function renderConsent({ words }: SurveyView, { answer }: AskedQuestion): Html {
  const given = answer !== undefined && 'given' in answer ? answer.given : undefined
  return html`<div class="picks"><label class="pick"><input type="radio" name="given" value="yes" data-answer${given === true && html` checked`}><span>${words.consent.yes}</span></label>
<label class="pick"><input type="radio" name="given" value="no" data-answer${given === false && html` checked`}><span>${words.consent.no}</span></label></div>`
}

/** Words for a problem's code, with the question's own limits in them. */
export function problemWords(
  view: SurveyView,
  { question, code, length = 0 }: { question: SurveyQuestion; code: string; length?: number },
): string {
  const known: Readonly<Record<string, string>> = view.words.problems
  return fillWords(known[code] ?? view.words.problems['survey/answer-wrong-kind'], {
    least: leastChoices(question),
    most: question.most ?? question.choices?.length ?? 1,
    range: limitsHint(view, question),
    over: Math.max(1, length),
  })
}
