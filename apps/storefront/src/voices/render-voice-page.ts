import { voiceKinds } from '@echoloop/contract'
import { html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderDate } from '../render-date.ts'
import { renderPage } from '../render-page.ts'
import { type PlanOnPage, renderPlans } from '../render-plans.ts'
import { renderText } from '../render-text.ts'
import { voiceWordsOf } from './render-ask-link-form.ts'

export type VoicePage = {
  state: 'received' | 'open' | 'settled'
  kind: string
  text: string
  sentAt: string
  /** An address was given with consent. */
  isReachable: boolean
  /** `rcp_…` */
  receipt: string
  plans: readonly PlanOnPage[]
}

/** Where the writer of words for the shop alone sees what became of them. */
export function renderVoicePage(frame: PageFrame, data: VoicePage): string {
  const { voicePage: words, feedback } = voiceWordsOf(frame)
  const kind = voiceKinds.find((one) => one === data.kind)
  return renderPage(frame, {
    title: `${words.heading[data.state]} · ${frame.shopName}`,
    isPrivate: true,
    assets: ['review-form.css', 'voices.css'],
    styles: ['widget-deeds.css'],
    main: html`<h1>${words.heading[data.state]}</h1>
<p>${words.text[data.state]}</p>
<p>${data.isReachable ? words.answered : words.unreachable}</p>
${renderPlans(frame, data.plans)}
<section aria-labelledby="yours-title"><h2 id="yours-title">${words.yours}</h2>
<div class="own-words text" dir="auto">${renderText(frame, data.text)}</div></section>
<dl class="facts">
${kind && html`<div><dt>${words.kind}</dt><dd>${feedback.kinds[kind]}</dd></div>`}
<div><dt>${words.sent}</dt><dd>${renderDate(frame, data.sentAt)}</dd></div>
<div><dt>${words.number}</dt><dd><code>${data.receipt}</code></dd></div>
</dl>
<p class="quiet">${words.keep}</p>`,
  })
}
