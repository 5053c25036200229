import { type Html, html } from '@echoloop/markup'
import { fillWords } from './fill-words.ts'
import type { SurveyView } from './survey-view.ts'

export type HelpOffer = { email: string; problem: string | undefined }

/** After a worrying answer: help is one tap away, an address is never needed for it. */
export function renderHelpOffer({ words, shopName }: SurveyView, { email, problem }: HelpOffer): Html {
  const { help } = words
  return html`<div class="step help-offer" data-help>
<h2 class="asked" id="survey-asked" tabindex="-1">${help.heading}</h2>
<p>${fillWords(help.text, { shop: shopName })}</p>
<p class="problem" id="survey-problem" role="alert">${problem}</p>
<label class="field" for="survey-email">${help.email} <span class="quiet">${help.optional}</span></label>
<p class="line"><input id="survey-email" type="email" name="email" value="${email}" autocomplete="email" maxlength="254" aria-describedby="survey-email-hint survey-problem" dir="ltr"></p>
<p class="hint" id="survey-email-hint">${help.emailHint}</p>
<div class="ways"><button class="button go" type="submit" name="help" value="yes">${help.yes}</button><button class="back" type="submit" name="help" value="no" formnovalidate>${help.no}</button></div>
</div>`
}
