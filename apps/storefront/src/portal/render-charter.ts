import type { PortalKind } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderDate } from '../render-date.ts'
import { renderText } from '../render-text.ts'
import { inBothLanguages, type PortalShop, portalWordsOf, renderPortalPage } from './portal-frame.ts'

export type CharterPage = {
  shop: PortalShop
  asOf: string
  kinds: readonly { kind: PortalKind; department: string | null; opensCase: boolean }[]
  times: { firstReply: number | null; nextReply: number | null; resolution: number | null }
  hours: {
    timeZone: string
    weekly: readonly { day: number; from: string; until: string }[]
  } | null
  publicReplyStarsMax: number
  responsible: string
  ethics: string
  noticeVersion: number
}

/** The rules of the mechanism, made from the settings; a page and, printed, a document. */
export function renderCharter(frame: PageFrame, data: CharterPage): string {
  const { charter: words } = portalWordsOf(frame)
  return renderPortalPage(frame, {
    title: words.title(frame.shopName),
    place: 'charter',
    shop: data.shop,
    languageUrls: inBothLanguages(`/voice/charter?shop=${data.shop.id}`),
    main: html`<h1>${words.heading}</h1>
<p>${words.intro(frame.shopName)}</p>
<section><h2>${words.channels}</h2><ul class="plain"><li>${words.portal}</li><li>${words.reviews}</li>${data.shop.hasBoard && html`<li>${words.board}</li>`}</ul></section>
${renderKinds(frame, data)}
<section><h2>${words.process}</h2><ol class="plain">${words.steps.map((step) => html`<li>${step}</li>`)}</ol></section>
${renderTimes(frame, data)}
${data.responsible !== '' && html`<section><h2>${words.responsible}</h2><div class="text" dir="auto">${renderText(frame, data.responsible)}</div></section>`}
<section><h2>${words.ethics}</h2><ul class="plain">${words.rules.map((rule) => html`<li>${rule}</li>`)}</ul>${data.ethics !== '' && html`<div class="text" dir="auto">${renderText(frame, data.ethics)}</div>`}</section>
<p class="quiet">${words.notice(data.noticeVersion)} · ${words.asOf('')}${renderDate(frame, data.asOf)}</p>
<p class="quiet no-print">${words.print}</p>`,
  })
}

function renderKinds(frame: PageFrame, { kinds }: CharterPage): Html {
  const { charter: words, home } = portalWordsOf(frame)
  const rows = kinds.map(
    ({ kind, department, opensCase }) =>
      html`<tr><th scope="row">${home.kinds[kind].name}</th><td>${home.kinds[kind].about}</td><td><span dir="auto">${department ?? words.anybody}</span>, ${opensCase ? words.opensCase : words.readOnly}</td></tr>`,
  )
  return html`<section><h2 id="kinds-title">${words.kinds}</h2><div class="table" tabindex="0" role="region" aria-labelledby="kinds-title"><table><tbody>${rows}</tbody></table></div></section>`
}

function renderTimes(frame: PageFrame, { times, hours, publicReplyStarsMax }: CharterPage): Html {
  const { charter: words } = portalWordsOf(frame)
  const promised = (['firstReply', 'nextReply', 'resolution'] as const).flatMap((name) => {
    const minutes = times[name]
    if (minutes === null) return []
    return [html`<div><dt>${words[name]}</dt><dd>${spanOf(frame, minutes)}</dd></div>`]
  })
  const weekly = (hours?.weekly ?? []).map(
    ({ day, from, until }) => html`<div><dt>${words.days[day - 1]}</dt><dd>${from}–${until}</dd></div>`,
  )
  return html`<section><h2>${words.times}</h2>
${promised.length > 0 ? html`<dl class="facts">${promised}</dl><p class="quiet">${words.working}</p>` : html`<p>${words.noTimes}</p>`}
${publicReplyStarsMax > 0 && html`<p>${words.publicReply(publicReplyStarsMax)}</p>`}
${hours && html`<h3>${words.open} <span class="quiet">(${hours.timeZone})</span></h3><dl class="facts">${weekly}</dl>`}</section>`
}

function spanOf(frame: PageFrame, minutes: number): string {
  const { charter: words } = portalWordsOf(frame)
  return minutes % 60 === 0 ? words.hours(minutes / 60) : words.minutes(minutes)
}
