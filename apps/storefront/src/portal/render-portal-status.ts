import type { Media, PortalKind, submissionOutcomes } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderDate } from '../render-date.ts'
import { type PlanOnPage, renderPlans } from '../render-plans.ts'
import { type Problem, renderProblems } from '../render-problems.ts'
import { renderText } from '../render-text.ts'
import { renderField } from '../voices/render-field.ts'
import {
  inBothLanguages,
  type PortalShop,
  portalPath,
  portalWordsOf,
  renderPortalPage,
} from './portal-frame.ts'

export type PortalStatus = {
  shop: PortalShop
  /** Path of the page, which holds its token. */
  path: string
  number: string
  kind: PortalKind
  text: string
  answers: readonly { label: string; answer: string }[]
  media: readonly Media[]
  /** `sentBy`: the words went another way and do not stand here. */
  words: readonly {
    by: 'author' | 'shop'
    name?: string
    text: string
    sentBy?: 'mail' | 'messenger' | 'sms'
    at: string
  }[]
  sentAt: string
  lookedAt: string | null
  decision: { outcome: (typeof submissionOutcomes)[number]; reason: string; at: string } | null
  plans: readonly PlanOnPage[]
  toldAt: string | null
  isInWork: boolean
  isReachable: boolean
  noticeVersion: number
  /** Help was asked for in a survey: no form was sent. */
  isOfSurvey: boolean
  /** `bdi_…` of the suggestion that everybody sees, or that it waits to be. */
  item: { id: string | null } | null
  wasAdded: boolean
  problems: readonly Problem[]
  added: string
}

/** Where the writer of a form follows it: received, looked at, decided with reason, linked, told. */
export function renderPortalStatus(frame: PageFrame, data: PortalStatus): string {
  const { status: words, form } = portalWordsOf(frame)
  return renderPortalPage(frame, {
    title: `${words.title(data.number)} · ${frame.shopName}`,
    place: 'status',
    shop: data.shop,
    isPrivate: true,
    styles: ['widget-deeds.css'],
    languageUrls: inBothLanguages(data.path),
    main: html`<h1>${words.headings[stageOf(data)]}</h1>
<p class="receipt-number"><span>${words.number}</span> <strong>${data.number}</strong></p>
<p class="hint">${data.isReachable ? words.numberHint : words.numberHintLink}</p>
${renderSteps(frame, data)}
${renderDecision(frame, data)}
${renderPlans(frame, data.plans)}
${renderBoardPlace(frame, data)}
<section aria-labelledby="yours-title"><h2 id="yours-title">${words.yours}</h2>
<div class="own-words text" dir="auto">${renderText(frame, data.text)}</div>
${data.answers.length > 0 && html`<dl class="facts">${data.answers.map(({ label, answer }) => html`<div><dt>${label}</dt><dd dir="auto">${answer}</dd></div>`)}</dl>`}
${renderPictures(frame, data)}</section>
${renderTalk(frame, data)}
${renderAdding(frame, data)}
<p class="quiet">${data.isOfSurvey ? words.ofSurvey : form.headings[data.kind]} · ${words.sent} ${renderDate(frame, data.sentAt)}${!data.isOfSurvey && html` · ${words.agreed(data.noticeVersion)}`}</p>`,
  })
}

type Stage = 'received' | 'looked' | 'answered' | 'decided' | 'done'

function stageOf({ plans, decision, lookedAt, words }: PortalStatus): Stage {
  if (plans.length > 0) return 'done'
  if (decision) return 'decided'
  if (words.some(({ by }) => by === 'shop')) return 'answered'
  return lookedAt ? 'looked' : 'received'
}

function renderSteps(frame: PageFrame, data: PortalStatus): Html {
  const { status: words } = portalWordsOf(frame)
  const [plan] = data.plans
  const answer = data.words.find(({ by }) => by === 'shop')
  const first = [
    { name: words.steps.received, at: data.sentAt },
    { name: words.steps.looked, at: data.lookedAt },
  ]
  const isHelped = data.isOfSurvey && !data.decision && !plan
  const answered = { name: words.steps.answered, at: answer?.at ?? null }
  const steps = isHelped
    ? [...first, answered]
    : [
        ...first,
        { name: words.steps.decided, at: data.decision?.at ?? null },
        { name: words.steps.linked, at: plan?.shippedAt ?? null },
        { name: words.steps.told, at: data.toldAt ?? plan?.shippedAt ?? null },
      ]
  const items = steps.map(
    ({ name, at }) =>
      html`<li${at && html` class="is-done"`}><b>${name}</b> <span>${at ? renderDate(frame, at) : words.waiting}</span></li>`,
  )
  const told = data.toldAt ? words.told : words.toldHere
  return html`<ol class="steps">${items}</ol>${plan && html`<p class="quiet">${told}</p>`}`
}

function renderDecision(frame: PageFrame, { decision, isInWork }: PortalStatus): Html | null {
  const { status: words } = portalWordsOf(frame)
  if (!decision) return isInWork ? html`<p>${words.inWork}</p>` : null
  return html`<section class="reason"><h2>${words.outcomes[decision.outcome]}</h2><div class="text" dir="auto">${renderText(frame, decision.reason)}</div></section>`
}

function renderBoardPlace(frame: PageFrame, { item, shop }: PortalStatus): Html | null {
  if (!item) return null
  const { status: words } = portalWordsOf(frame)
  if (item.id === null) return html`<p class="quiet">${words.boardWaits}</p>`
  return html`<p><a href="${portalPath(frame, shop, `/board/${item.id}`)}">${words.onBoard}</a></p>`
}

function renderPictures(frame: PageFrame, { media }: PortalStatus): Html | null {
  if (media.length === 0) return null
  const { status: words } = portalWordsOf(frame)
  const pictures = media.map(
    ({ thumbUrl, url }, index) =>
      html`<li><a href="${url}"><img src="${thumbUrl}" width="120" height="120" alt="${words.pictures} ${String(index + 1)}" loading="lazy"></a></li>`,
  )
  return html`<h3>${words.pictures}</h3><ul class="pictures">${pictures}</ul>`
}

function renderTalk(frame: PageFrame, { words: said }: PortalStatus): Html | null {
  if (said.length === 0) return null
  const { status: words } = portalWordsOf(frame)
  const items = said.map(
    ({ by, name, text, sentBy, at }) =>
      html`<li class="by-${by}"><p class="quiet"><b>${by === 'shop' ? (name ?? words.shop) : words.you}</b> ${renderDate(frame, at)}</p>${sentBy ? html`<p>${words.sentBy[sentBy]}</p>` : html`<div class="text" dir="auto">${renderText(frame, text)}</div>`}</li>`,
  )
  return html`<section aria-labelledby="talk-title"><h2 id="talk-title">${words.talk}</h2><ol class="talk">${items}</ol></section>`
}

function renderAdding(frame: PageFrame, { path, problems, added, wasAdded }: PortalStatus): Html {
  const { status: words } = portalWordsOf(frame)
  return html`${wasAdded && html`<p class="done" role="status">${words.added}</p>`}
${renderProblems(frame, problems)}
<form class="voice-form" method="post" action="${path}/words?lang=${frame.language}">
<h2>${words.add}</h2>
${renderField({
  id: 'text',
  name: 'text',
  label: words.addLabel,
  value: added,
  isLong: true,
  attributes: html` required maxlength="20000"`,
  problems,
})}
<div class="send"><button class="button" type="submit">${words.addSend}</button></div></form>`
}
