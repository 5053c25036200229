import type { PublicReview } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import { languageTag } from './language-tag.ts'
import { type PageFrame, wordsOf } from './page-frame.ts'
import { renderDate } from './render-date.ts'
import { type FlagForm, renderFlagForm } from './render-flag-form.ts'
import { renderMedia } from './render-media.ts'
import { renderStars } from './render-stars.ts'
import { renderText } from './render-text.ts'

type ReviewInPage = {
  review: PublicReview
  dimensionNames: Readonly<Record<string, string>>
  flagForm: FlagForm
}

/** One review with its marks, additions and the shop's replies. */
export function renderReview(frame: PageFrame, { review, dimensionNames, flagForm }: ReviewInPage): Html {
  const words = wordsOf(frame)
  const author = review.authorName || words.review.anonymous
  const language = languageTag(review.language)
  const lang = language === undefined ? null : html` lang="${language}"`
  return html`<li><article class="review" id="${review.id}" aria-label="${words.review.label(author)}">
<header>
${review.rating !== null && html`<p class="review-stars">${renderStars({ value: review.rating, label: words.stars.label(String(review.rating)), height: 18 })} <span class="review-rating" aria-hidden="true">${review.rating}/5</span></p>`}
<p class="by"><span class="author" dir="auto">${author}</span> ${renderDate(frame, review.occurredAt)}${review.editedAt && html` · ${words.review.edited} ${renderDate(frame, review.editedAt)}`}</p>
${renderMarks(frame, review)}
</header>
${review.title && html`<h3${lang} dir="auto">${review.title}</h3>`}
${review.text ? html`<div class="text"${lang} dir="auto">${renderText(frame, review.text)}</div>` : !review.title && html`<p class="quiet">${words.review.withoutText}</p>`}
${renderDimensions(frame, { review, dimensionNames })}
${renderMedia(frame, review.media)}
${review.followUps.map((followUp) => html`<section class="addition"><p class="addition-title">${words.review.followUp(followUp.daysAfter)}</p><div class="text"${lang} dir="auto">${renderText(frame, followUp.text)}</div></section>`)}
${review.replies.map((reply) => html`<section class="reply"><p class="addition-title"><span dir="auto">${words.review.reply(frame.shopName)}</span> ${renderDate(frame, reply.createdAt)}</p><div class="text" dir="auto">${renderText(frame, reply.text)}</div></section>`)}
${renderFlagForm(frame, { reviewId: review.id, author, form: flagForm })}
</article></li>`
}

function renderMarks(frame: PageFrame, review: PublicReview): Html | null {
  const words = wordsOf(frame).review
  if (!review.verified && !review.imported) return null
  return html`<div class="marks">${review.verified && html`<details class="mark verified"><summary>${words.verified}</summary><p>${words.verifiedHow}</p></details>`}${review.imported && html`<details class="mark imported"><summary>${words.imported}</summary><p>${words.importedHow}</p></details>`}</div>`
}

function renderDimensions(
  frame: PageFrame,
  { review, dimensionNames }: Omit<ReviewInPage, 'flagForm'>,
): Html | null {
  const words = wordsOf(frame).review
  const items = Object.entries(review.dimensions).map(([code, stars]) => {
    const name = Object.hasOwn(dimensionNames, code) ? dimensionNames[code] : undefined
    return html`<li>${words.dimension({ name: name ?? code, stars })}</li>`
  })
  return items.length === 0
    ? null
    : html`<ul class="dimensions" aria-label="${words.dimensions}">${items}</ul>`
}
