import { type LocaleName, locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { renderDate } from './render-date.ts'
import { renderExchange } from './render-exchange.ts'
import { renderPage } from './render-page.ts'
import { webAddress } from './web-address.ts'

export type SaidAndDonePage = {
  items: readonly {
    id: string
    said: string
    did: string
    /** Language of the words, where they stand in the other one. */
    language: LocaleName
    productName: string | null
    people: number
    shippedAt: string
    correctedAt: string | null
    /** Words of reviews that are published. */
    quotes: readonly string[]
  }[]
  shopUrl: string
  languageUrls: Record<LocaleName, string>
}

/** The public page of what the shop did because customers spoke of it. */
export function renderSaidAndDonePage(frame: PageFrame, data: SaidAndDonePage): string {
  const words = locales[frame.language].saidAndDone.page
  const list = html`<div class="deeds">${data.items.map((item) => renderDeed(frame, item))}</div>`
  return renderPage(frame, {
    title: words.title(frame.shopName),
    description: words.introduction(frame.shopName),
    styles: ['widget-deeds.css'],
    languageUrls: data.languageUrls,
    main: html`<h1>${words.heading}</h1>
<p>${words.introduction(frame.shopName)}</p>
${data.items.length === 0 ? html`<p class="quiet">${words.empty}</p>` : list}
<p class="ways"><a href="${webAddress(data.shopUrl)}">${words.back}</a></p>`,
  })
}

/** One of them: what was said, what was done, and words of reviews. */
export function renderDeed(frame: PageFrame, item: SaidAndDonePage['items'][number]): Html {
  const words = locales[frame.language].saidAndDone.page
  const count = new Intl.NumberFormat(frame.language).format(item.people)
  const voices = item.people === 1 ? words.oneVoice : words.voices(count)
  const quotes = item.quotes.map((quote) => html`<blockquote dir="auto">${quote}</blockquote>`)
  return html`<article class="deed" id="${item.id}">
${item.productName !== null && html`<h2 dir="auto">${item.productName}</h2>`}
${renderExchange(frame, item)}
${quotes.length > 0 && html`<div><p class="quiet">${words.quotes}</p>${quotes}</div>`}
<p class="quiet">${item.people > 0 && html`${voices} · `}${words.since}${renderDate(frame, item.shippedAt)}${item.correctedAt !== null && html` · ${words.corrected}${renderDate(frame, item.correctedAt)}`}</p>
</article>`
}
