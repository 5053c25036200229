import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { renderDate } from './render-date.ts'

/** What the shop has to say to everybody at the moment, above the page; nothing where it has nothing to say. */
export function renderNotices(frame: PageFrame): Html | false {
  const { notices = [] } = frame
  if (notices.length === 0) return false
  const words = locales[frame.language].publicNotice
  return html`<aside class="notice" aria-label="${words.label(frame.shopName)}">${notices.map(
    ({
      text,
      fromAt,
    }) => html`<div><p class="notice-head"><b>${words.label(frame.shopName)}</b> · ${renderDate(frame, fromAt)}</p>
<p class="notice-text" dir="auto">${text}</p></div>`,
  )}</aside>`
}
