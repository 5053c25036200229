import type { QuestionKind, SurveyQuestion, SurveyTexts } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import { textIn } from '@echoloop/survey'
import type { Paper } from './describe-condition.ts'
import { fillWords } from './fill-words.ts'
import { isScale, pointsOf } from './scale-points.ts'

type Draw = (paper: Paper, question: SurveyQuestion) => Html

const box = html`<span class="box" aria-hidden="true"></span>`
const line = html`<span class="write" aria-hidden="true"></span>`

const drawn: Record<QuestionKind, Draw> = {
  nps: drawScale,
  csat: drawScale,
  ces: drawScale,
  stars: drawScale,
  single: drawChoices,
  multiple: drawChoices,
  matrix: drawMatrix,
  ranking: drawRanking,
  number: (paper, { unit }) => html`<p class="short-line">${line} ${say(paper, unit)}</p>`,
  date: () => html`<p class="short-line">${line}</p>`,
  'short-text': () => html`<p>${line}</p>`,
  'long-text': () => html`<p>${line}</p><p>${line}</p><p>${line}</p><p>${line}</p>`,
  picture: ({ words }) => html`<p class="quiet">${words.picture}</p>`,
  consent: ({ words }) =>
    html`<p class="boxes"><span>${box} ${words.yes}</span><span>${box} ${words.no}</span></p>`,
  statement: () => html``,
}

/** Room for the answer by its kind, with what may be ticked said in words. */
export function renderPaperAnswer(paper: Paper, question: SurveyQuestion): Html {
  const notApplicable =
    question.mayNotApply && html`<p class="boxes"><span>${box} ${paper.words.notApplicable}</span></p>`
  return html`${drawn[question.kind](paper, question)}${notApplicable}`
}

function say({ definition, language }: Paper, texts: SurveyTexts | undefined): string {
  return textIn(texts, definition.languages, language)
}

function drawScale(paper: Paper, question: SurveyQuestion): Html {
  const { kind } = question
  if (!isScale(kind)) return html``
  const low = say(paper, question.low) || paper.words.scales[kind].low
  const high = say(paper, question.high) || paper.words.scales[kind].high
  const points = pointsOf(kind).map((point) => html`<span class="point">${box}<b>${point}</b></span>`)
  return html`<p class="points">${low && html`<span class="end">${low}</span>`}${points}${high && html`<span class="end">${high}</span>`}</p>`
}

function drawChoices(paper: Paper, question: SurveyQuestion): Html {
  const lines = (question.choices ?? []).map(
    (choice) =>
      html`<li>${box} <span>${say(paper, choice.text)}${choice.isOther && html` ${line}`}</span></li>`,
  )
  return html`<p class="quiet">${howMany(paper, question)}</p><ul class="choices">${lines}</ul>`
}

function howMany({ words }: Paper, { kind, least = 0, most, choices = [] }: SurveyQuestion): string {
  if (kind === 'single') return words.tickOne
  const isBound = most !== undefined && most < choices.length
  if (least > 1 && isBound) return fillWords(words.tickBetween, { least, most })
  if (isBound) return fillWords(words.tickUpTo, { most })
  return least > 1 ? fillWords(words.tickAtLeast, { least }) : words.tickAny
}

function drawMatrix(paper: Paper, { rows = [], choices = [] }: SurveyQuestion): Html {
  const heads = choices.map((choice) => html`<th scope="col">${say(paper, choice.text)}</th>`)
  const lines = rows.map(
    (row) =>
      html`<tr><th scope="row">${say(paper, row.text)}</th>${choices.map(() => html`<td>${box}</td>`)}</tr>`,
  )
  return html`<p class="quiet">${paper.words.tickRow}</p><table><thead><tr><td></td>${heads}</tr></thead><tbody>${lines}</tbody></table>`
}

function drawRanking(paper: Paper, { choices = [] }: SurveyQuestion): Html {
  const lines = choices.map(
    (choice) =>
      html`<li><span class="box is-wide" aria-hidden="true"></span> <span>${say(paper, choice.text)}</span></li>`,
  )
  return html`<p class="quiet">${paper.words.rank}</p><ul class="choices">${lines}</ul>`
}
