import { type Media, taskLimits } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { formatMoment } from './format-moment.ts'
import type { PageFrame } from './page-frame.ts'
import { renderPage } from './render-page.ts'
import { renderText } from './render-text.ts'
import { webAddress } from './web-address.ts'

export type TaskPage = {
  title: string
  text: string
  state: 'open' | 'accepted' | 'done' | 'declined' | 'cancelled'
  dueAt: string
  isOverdue: boolean
  askedBy: string
  asked: string
  facts: { product: string | null; sku: string | null; batch: string | null; topic: string | null }
  pictures: readonly Media[]
  /** What was answered before. */
  answer: string | null
  linkExpiresAt: string
  action: string
  /** What was sent before and what is wrong with it. */
  values?: { text: string; name: string; problem: string }
  languageUrls: Record<LocaleName, string>
}

/** What somebody without an account is asked to do, and where they answer. Works without a script. */
export function renderTaskPage(frame: PageFrame, data: TaskPage): string {
  const words = wordsOf(frame)
  const isOpen = data.state === 'open' || data.state === 'accepted'
  return renderPage(frame, {
    title: `${data.title} · ${frame.shopName}`,
    isPrivate: true,
    assets: ['review-form.css', 'task.css'],
    languageUrls: data.languageUrls,
    main: html`<p class="over" dir="auto">${words.asks({ by: data.askedBy, asked: data.asked })}</p>
<h1 dir="auto">${data.title}</h1>
<p class="task-state ${data.state}" role="status">${words.states[data.state]}</p>
${renderFacts(frame, data)}
${data.text !== '' && html`<div class="task-text" dir="auto">${renderText(frame, data.text)}</div>`}
${renderPictures(frame, data)}
${renderAnswer(frame, data)}
${isOpen && renderForm(frame, data)}
<p class="quiet task-only">${words.onlyThis(formatMoment(frame, data.linkExpiresAt))}</p>`,
  })
}

function wordsOf(frame: PageFrame) {
  return locales[frame.language].taskPage
}

function renderFacts(frame: PageFrame, { facts, dueAt, isOverdue }: TaskPage): Html {
  const words = wordsOf(frame)
  const row = (name: string, value: string | null) =>
    value !== null && html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`
  return html`<dl class="task-facts">
<div><dt>${words.due}</dt><dd><time datetime="${dueAt}">${formatMoment(frame, dueAt)}</time>${isOverdue && html` <strong class="task-overdue">${words.overdue}</strong>`}</dd></div>
${row(words.product, facts.product)}
${row(words.sku, facts.sku)}
${row(words.batch, facts.batch)}
${row(words.about, facts.topic)}
</dl>`
}

function renderPictures(frame: PageFrame, { pictures }: TaskPage): Html | null {
  if (pictures.length === 0) return null
  const words = wordsOf(frame)
  const tiles = pictures.map((picture, index) => {
    const name = words.picture({ number: index + 1, of: pictures.length })
    return html`<li><a href="${webAddress(picture.url)}"><img src="${webAddress(picture.thumbUrl ?? picture.url)}" width="96" height="96" loading="lazy" decoding="async" alt="${name}"></a></li>`
  })
  return html`<div class="media"><ul class="media-tiles" aria-label="${words.pictures}">${tiles}</ul></div>`
}

function renderAnswer(frame: PageFrame, { state, answer }: TaskPage): Html | null {
  const words = wordsOf(frame)
  if (state === 'open') return null
  const said = {
    accepted: words.acceptedText,
    cancelled: words.cancelledText,
    done: words.sent.done,
    declined: words.sent.declined,
  }
  const sent =
    answer !== null &&
    state !== 'cancelled' &&
    html`<h2>${words.sentHeading}</h2><div class="task-text" dir="auto">${renderText(frame, answer)}</div>`
  return html`<section class="task-answer"><p>${said[state]}</p>${sent}</section>`
}

function renderForm(frame: PageFrame, data: TaskPage): Html {
  const words = wordsOf(frame)
  const { values, state } = data
  const problem = values?.problem
  // The parser drops a line feed right after the tag, so one is given to it. Enter in the name sends the first button.
  return html`<form class="review-form" method="post" action="${data.action}">
<h2>${words.answerHeading}</h2>
<div class="field"><label for="text">${words.answer}</label>
<p class="hint" id="text-hint">${words.answerHint}</p>
${problem && html`<p class="problem" id="text-problem" role="alert">${problem}</p>`}
<textarea id="text" name="text" rows="6" required maxlength="${taskLimits.text}" dir="auto" aria-describedby="text-hint${problem ? ' text-problem' : ''}"${problem && html` aria-invalid="true"`}>
${values?.text}</textarea></div>
<div class="field"><label for="name">${words.name} <span class="optional">${words.optional}</span></label>
<input type="text" id="name" name="name" maxlength="${taskLimits.name}" autocomplete="name" dir="auto" value="${values?.name ?? ''}"></div>
<p class="privacy">${words.privacy(frame.shopName)}</p>
<div class="task-steps"><button class="button" type="submit" name="step" value="done">${words.done}</button>
${state === 'open' && html`<button class="button is-second" type="submit" name="step" value="accept" formnovalidate>${words.accept}</button>`}
<button class="button is-second" type="submit" name="step" value="decline" aria-describedby="decline-hint">${words.decline}</button></div>
<p class="hint" id="decline-hint">${words.declineHint}</p>
</form>`
}
