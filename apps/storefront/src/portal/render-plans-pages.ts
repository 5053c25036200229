import { html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderDate } from '../render-date.ts'
import { renderText } from '../render-text.ts'
import {
  inBothLanguages,
  type PortalShop,
  portalPath,
  portalWordsOf,
  renderPortalPage,
} from './portal-frame.ts'
import { type BoardLine, renderLine } from './render-board-page.ts'

const columns = ['planned', 'in-work', 'shipped'] as const

/** What the shop has taken up of the board: planned, in work, done. */
export function renderRoadmap(
  frame: PageFrame,
  { shop, items }: { shop: PortalShop; items: readonly BoardLine[] },
): string {
  const { roadmap: words, board } = portalWordsOf(frame)
  const parts = columns.map((state) => {
    const own = items.filter((item) => item.state === state)
    return html`<section><h2>${board.states[state]} <span class="count">${String(own.length)}</span></h2>
${own.length === 0 ? html`<p class="quiet">${words.empty}</p>` : html`<ol class="board">${own.map((item) => renderLine(frame, shop, item))}</ol>`}</section>`
  })
  return renderPortalPage(frame, {
    title: words.title(frame.shopName),
    place: 'roadmap',
    shop,
    languageUrls: inBothLanguages(`/voice/roadmap?shop=${shop.id}`),
    main: html`<h1>${words.heading}</h1><p>${words.intro}</p><div class="roadmap">${parts}</div>`,
  })
}

export type ChangeOnPage = {
  title: string | null
  said: string | null
  did: string
  at: string
  /** `bdi_…` */
  itemId: string | null
  votes: number
}

/** What was done, newest first. */
export function renderChangelog(
  frame: PageFrame,
  { shop, changes }: { shop: PortalShop; changes: readonly ChangeOnPage[] },
): string {
  const { changelog: words, board } = portalWordsOf(frame)
  const items = changes.map(({ title, said, did, at, itemId, votes }) => {
    const linked =
      itemId === null
        ? title
        : html`<a href="${portalPath(frame, shop, `/board/${itemId}`)}">${title ?? words.did}</a>`
    return html`<li><p class="quiet">${renderDate(frame, at)}${votes > 0 && html` · ${board.votes(votes)}`}</p>
${linked !== null && html`<h2 dir="auto">${linked}</h2>`}
${said !== null && html`<p class="quiet">${words.said}</p><div class="text" dir="auto">${renderText(frame, said)}</div>`}
${did !== '' && html`<p class="quiet">${words.did}</p><div class="text" dir="auto">${renderText(frame, did)}</div>`}</li>`
  })
  return renderPortalPage(frame, {
    title: words.title(frame.shopName),
    place: 'changelog',
    shop,
    languageUrls: inBothLanguages(`/voice/changelog?shop=${shop.id}`),
    main: html`<h1>${words.heading}</h1><p>${words.intro}</p>
${items.length === 0 ? html`<p class="quiet">${words.empty}</p>` : html`<ol class="changes">${items}</ol>`}`,
  })
}
