import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from './page-frame.ts'
import { renderDate } from './render-date.ts'
import { renderPage } from './render-page.ts'
import { renderStars } from './render-stars.ts'
import { renderText } from './render-text.ts'
import { webAddress } from './web-address.ts'

export type ReceiptPage = {
  product: { name: string }
  state: 'pending' | 'published' | 'refused' | 'withdrawn'
  submittedAt: string
  decidedAt: string | null
  /** Why it was refused or withdrawn: the rule's code and a sentence in the page's language. */
  reason: { code: string; text: string } | null
  review: { rating: number | null; title: string | null; text: string | null }
  receiptId: string
  /** The product's page, where the review stands when it is public. */
  pageUrl: string | null
}

/** The author's own page: where the review stands, why, and what was sent. */
export function renderReceiptPage(frame: PageFrame, data: ReceiptPage): string {
  const words = wordsOf(frame).receipt
  const state = words.states[data.state]
  const page = webAddress(data.pageUrl)
  return renderPage(frame, {
    title: `${state.heading} · ${frame.shopName}`,
    isPrivate: true,
    assets: ['review-form.js'],
    main: html`<p class="over" dir="auto">${words.title(data.product.name)}</p>
<h1>${state.heading}</h1>
<p>${state.text}</p>
${data.reason && html`<section class="reason"><h2>${words.reason}</h2><p>${data.reason.text}</p><p class="quiet">${words.ruleCode(data.reason.code)}</p></section>`}
${data.state === 'published' && page && html`<p><a class="button" href="${page}">${words.seePage}</a></p>`}
${renderYours(frame, data.review)}
<dl class="facts">
<div><dt>${words.submitted}</dt><dd>${renderDate(frame, data.submittedAt)}</dd></div>
${data.decidedAt && html`<div><dt>${words.decided}</dt><dd>${renderDate(frame, data.decidedAt)}</dd></div>`}
<div><dt>${words.number}</dt><dd><code>${data.receiptId}</code></dd></div>
</dl>
<p class="quiet" data-receipt>${words.keep}</p>`,
  })
}

function renderYours(frame: PageFrame, review: ReceiptPage['review']): Html {
  const words = wordsOf(frame)
  return html`<section aria-labelledby="yours-title"><h2 id="yours-title">${words.receipt.yours}</h2>
<div class="review yours">
${review.rating !== null && html`<p class="review-stars">${renderStars({ value: review.rating, label: words.stars.label(String(review.rating)), height: 18 })} <span class="review-rating" aria-hidden="true">${review.rating}/5</span></p>`}
${review.title && html`<h3 dir="auto">${review.title}</h3>`}
${review.text ? html`<div class="text" dir="auto">${renderText(frame, review.text)}</div>` : !review.title && html`<p class="quiet">${words.review.withoutText}</p>`}
</div></section>`
}
