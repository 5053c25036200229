import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from '../page-frame.ts'
import { renderStars } from '../render-stars.ts'
import { formatScore } from '../render-summary.ts'
import { webAddress } from '../web-address.ts'
import { formatDay } from './format-day.ts'
import { renderInterval } from './render-interval.ts'
import { renderProductPicture } from './render-product-picture.ts'

export type BestRow = {
  id: string
  name: string
  url: string
  pictureUrl: string | null
  count: number
  verified: number
  score: number
  low: number
  high: number
}

export type BestList = {
  title: string
  rows: readonly BestRow[]
  /** `YYYY-MM-DD`: all ratings published until this day count. */
  until: string
  ratings: number
  method: string
  /** The whole list, where this is its beginning. */
  allUrl: string | null
}

/** Products by the lower end of their score's interval, with what that rests on and how it is made. */
export function renderBestList(frame: PageFrame, list: BestList): Html {
  const words = locales[frame.language].scores.best
  return html`<section class="best" aria-labelledby="best-title">
<h2 id="best-title">${list.title}</h2>
${list.rows.length === 0 ? html`<p class="quiet">${words.empty}</p>` : renderRows(frame, list)}
<details class="score-method"><summary>${words.method}</summary><p>${words.methodText}</p><p class="formula">${list.method}</p></details>
</section>`
}

function renderRows(frame: PageFrame, { rows, until, ratings, allUrl }: BestList): Html {
  const words = locales[frame.language].scores.best
  return html`<ol class="best-rows">${rows.map((row, index) => renderRow(frame, row, index + 1))}</ol>
<p class="score-basis">${words.until({ day: formatDay(frame, until), count: ratings })}</p>
${allUrl !== null && html`<p><a href="${webAddress(allUrl)}">${words.all}</a></p>`}`
}

function renderRow(frame: PageFrame, row: BestRow, place: number): Html {
  const words = locales[frame.language].scores.best
  const score = formatScore(frame, row.score)
  const basis = words.basis({
    count: row.count.toLocaleString(frame.language),
    verified: row.verified.toLocaleString(frame.language),
  })
  return html`<li><span class="place" aria-label="${words.place(place)}">${place}</span>${renderProductPicture(row)}<div class="best-facts"><a class="best-name" href="${webAddress(row.url)}" dir="auto">${row.name}</a><p class="best-score">${renderStars({ value: row.score, label: wordsOf(frame).stars.label(score), height: 16 })} <strong aria-hidden="true">${score}</strong> ${renderInterval(frame, { ...row, value: row.score })}</p><p class="quiet">${basis}</p></div></li>`
}
