import { type LocaleName, locales } from '@echoloop/locales'
import { html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { renderDate } from './render-date.ts'
import { renderPage } from './render-page.ts'
import { webAddress } from './web-address.ts'

export type NoticesPage = {
  items: readonly { text: string; fromAt: string; endedAt: string | null }[]
  shopUrl: string
  languageUrls: Record<LocaleName, string>
}

/** What a shop has told everybody, now and in the last year. */
export function renderNoticesPage(frame: PageFrame, data: NoticesPage): string {
  const words = locales[frame.language].publicNotice
  const open = data.items.filter(({ endedAt }) => endedAt === null)
  const ended = data.items.filter(({ endedAt }) => endedAt !== null)
  const card = ({ text, fromAt, endedAt }: NoticesPage['items'][number]) => html`<article class="told-notice">
<p class="quiet">${renderDate(frame, fromAt)}${endedAt !== null && html` – ${renderDate(frame, endedAt)}`}</p>
<p class="notice-text" dir="auto">${text}</p></article>`
  return renderPage(
    { ...frame, notices: [] },
    {
      title: words.title(frame.shopName),
      description: words.title(frame.shopName),
      languageUrls: data.languageUrls,
      main: html`<h1>${words.heading}</h1>
${open.length === 0 ? html`<p class="quiet">${words.none}</p>` : open.map(card)}
${ended.length > 0 && html`<h2>${words.earlier}</h2>${ended.map(card)}`}
<p class="ways"><a href="${webAddress(data.shopUrl)}">${words.back}</a></p>`,
    },
  )
}
