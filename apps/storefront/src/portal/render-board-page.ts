import { type BoardState, boardStates } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import {
  inBothLanguages,
  type PortalShop,
  portalPath,
  portalWordsOf,
  renderPortalPage,
} from './portal-frame.ts'

export type BoardLine = {
  /** `bdi_…` */
  id: string
  title: string
  state: BoardState
  votes: number
  comments: number
  /** The beginning of the words; empty once they were erased. */
  lead: string
}

export type BoardPageData = {
  shop: PortalShop
  items: readonly BoardLine[]
  counts: Record<BoardState, number>
  order: 'votes' | 'newest'
  state: BoardState | null
  next: string | null
  /** The page begins behind another one. */
  isLater: boolean
}

/** The public board, by votes or newest first. */
export function renderBoardPage(frame: PageFrame, data: BoardPageData): string {
  const { board: words } = portalWordsOf(frame)
  const { shop, order, state } = data
  const own = `/voice/board?shop=${shop.id}&order=${order}${state ? `&state=${state}` : ''}`
  return renderPortalPage(frame, {
    title: words.title(frame.shopName),
    place: 'board',
    shop,
    languageUrls: inBothLanguages(own),
    main: html`<h1>${words.heading}</h1>
<p>${words.intro} <a href="${portalPath(frame, shop, '/form/suggestion')}">${words.write}</a></p>
${renderChoices(frame, data)}
${data.items.length === 0 ? html`<p class="quiet">${words.empty}</p>` : html`<ol class="board">${data.items.map((item) => renderLine(frame, shop, item))}</ol>`}
${data.next && html`<p class="ways"><a rel="next" href="${own}&lang=${frame.language}&after=${data.next}">${words.more}</a></p>`}`,
  })
}

function renderChoices(frame: PageFrame, { shop, order, state, counts }: BoardPageData): Html {
  const { board: words } = portalWordsOf(frame)
  const at = (choice: { order: string; state: string | null }) =>
    `${portalPath(frame, shop, '/board')}&order=${choice.order}${choice.state ? `&state=${choice.state}` : ''}`
  const orders = (['votes', 'newest'] as const).map(
    (one) =>
      html`<li><a href="${at({ order: one, state })}"${one === order && html` aria-current="true"`}>${words.orders[one]}</a></li>`,
  )
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const states = [null, ...boardStates].map((one) => {
    const name = one === null ? words.all : words.states[one]
    const count = one === null ? all : counts[one]
    return html`<li><a href="${at({ order, state: one })}"${one === state && html` aria-current="true"`}>${name} <span class="count">${String(count)}</span></a></li>`
  })
  return html`<nav class="picks" aria-label="${words.order}"><ul>${orders}</ul></nav>
<nav class="picks" aria-label="${words.filter}"><ul>${states}</ul></nav>`
}

/** One suggestion in a list. */
export function renderLine(frame: PageFrame, shop: PortalShop, item: BoardLine): Html {
  const { board: words } = portalWordsOf(frame)
  return html`<li class="board-line"><p class="tally"><b>${String(item.votes)}</b> <span>${words.votes(item.votes).replace(String(item.votes), '').trim()}</span></p>
<div><h2 dir="auto"><a href="${portalPath(frame, shop, `/board/${item.id}`)}">${item.title}</a></h2>
${item.lead !== '' && html`<p class="lead" dir="auto">${item.lead}</p>`}
<p class="quiet">${renderState(frame, item.state)} ${item.comments > 0 && words.comments(item.comments)}</p></div></li>`
}

/** The state as a word with a sign of its own, not by colour alone. */
export function renderState(frame: PageFrame, state: BoardState): Html {
  return html`<span class="board-state is-${state}">${portalWordsOf(frame).board.states[state]}</span>`
}
