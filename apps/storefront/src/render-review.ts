import type { PublicReview } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { languageTag } from './language-tag.ts'
import { type PageFrame, wordsOf } from './page-frame.ts'
import { renderDate } from './render-date.ts'
import { renderFlagForm } from './render-flag-form.ts'
import { renderMedia } from './render-media.ts'
import { renderStars } from './render-stars.ts'
import { renderText } from './render-text.ts'
import { renderMarks } from './widgets/render-marks.ts'
import { renderVote } from './widgets/render-vote.ts'
import { dimensionName, type ReviewList } from './widgets/review-list.ts'

type InList = { review: PublicReview; list: ReviewList }

/** One review with its marks, additions and the shop's replies. */
export function renderReview(frame: PageFrame, { review, list }: InList): Html {
  const words = wordsOf(frame)
  const author = review.authorName || words.review.anonymous
  return html`<li><article class="review" part="review" id="${review.id}" aria-label="${words.review.label(author)}">
<header>
${review.rating !== null && html`<p class="review-stars">${renderStars({ value: review.rating, label: words.stars.label(String(review.rating)), height: 18 })} <span class="review-rating" aria-hidden="true">${review.rating}/5</span></p>`}
<p class="by"><span class="author" part="author" dir="auto">${author}</span> ${renderDate(frame, review.occurredAt)}${review.editedAt && html` · ${words.review.edited} ${renderDate(frame, review.editedAt)}`}</p>
${renderMarks(frame, review)}
</header>
${renderWords(frame, review)}
${renderDetails(frame, { review, list })}
${renderMedia(frame, review.media)}
${renderAdditions(frame, review)}
<div class="review-foot">${renderVote(frame, { review, action: list.voteAction(review.id) })}
${renderFlag(frame, { review, list })}</div>
</article></li>`
}

/** ` lang="…"` for what the author wrote. */
function langOf(review: PublicReview): Html | null {
  const language = languageTag(review.language)
  return language === undefined ? null : html` lang="${language}"`
}

function renderWords(frame: PageFrame, review: PublicReview): Html {
  const lang = langOf(review)
  const none = !review.title && html`<p class="quiet">${wordsOf(frame).review.withoutText}</p>`
  return html`${review.title && html`<h3${lang} dir="auto">${review.title}</h3>`}
${review.text ? html`<div class="text" part="text"${lang} dir="auto">${renderText(frame, review.text)}</div>` : none}`
}

function renderDetails(frame: PageFrame, { review, list }: InList): Html {
  const words = wordsOf(frame).review
  const stars = Object.entries(review.dimensions).map(
    ([code, given]) =>
      html`<li>${words.dimension({ name: dimensionName(list.dimensionNames, code), stars: given })}</li>`,
  )
  const traits = list.facets.traits.flatMap((trait) => {
    const value = Object.hasOwn(review.traits, trait.code) ? review.traits[trait.code] : undefined
    const name = frame.language === 'en' ? trait.nameEn : trait.name
    return value === undefined ? [] : html`<li><bdi>${name}</bdi>: <bdi>${value}</bdi></li>`
  })
  const about = locales[frame.language].reviewList.about
  return html`${stars.length > 0 && html`<ul class="dimensions" aria-label="${words.dimensions}">${stars}</ul>`}
${traits.length > 0 && html`<ul class="dimensions" aria-label="${about}">${traits}</ul>`}`
}

function renderAdditions(frame: PageFrame, review: PublicReview): Html {
  const words = wordsOf(frame).review
  const lang = langOf(review)
  const followUps = review.followUps.map(
    ({ daysAfter, text }) =>
      html`<section class="addition" part="follow-up"><p class="addition-title">${words.followUp(daysAfter)}</p><div class="text" part="text"${lang} dir="auto">${renderText(frame, text)}</div></section>`,
  )
  const replies = review.replies.map(
    ({ createdAt, text, isAutomatic }) =>
      html`<section class="reply" part="reply"><p class="addition-title"><span dir="auto">${isAutomatic ? words.automaticReply(frame.shopName) : words.reply(frame.shopName)}</span> ${renderDate(frame, createdAt)}</p><div class="text" part="text" dir="auto">${renderText(frame, text)}</div></section>`,
  )
  return html`${followUps}${replies}`
}

function renderFlag(frame: PageFrame, { review, list }: InList): Html {
  const author = review.authorName || wordsOf(frame).review.anonymous
  const { flag } = list
  if ('form' in flag) return renderFlagForm(frame, { reviewId: review.id, author, form: flag.form })
  const { form: words } = locales[frame.language].flags
  return html`<a class="flag-link" rel="nofollow" href="${flag.url(review.id)}" aria-label="${words.label(author)}">${words.open}</a>`
}
