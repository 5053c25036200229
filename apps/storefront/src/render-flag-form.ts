import { flagLimits, flagReasons } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'

export type FlagForm = {
  /** Where the flag on a review is posted, form-encoded. */
  action(reviewId: string): string
  /** The server can send mail, so that an address is of use. */
  takesAddress: boolean
}

/** The small form beside a review by which a reader reports it. Works without a script. */
export function renderFlagForm(
  frame: PageFrame,
  { reviewId, author, form }: { reviewId: string; author: string; form: FlagForm },
): Html {
  const { form: words, reasons } = locales[frame.language].flags
  const id = `flag-${reviewId}`
  return html`<details class="flag"><summary aria-label="${words.label(author)}">${words.open}</summary>
<form method="post" action="${form.action(reviewId)}">
<p class="field"><label for="${id}">${words.reason}</label>
<select id="${id}" name="reason" required><option value="">${words.choose}</option>${flagReasons.map((reason) => html`<option value="${reason}">${reasons[reason]}</option>`)}</select></p>
<p class="field"><label for="${id}-words">${words.words} <span class="optional">${words.wordsHint}</span></label>
<textarea id="${id}-words" name="words" rows="2" maxlength="${flagLimits.words}" dir="auto"></textarea></p>
${
  form.takesAddress &&
  html`<p class="field"><label for="${id}-email">${words.email} <span class="optional">${words.optional}</span></label>
<input id="${id}-email" name="email" type="email" maxlength="254" autocomplete="email"><span class="hint">${words.emailHint}</span></p>`
}
<p class="hint">${words.note}</p>
<p><button class="button is-second" type="submit">${words.send}</button></p>
</form></details>`
}
