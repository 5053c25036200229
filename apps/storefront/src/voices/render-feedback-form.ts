import { type VoiceKind, voiceKinds, voiceLimits } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderPage } from '../render-page.ts'
import { type Problem, renderProblems } from '../render-problems.ts'
import { webAddress } from '../web-address.ts'
import { voiceWordsOf } from './render-ask-link-form.ts'
import { renderField, renderTick } from './render-field.ts'

export type FeedbackForm = {
  action: string
  /** `shp_…` */
  shop: string
  /** The page on which it stands; the script puts in its own. */
  page?: string
  values?: { kind: string; text: string; email: string; consent: boolean }
  /** `field` is `feedback-kind`, `feedback-text`, `feedback-email` or `feedback-consent`. */
  problems?: readonly Problem[]
}

export type FeedbackPage = FeedbackForm & { shopUrl: string }

/** Words for the shop alone. Works without a script. */
export function renderFeedbackForm(frame: PageFrame, data: FeedbackForm): Html {
  const words = voiceWordsOf(frame).feedback
  const problems = data.problems ?? []
  const consent = problems.find(({ field }) => field === 'feedback-consent')?.message
  return html`<form class="voice-form" method="post" action="${data.action}" data-form="v1/storefront/feedback" data-shop="${data.shop}" data-language="${frame.language}" data-sending="${words.sending}" data-failed="${words.failed}" data-sent="${words.sentHeading}" data-number="${words.sentText('{number}')}" data-status="${words.status}" data-consent-missing="${words.consentMissing}">
<p>${words.intro}</p>
${data.page !== undefined && html`<input type="hidden" name="page" value="${data.page}">`}
${renderKinds(frame, data)}
${renderField({
  id: 'feedback-text',
  name: 'text',
  label: words.text,
  hint: words.textHint,
  value: data.values?.text,
  isLong: true,
  attributes: html` required maxlength="${voiceLimits.text}"`,
  problems,
})}
${renderField({
  id: 'feedback-email',
  name: 'email',
  label: words.email,
  hint: words.emailHint,
  optional: words.optional,
  value: data.values?.email,
  attributes: html` type="email" maxlength="${voiceLimits.email}" autocomplete="email"`,
  problems,
})}
${renderTick({
  id: 'feedback-consent',
  name: 'consent',
  label: words.consent,
  isTicked: data.values?.consent ?? false,
  problem: consent,
})}
<div class="send"><button class="button" type="submit">${words.send}</button><p class="status" role="status"></p></div>
</form>`
}

function renderKinds(frame: PageFrame, { values }: FeedbackForm): Html {
  const words = voiceWordsOf(frame).feedback
  const isChosen = (kind: VoiceKind) => (values ? values.kind === kind : kind === 'suggestion')
  const choices = voiceKinds.map(
    (kind) =>
      html`<label class="choice"><input type="radio" name="kind" value="${kind}" required${isChosen(kind) && html` checked`}><span>${words.kinds[kind]}</span></label>`,
  )
  return html`<fieldset class="field choices" id="feedback-kind" tabindex="-1"><legend>${words.kind}</legend><div>${choices}</div></fieldset>`
}

/** The page of the form, for readers without a script and shops without a site. */
export function renderFeedbackPage(frame: PageFrame, data: FeedbackPage): string {
  const words = voiceWordsOf(frame).feedback
  return renderPage(frame, {
    title: words.title(frame.shopName),
    isPrivate: true,
    assets: ['review-form.css', 'voices.css'],
    main: html`<h1>${words.heading}</h1>
${renderProblems(frame, data.problems ?? [])}
${renderFeedbackForm(frame, data)}
<p class="ways"><a href="${webAddress(data.shopUrl)}" dir="auto">${frame.shopName}</a></p>`,
  })
}
