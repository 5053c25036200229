import { flagLimits, flagReasons } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import type { Problem } from './render-problems.ts'

export type FlagForm = {
  /** Where the flag on a review is posted, form-encoded. */
  action(reviewId: string): string
  /** The server can send mail, so that an address is of use. */
  takesAddress: boolean
}

/** What a reader wrote, and what is wrong with it. */
export type FlagDraft = { reason: string; words: string; email: string; problems: readonly Problem[] }

const emptyDraft: FlagDraft = { reason: '', words: '', email: '', problems: [] }

/** The small form beside a review by which a reader reports it. Works without a script. */
export function renderFlagForm(
  frame: PageFrame,
  { reviewId, author, form }: { reviewId: string; author: string; form: FlagForm },
): Html {
  const { form: words } = locales[frame.language].flags
  const action = form.action(reviewId)
  return html`<details class="flag"><summary aria-label="${words.label(author)}">${words.open}</summary>
${renderFlagFields(frame, { id: `flag-${reviewId}`, action, takesAddress: form.takesAddress, draft: emptyDraft })}</details>`
}

type Fields = { id: string; action: string; takesAddress: boolean; draft: FlagDraft }

/** The form itself, with what was written. */
export function renderFlagFields(frame: PageFrame, { id, action, takesAddress, draft }: Fields): Html {
  const { form: words, reasons } = locales[frame.language].flags
  const invalid = (field: string) =>
    draft.problems.some((problem) => problem.field === field) && html` aria-invalid="true"`
  return html`<form method="post" action="${action}">
<p class="field"><label for="${id}">${words.reason}</label>
<select id="${id}" name="reason" required${invalid(id)}><option value="">${words.choose}</option>${flagReasons.map((reason) => html`<option value="${reason}"${reason === draft.reason && html` selected`}>${reasons[reason]}</option>`)}</select></p>
<p class="field"><label for="${id}-words">${words.words} <span class="optional">${words.wordsHint}</span></label>
<textarea id="${id}-words" name="words" rows="2" maxlength="${flagLimits.words}" dir="auto"${invalid(`${id}-words`)}>
${draft.words}</textarea></p>
${
  takesAddress &&
  html`<p class="field"><label for="${id}-email">${words.email} <span class="optional">${words.optional}</span></label>
<input id="${id}-email" name="email" type="email" maxlength="254" autocomplete="email" value="${draft.email}"${invalid(`${id}-email`)}><span class="hint">${words.emailHint}</span></p>`
}
<p class="hint">${words.note}</p>
<p><button class="button is-second" type="submit">${words.send}</button></p>
</form>`
}
