import { voiceLimits } from '@echoloop/contract'
import { locales, type Words } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderPage } from '../render-page.ts'
import { type Problem, renderProblems } from '../render-problems.ts'
import { webAddress } from '../web-address.ts'
import { renderField } from './render-field.ts'

export type AskLinkForm = {
  /** Where the form is posted. */
  action: string
  /** `prd_…` and `shp_…`, for the script. */
  product: string
  shop: string
  /** False: this server sends no mail, so that there is nothing to ask for. */
  canMail: boolean
  values?: { orderNumber: string; email: string }
  /** `field` is `link-order` or `link-email`. */
  problems?: readonly Problem[]
}

export type AskLinkPage = AskLinkForm & {
  productName: string
  pageUrl: string
  /** The form was sent; the answer is always the same. */
  isSent: boolean
}

/** The words beside the list of reviews in the page's language. */
export function voiceWordsOf({ language }: PageFrame): Words['voices'] {
  return locales[language].voices
}

/** By order number and address: the way to the review form for buyers without a link. Works without a script. */
export function renderAskLinkForm(frame: PageFrame, data: AskLinkForm): Html {
  const words = voiceWordsOf(frame).askLink
  const problems = data.problems ?? []
  if (!data.canMail) return html`<p>${words.noMail}</p>`
  return html`<form class="voice-form" method="post" action="${data.action}" data-form="v1/storefront/review-links" data-shop="${data.shop}" data-product="${data.product}" data-language="${frame.language}" data-sending="${words.sending}" data-failed="${voiceWordsOf(frame).feedback.failed}">
<p>${words.intro}</p>
${renderField({
  id: 'link-order',
  name: 'orderNumber',
  label: words.order,
  hint: words.orderHint,
  value: data.values?.orderNumber,
  attributes: html` required maxlength="${voiceLimits.orderNumber}" autocomplete="off"`,
  problems,
})}
${renderField({
  id: 'link-email',
  name: 'email',
  label: words.email,
  hint: words.emailHint,
  value: data.values?.email,
  attributes: html` type="email" required maxlength="${voiceLimits.email}" autocomplete="email"`,
  problems,
})}
<p class="hint">${words.limit}</p>
<div class="send"><button class="button" type="submit">${words.send}</button><p class="status" role="status"></p></div>
</form>`
}

/** The form under its heading, inside a shop's page. */
export function renderAskLinkWidget(frame: PageFrame, data: AskLinkForm): Html {
  return html`<section aria-labelledby="ask-link-title"><h2 id="ask-link-title">${voiceWordsOf(frame).askLink.open}</h2>
${renderAskLinkForm(frame, data)}</section>`
}

/** The page of the form, and what follows it. */
export function renderAskLinkPage(frame: PageFrame, data: AskLinkPage): string {
  const words = voiceWordsOf(frame).askLink
  const content = data.isSent
    ? html`<p role="status">${words.sent}</p>`
    : html`${renderProblems(frame, data.problems ?? [])}
${renderAskLinkForm(frame, data)}`
  return renderPage(frame, {
    title: words.title(data.productName),
    isPrivate: true,
    assets: ['review-form.css', 'voices.css'],
    main: html`<p class="over" dir="auto">${data.productName}</p>
<h1>${words.heading}</h1>
${content}
<p class="ways"><a href="${webAddress(data.pageUrl)}">${words.back}</a></p>`,
  })
}
