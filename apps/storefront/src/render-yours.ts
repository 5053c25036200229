import type { Media } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from './page-frame.ts'
import { renderMedia } from './render-media.ts'
import { renderStars } from './render-stars.ts'
import { renderText } from './render-text.ts'
import { type OwnDisclosure, renderOwnDisclosure } from './voices/render-disclosure.ts'

/** An author's own words and pictures as they are kept. */
export type Yours = {
  rating: number | null
  title: string | null
  text: string | null
  dimensions: readonly { name: string; stars: number }[]
  media: readonly Media[]
  disclosure?: OwnDisclosure
  followUp: { text: string; daysAfter: number } | null
}

/** What the author wrote, under a heading. */
export function renderYours(frame: PageFrame, { heading, ...review }: Yours & { heading: string }): Html {
  const words = wordsOf(frame)
  const { rating, title, text, dimensions, media, followUp } = review
  return html`<section aria-labelledby="yours-title"><h2 id="yours-title">${heading}</h2>
<div class="review yours">
${rating !== null && html`<p class="review-stars">${renderStars({ value: rating, label: words.stars.label(String(rating)), height: 18 })} <span class="review-rating" aria-hidden="true">${rating}/5</span></p>`}
${title && html`<h3 dir="auto">${title}</h3>`}
${text ? html`<div class="text" dir="auto">${renderText(frame, text)}</div>` : !title && html`<p class="quiet">${words.review.withoutText}</p>`}
${dimensions.length > 0 && html`<ul class="dimensions" aria-label="${words.review.dimensions}">${dimensions.map((one) => html`<li>${words.review.dimension(one)}</li>`)}</ul>`}
${renderMedia(frame, media)}
${renderOwnDisclosure(frame, review.disclosure)}
${followUp && html`<section class="addition"><p class="addition-title">${words.review.followUp(followUp.daysAfter)}</p><div class="text" dir="auto">${renderText(frame, followUp.text)}</div></section>`}
</div></section>`
}
