import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { formatTime } from './format-time.ts'
import { ownWordsOf, type PageFrame, wordsOf } from './page-frame.ts'
import { type Appeal, renderAppeal } from './render-appeal.ts'
import { formatDate, renderDate } from './render-date.ts'
import { renderPage } from './render-page.ts'
import { type PlanOnPage, renderPlans } from './render-plans.ts'
import { type Problem, renderProblems } from './render-problems.ts'
import { type Reason, renderReason } from './render-reason.ts'
import { renderYours, type Yours } from './render-yours.ts'
import { webAddress } from './web-address.ts'

export type ReceiptPage = {
  product: { name: string }
  state: 'pending' | 'held' | 'published' | 'refused' | 'withdrawn'
  submittedAt: string
  editedAt: string | null
  decidedAt: string | null
  /** Why it is not public. */
  reason: Reason | null
  review: Yours
  receiptId: string
  /** The product's page, where the review stands when it is public. */
  pageUrl: string | null
  /** The signed receipt as a file. */
  fileUrl: string | null
  /** What may still be done: where it is sent, and until when. */
  edit: { url: string; until: string } | null
  followUp: { action: string; until: string } | null
  withdraw: { action: string } | null
  bringBack: { action: string; until: string } | null
  /** Shipped plans that answer the review, newest first. */
  plans?: readonly PlanOnPage[]
  /** What becomes of it where somebody handles it. */
  caseUrl: string | null
  /** The newest appeal, and where one may be sent. */
  appeal?: Appeal | null
  mayAppeal?: { action: string } | null
  /** The published rules. */
  policyUrl?: string | null
  /** What was wrong with a follow-up or an appeal, and the words that were sent. */
  answer?: { problems: readonly Problem[]; text?: string; words?: string }
}

/** The author's own page: where the review stands, why, what was sent, and what may still be done. Needs no script. */
export function renderReceiptPage(frame: PageFrame, data: ReceiptPage): string {
  const words = wordsOf(frame).receipt
  const state = words.states[data.state]
  const page = webAddress(data.pageUrl)
  return renderPage(frame, {
    title: `${state.heading} · ${frame.shopName}`,
    isPrivate: true,
    assets: ['review-form.css', 'own-review.css', 'review-form.js'],
    styles: ['widget-deeds.css'],
    main: html`<p class="over" dir="auto">${words.title(data.product.name)}</p>
<h1>${state.heading}</h1>
<p>${state.text}</p>
${renderProblems(frame, data.answer?.problems ?? [])}
${renderReason(frame, data)}
${renderAppeal(frame, data)}
${renderBringBack(frame, data)}
${data.state === 'published' && page && html`<p><a class="button" href="${page}">${words.seePage}</a></p>`}
${renderPlans(frame, data.plans ?? [])}
${renderCaseLink(frame, data)}
${renderYours(frame, { heading: words.yours, ...data.review })}
${renderEdit(frame, data)}
${renderFollowUp(frame, data)}
${renderWithdraw(frame, data)}
${renderFacts(frame, data)}
<p class="quiet" data-receipt>${words.keep}</p>`,
  })
}

function renderCaseLink(frame: PageFrame, { caseUrl }: ReceiptPage): Html | null {
  const { link, linkHint } = locales[frame.language].ownCase
  return caseUrl === null
    ? null
    : html`<section class="do"><p><a class="button" href="${webAddress(caseUrl)}">${link}</a></p><p class="quiet">${linkHint}</p></section>`
}

function renderBringBack(frame: PageFrame, { state, bringBack }: ReceiptPage): Html | null {
  if (state !== 'withdrawn') return null
  const words = ownWordsOf(frame).bringBack
  if (!bringBack) return html`<p class="quiet">${words.over}</p>`
  return html`<form method="post" action="${bringBack.action}"><p>${words.text(formatTime(frame, bringBack.until))}</p><p><button class="button" type="submit">${words.send}</button></p></form>`
}

function renderEdit(frame: PageFrame, { edit, reason }: ReceiptPage): Html | null {
  if (!edit) return null
  const words = ownWordsOf(frame)
  const isOffered = reason?.mend !== undefined && reason?.mend !== null
  return html`<section class="do">${!isOffered && html`<p><a class="button" href="${webAddress(edit.url)}">${words.change}</a></p>`}<p class="quiet">${words.changeUntil(formatDate(frame, edit.until))}</p></section>`
}

function renderFollowUp(frame: PageFrame, { followUp, answer }: ReceiptPage): Html | null {
  if (!followUp) return null
  const words = ownWordsOf(frame).followUp
  const problem = answer?.problems.find(({ field }) => field === 'text')?.message
  // The parser drops a line feed right after the tag, so one is given to it.
  return html`<details class="do"${answer?.text !== undefined && html` open`}><summary>${words.heading}</summary>
<form method="post" action="${followUp.action}">
<div class="field"><label for="text">${words.text}</label>
<p class="hint" id="text-hint">${words.hint} ${words.until(formatDate(frame, followUp.until))}</p>
${problem && html`<p class="problem" id="text-problem">${problem}</p>`}
<textarea id="text" name="text" rows="5" maxlength="50000" dir="auto" required aria-describedby="text-hint${problem ? ' text-problem' : ''}"${problem && html` aria-invalid="true"`}>
${answer?.text}</textarea></div>
<p><button class="button" type="submit">${words.send}</button></p>
</form></details>`
}

function renderWithdraw(frame: PageFrame, { withdraw }: ReceiptPage): Html | null {
  if (!withdraw) return null
  const words = ownWordsOf(frame).withdraw
  return html`<details class="do"><summary>${words.heading}</summary>
<form method="post" action="${withdraw.action}"><p>${words.text}</p><p><button class="button" type="submit">${words.send}</button></p></form></details>`
}

function renderFacts(frame: PageFrame, data: ReceiptPage): Html {
  const words = wordsOf(frame).receipt
  const own = ownWordsOf(frame)
  const file = webAddress(data.fileUrl)
  return html`<dl class="facts">
<div><dt>${words.submitted}</dt><dd>${renderDate(frame, data.submittedAt)}</dd></div>
${data.editedAt && html`<div><dt>${own.edited}</dt><dd>${renderDate(frame, data.editedAt)}</dd></div>`}
${data.decidedAt && html`<div><dt>${words.decided}</dt><dd>${renderDate(frame, data.decidedAt)}</dd></div>`}
<div><dt>${words.number}</dt><dd><code>${data.receiptId}</code></dd></div>
</dl>
${file && html`<p><a class="file" href="${file}" download="receipt.json">${own.file}</a><br><span class="quiet">${own.fileHint}</span></p>`}`
}
