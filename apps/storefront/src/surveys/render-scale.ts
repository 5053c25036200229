import { type Html, html } from '@echoloop/markup'
import type { AskedQuestion } from './asked-question.ts'
import { fillWords } from './fill-words.ts'
import { isScale, pointsOf, type ScaleKind } from './scale-points.ts'
import { authorWords, type SurveyView } from './survey-view.ts'

/** A scale as a row of large radio buttons, with the words of its ends below. */
export function renderScale(view: SurveyView, { question, answer }: AskedQuestion): Html {
  const { kind } = question
  if (!isScale(kind)) return html``
  const chosen = answer !== undefined && 'number' in answer ? answer.number : undefined
  const low = authorWords(view, question.low) || view.words[kind].low
  const high = authorWords(view, question.high) || view.words[kind].high
  const buttons = pointsOf(kind).map((number) => {
    const name = pointName(view, kind, { number, low, high })
    return html`<label class="point"><input type="radio" name="answer" value="${number}" data-answer aria-label="${name}"${number === chosen && html` checked`}><span aria-hidden="true">${drawPoint(kind, number)}</span></label>`
  })
  const ends =
    (low || high) &&
    html`<p class="ends" aria-hidden="true"><span dir="auto">${low}</span><span dir="auto">${high}</span></p>`
  return html`<div class="scale scale-${kind}">${buttons}</div>${ends}`
}

type Point = { number: number; low: string; high: string }

/** What a screen reader says: the number of how many, and the word where there is one. */
function pointName({ words }: SurveyView, kind: ScaleKind, { number, low, high }: Point): string {
  const all = pointsOf(kind)
  const end = number === all[0] ? low : number === all.at(-1) ? high : ''
  if (kind === 'csat')
    return fillWords(words.csat.point, { number, word: end || (words.csat.words[number - 1] ?? '') })
  const name = fillWords(words[kind].point, { number })
  return end ? `${name}, ${end}` : name
}

function drawPoint(kind: ScaleKind, number: number): Html {
  if (kind === 'stars')
    return html`<svg viewBox="0 0 24 24"><path d="M12 2.6l2.9 5.9 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5L2.6 9.4l6.5-.9z"/></svg>`
  if (kind === 'csat') return html`${drawFace(number)}<b>${number}</b>`
  return html`<b>${number}</b>`
}

/** Mouths from bad to good. */
const mouths = [
  'M8 17.2q4-4.4 8 0',
  'M8.4 16.4q3.6-2 7.2 0',
  'M8.4 15.6h7.2',
  'M8.4 15q3.6 2.4 7.2 0',
  'M7.6 14.2q4.4 5.2 8.8 0',
]

function drawFace(number: number): Html {
  return html`<svg class="face" viewBox="0 0 24 24"><circle cx="12" cy="12" r="10"/><circle class="eye" cx="8.6" cy="9.8" r="1.2"/><circle class="eye" cx="15.4" cy="9.8" r="1.2"/><path d="${mouths[number - 1]}"/></svg>`
}
