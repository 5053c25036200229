import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { formatDate, renderDate } from './render-date.ts'
import { renderText } from './render-text.ts'

/** One thing that was said between a person and the shop. */
export type SaidOnPage = {
  by: 'shop' | 'person'
  name: string | null
  text: string
  at: string
  isPublic: boolean
  editedAt: string | null
  times: number
}

/** What was said, oldest first, so that the last word stands beside the form. */
export function renderConversation(frame: PageFrame, said: readonly SaidOnPage[]): Html {
  const words = locales[frame.language].ownCase
  const isAnswered = said.some(({ by }) => by === 'shop')
  return html`<section class="conversation" aria-labelledby="said-title"><h2 id="said-title">${words.conversation}</h2>
<ol>${said.map((one) => renderSaid(frame, one))}</ol>
${!isAnswered && html`<p class="quiet">${words.nothingYet}</p>`}</section>`
}

function renderSaid(frame: PageFrame, said: SaidOnPage): Html {
  const words = locales[frame.language].ownCase
  const who =
    said.by === 'person' ? words.byYou : words.byShop({ name: said.name ?? '', shop: frame.shopName })
  const notes = [
    said.isPublic && words.isPublic,
    said.editedAt && words.edited(formatDate(frame, said.editedAt)),
    said.times > 1 && words.times(said.times),
  ].filter((note) => typeof note === 'string')
  return html`<li class="said by-${said.by}"><p class="addition-title"><span dir="auto">${who}</span> ${renderDate(frame, said.at)}</p>
<div class="text" dir="auto">${renderText(frame, said.text)}</div>
${notes.length > 0 && html`<p class="quiet">${notes.join(' · ')}</p>`}</li>`
}
