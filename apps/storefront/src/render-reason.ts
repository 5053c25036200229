import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { ownWordsOf, type PageFrame, wordsOf } from './page-frame.ts'
import { webAddress } from './web-address.ts'

/** Why a review is not public: the rule, its words, what was noticed, and how to mend it where that helps. */
export type Reason = {
  code: string | null
  /** Of the rule. */
  name?: string | null
  text: string
  noticed?: readonly string[]
  mend: string | null
}

type Given = { reason: Reason | null; edit: { url: string } | null; policyUrl?: string | null }

export function renderReason(frame: PageFrame, { reason, edit, policyUrl }: Given): Html | null {
  if (!reason) return null
  const words = wordsOf(frame).receipt
  const own = ownWordsOf(frame)
  const noticed = reason.noticed ?? []
  const mend =
    edit &&
    reason.mend &&
    html`<h2>${own.mend}</h2><p>${reason.mend}</p><p><a class="button" href="${webAddress(edit.url)}">${own.changeAndSend}</a></p>`
  const link =
    policyUrl && html`<a href="${webAddress(policyUrl)}">${locales[frame.language].screening.page.link}</a>`
  const rule = reason.code !== null && words.ruleCode(reason.code)
  return html`<section class="reason"><h2>${words.reason}</h2>${reason.name && html`<p><b>${reason.name}</b></p>`}<p>${reason.text}</p>
${noticed.length > 0 && html`<ul>${noticed.map((sentence) => html`<li>${sentence}</li>`)}</ul>`}
<p class="quiet">${rule}${rule && link && html` · `}${link}</p>${mend}</section>`
}
