import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { voiceWordsOf } from '../voices/render-ask-link-form.ts'
import { type FeedbackForm, renderFeedbackForm } from '../voices/render-feedback-form.ts'

export type FeedbackWidget = FeedbackForm & {
  /** The page of the same form. */
  pageUrl: string
}

/**
 * A button that opens the form for words to the shop, or the form itself where the element has the attribute `inline`.
 * Without a script the button leads to the page of the form.
 */
export function renderFeedbackWidget(frame: PageFrame, data: FeedbackWidget): Html {
  const words = voiceWordsOf(frame).feedback
  return html`<a class="button corner" part="feedback-button" data-open href="${data.pageUrl}">${words.open}</a>
<dialog class="sheet" part="dialog" aria-labelledby="feedback-title">
<div class="sheet-bar"><h2 id="feedback-title">${words.heading}</h2><button type="button" data-close>${words.close}</button></div>
${renderFeedbackForm(frame, data)}
</dialog>`
}
