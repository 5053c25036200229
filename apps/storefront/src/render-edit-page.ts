import type { Media } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import { ownWordsOf, type PageFrame, wordsOf } from './page-frame.ts'
import { dimensionField, type ReviewFormValues } from './read-review-form.ts'
import { formatDate } from './render-date.ts'
import { renderMedia } from './render-media.ts'
import { renderPage } from './render-page.ts'
import { type Problem, renderProblems } from './render-problems.ts'
import { renderStarChoice } from './render-star-choice.ts'
import { renderYours, type Yours } from './render-yours.ts'
import { webAddress } from './web-address.ts'

export type EditPage = {
  product: { name: string }
  dimensions: readonly { code: string; name: string }[]
  /** Sent back with the change, so that two windows do not overwrite each other. */
  version: number
  until: string
  values: ReviewFormValues
  /** What was sent with the review; a change of the words leaves it as it is. */
  media: readonly Media[]
  problems?: readonly Problem[]
  /** The words as they stand now, when somebody was faster. */
  present?: Yours
  action: string
  backUrl: string
}

/** The form by which an author changes the own review. Needs no script. */
export function renderEditPage(frame: PageFrame, data: EditPage): string {
  const words = ownWordsOf(frame).editPage
  return renderPage(frame, {
    title: `${words.heading} · ${frame.shopName}`,
    isPrivate: true,
    assets: ['review-form.css', 'own-review.css'],
    main: html`<p class="over" dir="auto">${words.of(data.product.name)}</p>
<h1>${words.heading}</h1>
<p class="quiet">${words.note(formatDate(frame, data.until))}</p>
<p class="quiet">${words.noteAgain}</p>
${renderProblems(frame, data.problems ?? [])}
${data.present && html`<div class="present">${renderYours(frame, { heading: words.present, ...data.present })}</div>`}
<form class="review-form" method="post" action="${data.action}">
<input type="hidden" name="version" value="${data.version}">
${renderStars(frame, data)}
${renderWords(frame, data)}
${data.media.length > 0 && html`<div class="field">${renderMedia(frame, data.media)}<p class="hint">${words.media}</p></div>`}
<div><button class="button" type="submit">${words.send}</button><p><a class="leave" href="${webAddress(data.backUrl)}">${words.back}</a></p></div>
</form>`,
  })
}

function renderStars(frame: PageFrame, data: EditPage): Html {
  const words = wordsOf(frame).form
  const rating = renderStarChoice(frame, {
    field: 'rating',
    legend: words.rating,
    chosen: data.values.rating,
    problem: problemOf(data, 'rating'),
    isRequired: true,
  })
  if (data.dimensions.length === 0) return rating
  const dimensions = data.dimensions.map(({ code, name }) => {
    const field = dimensionField(code)
    const value = Object.hasOwn(data.values.dimensions, code) ? data.values.dimensions[code] : undefined
    const chosen = value !== undefined && [1, 2, 3, 4, 5].includes(value) ? value : null
    return renderStarChoice(frame, {
      field,
      legend: name,
      chosen,
      problem: problemOf(data, field),
      isRequired: false,
    })
  })
  return html`${rating}
<section class="dimension-fields" aria-labelledby="dimensions-title"><h2 id="dimensions-title">${words.dimensions}</h2>
${dimensions}
</section>`
}

function renderWords(frame: PageFrame, data: EditPage): Html {
  const words = wordsOf(frame).form
  const { values } = data
  const optional = html`<span class="optional">${words.optional}</span>`
  const text = problemOf(data, 'text')
  const title = problemOf(data, 'title')
  // The parser drops a line feed right after the tag, so one is given to it.
  return html`<div class="field"><label for="text">${words.text} ${optional}</label>
${renderProblem('text', text)}
<textarea id="text" name="text" rows="7" maxlength="50000" dir="auto"${text && html` aria-invalid="true" aria-describedby="text-problem"`}>
${values.text}</textarea>
</div>
<div class="field"><label for="title">${words.summary} ${optional}</label>
${renderProblem('title', title)}
<input id="title" name="title" type="text" maxlength="500" dir="auto" autocomplete="off" value="${values.title}"${title && html` aria-invalid="true" aria-describedby="title-problem"`}>
</div>
<div class="field"><label class="check"><input type="checkbox" name="isAnonymous" value="true"${values.isAnonymous && html` checked`}><span>${words.anonymous}</span></label></div>`
}

function renderProblem(field: string, problem: string | undefined): Html | null {
  return problem ? html`<p class="problem" id="${field}-problem">${problem}</p>` : null
}

function problemOf(data: EditPage, field: string): string | undefined {
  const messages = (data.problems ?? []).filter((problem) => problem.field === field)
  return messages.length === 0 ? undefined : messages.map(({ message }) => message).join(' ')
}
