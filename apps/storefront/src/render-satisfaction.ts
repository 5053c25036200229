import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'

export type SatisfactionOnPage = {
  score: number | null
  words: string | null
  isUnclear: boolean
  /** Chosen by a link in a letter and not sent yet: a script sends it, or the reader. */
  tapped: number | null
}

type Satisfaction = SatisfactionOnPage & { action: string }

const lowMax = 2

/** The one question: each answer is one tap; words can follow. */
export function renderSatisfaction(frame: PageFrame, data: Satisfaction): Html {
  const words = locales[frame.language].ownCase.satisfaction
  return html`<section class="satisfaction" id="satisfaction" aria-labelledby="satisfaction-title"><h2 id="satisfaction-title">${words.question}</h2>
<p class="hint">${words.hint}</p>
${data.tapped !== null && data.score === null && !data.isUnclear ? renderTapped(frame, data, data.tapped) : renderAnswer(frame, data)}</section>`
}

function renderTapped(frame: PageFrame, { action }: Satisfaction, score: number): Html {
  const words = locales[frame.language].ownCase.satisfaction
  return html`<form method="post" action="${action}" data-tap><p><strong>${words.yours(wordOf(frame, score))}</strong></p>
<input type="hidden" name="score" value="${String(score)}"><input type="hidden" name="by" value="hand">
<p><button class="button" type="submit">${words.send}</button></p></form>
<details class="do"><summary>${words.change}</summary>${renderScores(frame, action)}</details>`
}

function renderAnswer(frame: PageFrame, data: Satisfaction): Html {
  const words = locales[frame.language].ownCase.satisfaction
  const { action, score } = data
  if (score === null)
    return html`${data.isUnclear && html`<p class="problem">${words.unclear}</p>`}${renderScores(frame, action)}`
  return html`<p><strong>${words.yours(wordOf(frame, score))}</strong></p>
${score <= lowMax && html`<p>${words.low}</p>`}
<form method="post" action="${action}"><input type="hidden" name="score" value="${String(score)}">
<div class="field"><label for="satisfaction-words">${words.words}</label>
<textarea id="satisfaction-words" name="words" rows="3" maxlength="5000" dir="auto">
${data.words}</textarea></div>
<p><button class="button is-second" type="submit">${words.send}</button></p></form>
<details class="do"><summary>${words.change}</summary>${renderScores(frame, action)}</details>`
}

function renderScores(frame: PageFrame, action: string): Html {
  const words = locales[frame.language].ownCase.satisfaction
  const buttons = words.scores.map(
    (word, index) =>
      html`<button class="score-choice" type="submit" name="score" value="${String(index + 1)}"><b>${String(index + 1)}</b> <span>${word}</span></button>`,
  )
  return html`<form class="scores" method="post" action="${action}">${buttons}</form>`
}

function wordOf(frame: PageFrame, score: number): string {
  const words = locales[frame.language].ownCase.satisfaction
  return words.score({ score, word: words.scores[score - 1] ?? '' })
}
