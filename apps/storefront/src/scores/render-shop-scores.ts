import { type Scored, type ShopScores, scoreDimensions } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { formatScore } from '../render-summary.ts'
import { formatDay } from './format-day.ts'
import { renderInterval } from './render-interval.ts'
import { renderScoreBar } from './render-score-bar.ts'

/** The three scores of a shop over six months: numbers, intervals, what they rest on, how they are made. */
export function renderShopScores(frame: PageFrame, scores: ShopScores): Html {
  const words = locales[frame.language].scores.shop
  if (scores.reviews === 0) {
    return html`<section class="shop-scores" aria-labelledby="shop-scores-title">
<h2 id="shop-scores-title">${words.title}</h2>
<p class="quiet">${words.empty}</p>
${renderMethod(frame, scores)}
</section>`
  }
  const names = locales[frame.language].start.dimensions
  const period = { from: formatDay(frame, scores.from), to: formatDay(frame, scores.to) }
  return html`<section class="shop-scores" aria-labelledby="shop-scores-title">
<h2 id="shop-scores-title">${words.title}</h2>
<dl class="score-cards">${scoreDimensions.map((code) => renderCard(frame, names[code], scores.dimensions[code]))}</dl>
<p class="score-basis">${words.basis(scores)} · ${words.period(period)}</p>
${renderMethod(frame, scores)}
</section>`
}

function renderCard(frame: PageFrame, name: string, score: Scored | null): Html {
  const words = locales[frame.language].scores.shop
  if (score === null)
    return html`<div class="score-card"><dt>${name}</dt><dd class="quiet">${words.none}</dd></div>`
  const { mean, ...rest } = score
  return html`<div class="score-card"><dt>${name}</dt><dd><span class="card-score"><strong>${formatScore(frame, mean)}</strong><span class="card-best"> / 5</span> ${renderInterval(frame, { value: mean, ...rest })}</span>${renderScoreBar({ value: mean, ...rest })}<span class="quiet">${words.ratings(rest.count)}</span></dd></div>`
}

function renderMethod(frame: PageFrame, { method }: ShopScores): Html {
  const words = locales[frame.language].scores.shop
  return html`<details class="score-method"><summary>${words.method}</summary><p>${words.methodText}</p><p class="formula">${method}</p></details>`
}
