import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from '../page-frame.ts'
import { renderStars } from '../render-stars.ts'
import { formatScore, renderMethod } from '../render-summary.ts'
import { renderCertainty, renderInterval } from '../scores/render-interval.ts'
import { renderWithAndWithout } from '../scores/render-with-and-without.ts'
import { listAddress } from './list-address.ts'
import { dimensionName, type ReviewList } from './review-list.ts'

/** Score, histogram and details of a product; every row leads to the reviews that it counts. */
export function renderScore(frame: PageFrame, list: ReviewList): Html {
  const words = wordsOf(frame)
  const { summary } = list
  if (summary.count === 0 || summary.score === null) {
    return html`<section class="summary empty" aria-labelledby="summary-title">
<h3 id="summary-title">${words.product.emptyTitle}</h3>
<p class="quiet">${words.product.emptyText}</p>
</section>`
  }
  const score = formatScore(frame, summary.score)
  const exact = { ...summary, value: summary.score }
  return html`<section class="summary" part="summary" aria-labelledby="summary-title">
<h3 id="summary-title" class="unseen">${words.product.stars}</h3>
<div class="score"><p class="score-value"><span class="score-number">${score}</span><span class="score-best"> / 5</span> ${renderInterval(frame, exact)}</p>
<div>${renderStars({ value: summary.score, label: words.stars.label(score), height: 22 })}
<p class="quiet">${words.product.count(summary.count)}${summary.mean !== null && html`<br>${words.product.mean(formatScore(frame, summary.mean))}`}</p></div>
${renderCertainty(frame, exact)}</div>
${renderHistogram(frame, list)}
${renderDimensions(frame, list)}
${renderWithAndWithout(frame, summary)}
<details class="method"><summary>${locales[frame.language].reviewList.method}</summary>${renderMethod(frame, summary)}</details>
</section>`
}

function renderHistogram(frame: PageFrame, { summary, facets, choice, pageUrl }: ReviewList): Html {
  const words = wordsOf(frame)
  const total = summary.stars.reduce((sum, count) => sum + count, 0)
  const rows = [5, 4, 3, 2, 1].map((stars) => {
    const count = summary.stars[stars - 1] ?? 0
    const share = total === 0 ? 0 : count / total
    const isChosen = choice.stars === stars
    const row = html`<span class="row-name">${words.stars.row(stars)}</span>${renderBar(share)}<span class="number">${count.toLocaleString(frame.language)}</span><span class="number share">${share.toLocaleString(frame.language, { style: 'percent' })}</span>`
    if (!isChosen && (facets.stars[stars - 1] ?? 0) === 0)
      return html`<li><span class="row">${row}</span></li>`
    const href = listAddress(pageUrl, { ...choice, stars: isChosen ? undefined : stars })
    return html`<li><a class="row" data-filter data-key="stars-${stars}" rel="nofollow" href="${href}"${isChosen && html` aria-current="true"`}>${row}</a></li>`
  })
  return html`<ol class="histogram" part="histogram" aria-label="${words.product.histogram}">${rows}</ol>`
}

function renderDimensions(frame: PageFrame, list: ReviewList): Html | null {
  const { facets, choice, pageUrl } = list
  const words = locales[frame.language].reviewList
  if (facets.dimensions.length === 0) return null
  const rows = facets.dimensions.map(({ code, count, mean, low, high }) => {
    const isChosen = choice.dimension === code
    const href = listAddress(pageUrl, { ...choice, dimension: isChosen ? undefined : code })
    const score = formatScore(frame, mean)
    const interval =
      low !== null &&
      high !== null &&
      html` title="${words.interval({ low: formatScore(frame, low), high: formatScore(frame, high) })}"`
    return html`<li><a class="row" data-filter data-key="dimension-${code}" rel="nofollow" href="${href}"${isChosen && html` aria-current="true"`}${interval}><span class="row-name">${dimensionName(list.dimensionNames, code)}</span>${renderBar(mean / 5)}<span class="number">${score}</span><span class="number share">(${count.toLocaleString(frame.language)})</span></a></li>`
  })
  return html`<h3 class="small-title">${words.dimensions}</h3><ol class="histogram dimension-rows">${rows}</ol>`
}

/** A share as a bar; its width stands in an attribute, which a strict policy allows. */
function renderBar(share: number): Html {
  const width = (Math.min(1, Math.max(0, share)) * 100).toFixed(1)
  return html`<svg class="bar" aria-hidden="true" width="100%" height="8"><rect class="bar-line" width="100%" height="8" rx="4"/><rect class="bar-fill" width="${width}%" height="8" rx="4"/></svg>`
}
