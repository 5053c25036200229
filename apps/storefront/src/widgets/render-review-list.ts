import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from '../page-frame.ts'
import { renderReview } from '../render-review.ts'
import { isFiltered, listAddress } from './list-address.ts'
import { renderFilters } from './render-filters.ts'
import { renderScore } from './render-score.ts'
import type { ReviewList } from './review-list.ts'

/**
 * What buyers say about one product. The script replaces the parts named by `data-part`, so that what stands around
 * them, and the focus, stay.
 */
export function renderReviewList(frame: PageFrame, list: ReviewList): Html {
  const hasReviews = list.facets.all > 0 || list.items.length > 0
  return html`<div class="board">
<div class="side" data-part="score">${renderScore(frame, list)}</div>
<div class="listed">
${
  hasReviews &&
  html`<div data-part="filters">${renderFilters(frame, list)}</div>
<p class="said quiet" role="status" data-shown="${locales[frame.language].reviewList.shown}" data-loading="${locales[frame.language].reviewList.loading}">${countOf(frame, list)}</p>
<div data-part="list">${renderItems(frame, list)}</div>`
}
</div>
</div>`
}

/** Where nobody counted how many fit, as with several filters, it says how many are shown. */
function countOf(frame: PageFrame, { matching, choice, items }: ReviewList): string {
  const words = locales[frame.language].reviewList
  if (matching === null) return words.shown.replace('{count}', items.length.toLocaleString(frame.language))
  return isFiltered(choice) ? words.matching(matching) : words.all(matching)
}

function renderItems(frame: PageFrame, list: ReviewList): Html {
  const words = locales[frame.language].reviewList
  const { items, nextCursor, choice, pageUrl } = list
  if (items.length === 0) {
    return html`<p class="none-fits">${words.noneFits} <a data-filter data-key="clear" href="${listAddress(pageUrl, { order: choice.order })}">${words.clear}</a></p>`
  }
  const older = nextCursor !== null && listAddress(pageUrl, choice, nextCursor)
  return html`<ol class="reviews" part="reviews">
${items.map((review) => renderReview(frame, { review, list }))}
</ol>
${older && html`<p class="more"><a class="button is-second" part="button" data-more data-key="more" rel="next" href="${older}">${wordsOf(frame).product.older}</a></p>`}`
}
