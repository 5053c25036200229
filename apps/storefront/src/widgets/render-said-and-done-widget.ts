import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderDeed, type SaidAndDonePage } from '../render-said-and-done-page.ts'
import { voiceWordsOf } from '../voices/render-ask-link-form.ts'

export type SaidAndDoneWidget = Pick<SaidAndDonePage, 'items'> & {
  /** The page of all of them. */
  allUrl: string
}

const shownMax = 3

/** The newest things that the shop did because customers spoke of them. */
export function renderSaidAndDoneWidget(frame: PageFrame, { items, allUrl }: SaidAndDoneWidget): Html {
  const words = locales[frame.language].saidAndDone.page
  const shown = items.slice(0, shownMax)
  return html`<section aria-labelledby="said-and-done-title">
<h2 id="said-and-done-title">${words.heading}</h2>
${shown.length === 0 ? html`<p class="quiet">${words.empty}</p>` : html`<div class="deeds" part="deeds">${shown.map((item) => renderDeed(frame, item))}</div>`}
${items.length > shownMax && html`<p class="ways"><a href="${allUrl}">${voiceWordsOf(frame).saidAndDone.all(items.length)}</a></p>`}
</section>`
}
