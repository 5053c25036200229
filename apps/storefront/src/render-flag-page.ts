import type { OwnFlag } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { renderDate } from './render-date.ts'
import { renderPage } from './render-page.ts'
import { renderText } from './render-text.ts'

export type FlagPage = {
  flag: OwnFlag
  productName: string | null
  /** The product's page; null where the review belongs to none. */
  pageUrl: string | null
  languageUrls: Record<LocaleName, string>
}

/** What became of a report, for the reader who sent it. */
export function renderFlagPage(
  frame: PageFrame,
  { flag, productName, pageUrl, languageUrls }: FlagPage,
): string {
  const { own, reasons } = locales[frame.language].flags
  return renderPage(frame, {
    title: `${own.title} · ${frame.shopName}`,
    isPrivate: true,
    languageUrls,
    main: html`<h1>${own.heading[flag.state]}</h1>
${renderOutcome(frame, flag)}
<dl class="facts">
<div><dt>${own.reported}</dt><dd>${reasons[flag.reason]}</dd></div>
<div><dt>${own.when}</dt><dd>${renderDate(frame, flag.flaggedAt)}</dd></div>
${flag.words !== null && html`<div><dt>${own.words}</dt><dd dir="auto">${renderText(frame, flag.words)}</dd></div>`}
</dl>
<p>${own.keep}</p>
${flag.hasAddress && html`<p>${own.mailed}</p>`}
<p class="quiet">${own.log}</p>
${pageUrl !== null && html`<p><a href="${pageUrl}">${productName ?? own.product}</a></p>`}`,
  })
}

function renderOutcome(frame: PageFrame, flag: OwnFlag): Html {
  const { own, answers } = locales[frame.language].flags
  const text = flag.state === 'open' && flag.isHeld ? own.text.held : own.text[flag.state]
  return html`<p>${text}</p>
${flag.answer !== null && html`<p class="outcome"><strong>${answers[flag.answer]}</strong></p>`}
${flag.answerWords !== null && html`<blockquote class="outcome"><p class="addition-title">${own.remark}</p><div dir="auto">${renderText(frame, flag.answerWords)}</div></blockquote>`}`
}
