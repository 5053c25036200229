import type { Media, ReviewTrait } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from './page-frame.ts'
import { type DisclosureValues, dimensionField, type ReviewFormValues } from './read-review-form.ts'
import { renderMediaField } from './render-media-field.ts'
import { renderPage } from './render-page.ts'
import { renderStarChoice } from './render-star-choice.ts'
import { renderDisclosure } from './voices/render-disclosure.ts'
import { webAddress } from './web-address.ts'

export type ReviewFormPage = {
  /** Of the signed link; the browser keeps the draft under it. */
  token: string
  product: { name: string }
  order: { number: string }
  dimensions: readonly { code: string; name: string }[]
  /** Stars that were chosen on the way here, such as by a click in a mail. */
  stars?: number
  /** Pictures and videos that lie ready for this review. */
  media?: readonly Media[]
  /** What was sent before, as `readReviewForm` read it. */
  values?: ReviewFormValues
  /** What the shop lets authors tell about themselves. */
  traits?: readonly ReviewTrait[]
  disclosure?: DisclosureValues
  /** `field` is `rating`, `text`, `title`, `files`, `dimensions.<code>`; any other stands above the form alone. */
  problems?: readonly { field: string; message: string }[]
  /** Where the form is posted, with its files or without. */
  action: string
  privacyUrl?: string
}

/** What the fields themselves need to know. */
export type ReviewFields = Pick<
  ReviewFormPage,
  'dimensions' | 'stars' | 'values' | 'traits' | 'disclosure' | 'problems'
>

const titleMax = 500
const textMax = 50_000

/** The form by which the buyer of an order line writes one review. Works without a script. */
export function renderReviewForm(frame: PageFrame, data: ReviewFormPage): string {
  const words = wordsOf(frame).form
  const title = words.title(data.product.name)
  return renderPage(frame, {
    title: data.problems?.length ? words.problemTitle(title) : `${title} · ${frame.shopName}`,
    isPrivate: true,
    assets: ['review-form.css', 'review-form.js', 'review-uploads.js'],
    main: html`<h1>${words.heading}</h1>
<p class="over" dir="auto">${words.bought({ product: data.product.name, order: data.order.number })}</p>
${renderProblems(frame, data)}
<form class="review-form" method="post" enctype="multipart/form-data" action="${data.action}"${renderScriptWords(frame, data)}>
${renderReviewFields(frame, data, renderMediaField(frame, { media: data.media ?? [], problem: problemOf(data, 'files') }))}
<p class="privacy">${words.privacy}${webAddress(data.privacyUrl) && html` <a href="${webAddress(data.privacyUrl)}">${words.privacyLink}</a>`}</p>
<div class="send"><button class="button" type="submit">${words.send}</button><p class="status" role="status"></p></div>
</form>`,
  })
}

/** All that is asked about one product; `pictures` stand after the words. */
export function renderReviewFields(frame: PageFrame, data: ReviewFields, pictures: Html): Html {
  return html`${renderStars(frame, data)}
${renderWords(frame, data)}
${pictures}
${renderAnonymous(frame, data)}
${renderDisclosure(frame, { traits: data.traits ?? [], values: data.disclosure, problems: data.problems })}`
}

/** The words that the script needs travel with the form; `data-is-answer` tells that the server's values win. */
function renderScriptWords(frame: PageFrame, data: ReviewFormPage): Html {
  const words = wordsOf(frame).form
  return html` data-draft="${data.token}"${data.values && html` data-is-answer`}${data.stars && html` data-stars="${data.stars}"`} data-sending="${words.sending}" data-draft-restored="${words.draftRestored}" data-draft-kept="${words.draftKept}" data-waits="${words.waitsForMedia}" data-mend="${words.mendMedia}" data-queued="${words.queued}" data-again="${words.sendsAgain}" data-hints="${JSON.stringify(words.hints)}" data-hint-empty="${words.textHint}" data-hint-enough="${words.hintEnough}" data-characters-left="${words.charactersLeft('{count}')}"`
}

