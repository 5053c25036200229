import type { ProductSummary } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from './page-frame.ts'
import { renderStars } from './render-stars.ts'

/** Score, plain average, how many gave how many stars, and by which method the score is made. */
export function renderSummary(frame: PageFrame, summary: ProductSummary): Html {
  const words = wordsOf(frame)
  if (summary.count === 0 || summary.score === null) {
    return html`<section class="summary empty" aria-labelledby="summary-title">
<h2 id="summary-title">${words.product.emptyTitle}</h2>
<p>${words.product.emptyText}</p>
</section>`
  }
  const score = formatScore(frame, summary.score)
  return html`<section class="summary" aria-labelledby="summary-title">
<h2 id="summary-title" class="unseen">${words.product.stars}</h2>
<div class="score">
<p class="score-value"><span class="score-number">${score}</span><span class="score-best"> / 5</span></p>
${renderStars({ value: summary.score, label: words.stars.label(score), height: 24 })}
<p class="score-count">${words.product.count(summary.count)}${summary.mean !== null && html`<br>${words.product.mean(formatScore(frame, summary.mean))}`}</p>
</div>
${renderHistogram(frame, summary.stars)}
${renderWithoutService(frame, summary)}
<p class="method">${words.product.method} <span class="method-detail">${summary.method.replace('score', words.product.score)}</span></p>
</section>`
}

/** What is left for the product itself, where some reviews speak of delivery or service alone. */
function renderWithoutService(frame: PageFrame, { withoutService }: ProductSummary): Html | null {
  if (!withoutService || withoutService.mean === null) return null
  const words = locales[frame.language].screening.withoutService
  const mean = formatScore(frame, withoutService.mean)
  const count = words.count(withoutService.count)
  return html`<p class="method"><span>${words.line({ mean, count })}</span> <span class="method-detail">${words.why}</span></p>`
}

/** A mean of stars with one decimal, in the page's language. */
export function formatScore(frame: PageFrame, value: number): string {
  return value.toLocaleString(frame.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

function renderHistogram(frame: PageFrame, stars: readonly number[]): Html {
  const words = wordsOf(frame)
  const total = stars.reduce((sum, count) => sum + count, 0)
  const rows = [5, 4, 3, 2, 1].map((value) => {
    const count = stars[value - 1] ?? 0
    const share = total === 0 ? 0 : count / total
    const percent = share.toLocaleString(frame.language, { style: 'percent' })
    return html`<tr><th scope="row">${words.stars.row(value)}</th><td class="bar"><svg aria-hidden="true" width="100%" height="10"><rect class="bar-line" width="100%" height="10" rx="2"/><rect class="bar-fill" width="${(share * 100).toFixed(1)}%" height="10" rx="2"/></svg></td><td class="number">${count.toLocaleString(frame.language)}</td><td class="number share">${percent}</td></tr>`
  })
  return html`<table class="histogram">
<caption class="unseen">${words.product.histogram}</caption>
<thead class="unseen"><tr><th scope="col">${words.product.histogramStars}</th><td></td><th scope="col">${words.product.histogramCount}</th><th scope="col">${words.product.histogramShare}</th></tr></thead>
<tbody>${rows}</tbody>
</table>`
}
