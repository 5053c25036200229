import type { PortalKind } from '@echoloop/contract'
import { portalLimits } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderDate } from '../render-date.ts'
import { renderField } from '../voices/render-field.ts'
import { inBothLanguages, type PortalShop, portalWordsOf, renderPortalPage } from './portal-frame.ts'

/** Where somebody asks for the link to the own page; the answer is always the same. */
export function renderAskOwnPage(
  frame: PageFrame,
  { shop, canMail, isSent }: { shop: PortalShop; canMail: boolean; isSent: boolean },
): string {
  const { me: words, form } = portalWordsOf(frame)
  const path = `/voice/me?shop=${shop.id}`
  const asking = html`<p>${words.ask}</p><form class="voice-form" method="post" action="${path}&lang=${frame.language}">
${renderField({
  id: 'email',
  name: 'email',
  label: form.email,
  value: '',
  attributes: html` type="email" required maxlength="${portalLimits.email}" autocomplete="email"`,
  problems: [],
})}
<div class="send"><button class="button" type="submit">${words.send}</button></div></form>`
  return renderPortalPage(frame, {
    title: words.title(frame.shopName),
    place: 'me',
    shop,
    isPrivate: true,
    languageUrls: inBothLanguages(path),
    main: html`<h1>${words.heading}</h1>
${isSent && html`<p class="done" role="status">${words.sent}</p>`}
${canMail ? asking : html`<p>${words.noMail}</p>`}`,
  })
}

type Letters = 'given' | 'withdrawn' | 'unknown'

export type OwnPageData = {
  shop: PortalShop
  path: string
  name: string | null
  sent: readonly {
    url: string
    number: string
    kind: PortalKind
    lead: string
    sentAt: string
    stage: 'received' | 'looked' | 'decided' | 'done'
  }[]
  reviews: readonly {
    url: string | null
    productName: string | null
    rating: number | null
    lead: string
    at: string
  }[]
  follows: readonly { id: string; title: string; url: string }[]
  consent: { requests: Letters; notices: Letters }
  isPersonalised: boolean
  /** Steps on the shop's pages that are known to be theirs. */
  steps: number
  done: 'letters' | 'personalisation' | 'unfollow' | 'behaviour' | 'erase' | null
}

/** Everything of one mailbox: what was sent and became of it, reviews, consents, data. */
export function renderOwnPage(frame: PageFrame, data: OwnPageData): string {
  const { me: words } = portalWordsOf(frame)
  return renderPortalPage(frame, {
    title: words.title(frame.shopName),
    place: 'me',
    shop: data.shop,
    isPrivate: true,
    languageUrls: inBothLanguages(data.path),
    main: html`<h1>${words.heading}</h1>
<p dir="auto">${words.hello(data.name)}</p>
${data.done && html`<p class="done" role="status">${words.done[data.done]}</p>`}
${renderSent(frame, data)}
${renderReviews(frame, data)}
${renderFollows(frame, data)}
<section><h2>${words.data}</h2><p>${words.exportText}</p><p class="ways"><a href="${data.path}/data.json" download>${words.export}</a></p></section>
${renderLetters(frame, data)}
${renderPersonal(frame, data)}
${renderSteps(frame, data)}
<section><h2>${words.erase}</h2><p>${words.eraseNote}</p>${wish(frame, data, { fields: { wish: 'erase' }, label: words.eraseButton })}</section>`,
  })
}

function renderSent(frame: PageFrame, { sent }: OwnPageData): Html {
  const { me: words, status, home } = portalWordsOf(frame)
  const items = sent.map(
    ({ url, number, kind, lead, sentAt, stage }) =>
      html`<li><p><b>${home.kinds[kind].name}</b> <a href="${url}">${number}</a> <span class="board-state">${status.headings[stage]}</span></p><p class="lead" dir="auto">${lead}</p><p class="quiet">${renderDate(frame, sentAt)}</p></li>`,
  )
  return html`<section><h2>${words.mine}</h2>${items.length > 0 ? html`<ol class="changes">${items}</ol>` : html`<p class="quiet">${words.noneSent}</p>`}</section>`
}

function renderReviews(frame: PageFrame, { reviews }: OwnPageData): Html {
  const { me: words } = portalWordsOf(frame)
  const items = reviews.map(
    ({ url, productName, rating, lead, at }) =>
      html`<li><p><b dir="auto">${productName}</b> ${rating !== null && words.stars(rating)}</p><p class="lead" dir="auto">${lead}</p><p class="quiet">${renderDate(frame, at)}${url !== null && html` · <a href="${url}">${words.seeReview}</a>`}</p></li>`,
  )
  return html`<section><h2>${words.reviews}</h2>${items.length > 0 ? html`<ol class="changes">${items}</ol>` : html`<p class="quiet">${words.noReviews}</p>`}</section>`
}

function renderFollows(frame: PageFrame, data: OwnPageData): Html | null {
  if (data.follows.length === 0) return null
  const { me: words } = portalWordsOf(frame)
  const items = data.follows.map(
    ({ id, title, url }) =>
      html`<li><p dir="auto"><a href="${url}">${title}</a></p>${wish(frame, data, { fields: { wish: 'unfollow', item: id }, label: words.unfollow })}</li>`,
  )
  return html`<section><h2>${words.follows}</h2><ul class="changes">${items}</ul></section>`
}

function renderLetters(frame: PageFrame, data: OwnPageData): Html {
  const { me: words } = portalWordsOf(frame)
  const items = (['requests', 'notices'] as const).map((purpose) => {
    const state = data.consent[purpose]
    const isEnded = state === 'withdrawn'
    const fields = { wish: 'letters', purpose, isGiven: String(isEnded) }
    return html`<li><p>${words[purpose]}</p><p class="quiet">${words.states[state]}</p>${wish(frame, data, { fields, label: isEnded ? words.begin : words.end })}</li>`
  })
  return html`<section><h2>${words.letters}</h2><ul class="changes">${items}</ul></section>`
}

function renderPersonal(frame: PageFrame, data: OwnPageData): Html {
  const { me: words } = portalWordsOf(frame)
  const { isPersonalised } = data
  const fields = { wish: 'personalisation', isGiven: String(!isPersonalised) }
  return html`<section><h2>${words.personal}</h2><p>${isPersonalised ? words.personalOn : words.personalOff}</p><p class="quiet">${words.personalNote}</p>${wish(frame, data, { fields, label: isPersonalised ? words.turnOff : words.turnOn })}</section>`
}

function renderSteps(frame: PageFrame, data: OwnPageData): Html | null {
  const { me: words } = portalWordsOf(frame)
  if (data.steps === 0 && data.done !== 'behaviour') return null
  const asking = wish(frame, data, { fields: { wish: 'behaviour' }, label: words.forgetSteps })
  return html`<section><h2>${words.steps}</h2><p>${words.stepsKept(data.steps)}</p><p class="quiet">${words.stepsNote}</p>${data.steps > 0 && asking}</section>`
}

function wish(
  frame: PageFrame,
  { path }: OwnPageData,
  { fields, label }: { fields: Record<string, string>; label: string },
): Html {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<form method="post" action="${path}?lang=${frame.language}">${hidden}<button class="button" type="submit">${label}</button></form>`
}