function renderProblems(frame: PageFrame, data: ReviewFormPage): Html | null {
  const problems = data.problems ?? []
  if (problems.length === 0) return null
  const fields = [
    'rating',
    'text',
    'title',
    'files',
    ...data.dimensions.map(({ code }) => dimensionField(code)),
  ]
  const items = problems.map(({ field, message }) =>
    fields.includes(field) ? html`<li><a href="#${field}">${message}</a></li>` : html`<li>${message}</li>`,
  )
  return html`<section class="problems" role="alert"><h2>${wordsOf(frame).form.problems(problems.length)}</h2><ul>${items}</ul></section>`
}

function renderStars(frame: PageFrame, data: ReviewFields): Html {
  const words = wordsOf(frame).form
  const rating = renderStarChoice(frame, {
    field: 'rating',
    legend: words.rating,
    chosen: data.values ? data.values.rating : (data.stars ?? null),
    problem: problemOf(data, 'rating'),
    isRequired: true,
  })
  const dimensions = data.dimensions.map(({ code, name }) =>
    renderStarChoice(frame, {
      field: dimensionField(code),
      legend: name,
      chosen: chosenDimension(data.values, code),
      problem: problemOf(data, dimensionField(code)),
      isRequired: false,
    }),
  )
  if (dimensions.length === 0) return rating
  return html`${rating}
<section class="dimension-fields" aria-labelledby="dimensions-title"><h2 id="dimensions-title">${words.dimensions}</h2>
${dimensions}
</section>`
}

/** A value that no star stands for counts as no answer, so that one choice of the group is always checked. */
function chosenDimension(values: ReviewFormValues | undefined, code: string): number | null {
  if (!values || !Object.hasOwn(values.dimensions, code)) return null
  const value = values.dimensions[code]
  return value !== undefined && [1, 2, 3, 4, 5].includes(value) ? value : null
}

function renderWords(frame: PageFrame, data: ReviewFields): Html {
  const words = wordsOf(frame).form
  const optional = html`<span class="optional">${words.optional}</span>`
  const text = problemOf(data, 'text')
  const title = problemOf(data, 'title')
  // The parser drops a line feed right after the tag, so one is given to it.
  return html`<div class="field"><label for="text">${words.text} ${optional}</label>
<p class="hint" id="text-hint">${words.textHint}</p>
${renderProblem('text', text)}
<textarea id="text" name="text" rows="7" maxlength="${textMax}" dir="auto" aria-describedby="text-hint${text ? ' text-problem' : ''}"${text && html` aria-invalid="true"`}>
${data.values?.text}</textarea>
</div>
<div class="field"><label for="title">${words.summary} ${optional}</label>
${renderProblem('title', title)}
<input id="title" name="title" type="text" maxlength="${titleMax}" dir="auto" autocomplete="off" value="${data.values?.title}"${title && html` aria-invalid="true" aria-describedby="title-problem"`}>
</div>`
}

function renderAnonymous(frame: PageFrame, data: ReviewFields): Html {
  const words = wordsOf(frame).form
  return html`<div class="field"><label class="check"><input type="checkbox" name="isAnonymous" value="true" aria-describedby="anonymous-hint"${data.values?.isAnonymous && html` checked`}><span>${words.anonymous}</span></label>
<p class="hint" id="anonymous-hint">${words.anonymousHint}</p>
</div>`
}

function renderProblem(field: string, problem: string | undefined): Html | null {
  return problem ? html`<p class="problem" id="${field}-problem">${problem}</p>` : null
}

function problemOf(data: ReviewFields, field: string): string | undefined {
  const messages = (data.problems ?? []).filter((problem) => problem.field === field)
  return messages.length === 0 ? undefined : messages.map(({ message }) => message).join(' ')
}
