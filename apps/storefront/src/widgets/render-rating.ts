import type { ProductSummary } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from '../page-frame.ts'
import { renderStars } from '../render-stars.ts'
import { formatScore } from '../render-summary.ts'

export type RatingWidget = {
  summary: Pick<ProductSummary, 'count' | 'score'>
  /** Where the list is: in the shop's own page where it said so, else on ours. */
  listUrl: string
}

/** The badge as words alone, which need no style of ours. */
export function renderRatingLine(frame: PageFrame, { summary, listUrl }: RatingWidget): Html {
  const words = wordsOf(frame)
  const { count, score } = summary
  if (count === 0 || score === null) return html`<a href="${listUrl}">${words.widget.none}</a>`
  return html`<a href="${listUrl}">${words.stars.label(formatScore(frame, score))} · ${words.product.count(count)}</a>`
}

/** Stars, score and count on one line, all of it the way to the list. */
export function renderRating(frame: PageFrame, { summary, listUrl }: RatingWidget): Html {
  const words = wordsOf(frame)
  const { count, score } = summary
  if (count === 0 || score === null) {
    return html`<p class="badge" part="rating"><a data-list href="${listUrl}">${words.widget.none}</a></p>`
  }
  const value = formatScore(frame, score)
  return html`<p class="badge" part="rating"><a data-list href="${listUrl}">${renderStars({ value: score, label: words.stars.label(value), height: 20 })} <strong aria-hidden="true">${value}</strong> <span class="badge-count" part="count">${words.product.count(count)}</span></a></p>`
}
