import type { LocaleName } from '@echoloop/locales'
import { locales } from '@echoloop/locales'
import { html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderPage } from '../render-page.ts'
import { webAddress } from '../web-address.ts'
import { type BestList, renderBestList } from './render-best-list.ts'

export type BestPage = {
  list: BestList
  /** Categories with a list of their own; the first is all of them. */
  categories: readonly { name: string; url: string; isChosen: boolean }[]
  shopUrl: string
  languageUrls: Record<LocaleName, string>
}

/** The best-rated products of a shop, or of one of its categories. */
export function renderBestPage(frame: PageFrame, data: BestPage): string {
  const words = locales[frame.language].scores
  return renderPage(frame, {
    title: words.best.pageTitle(frame.shopName),
    languageUrls: data.languageUrls,
    styles: ['widget-scores.css'],
    main: html`<h1>${words.best.pageTitle(frame.shopName)}</h1>
${
  data.categories.length > 1 &&
  html`<nav aria-label="${words.best.categories}"><ul class="choices">${data.categories.map(({ name, url, isChosen }) => html`<li><a href="${webAddress(url)}"${isChosen && html` aria-current="page"`} dir="auto">${name}</a></li>`)}</ul></nav>`
}
${renderBestList(frame, data.list)}
<p><a href="${webAddress(data.shopUrl)}">${locales[frame.language].storefront.shop.heading}</a></p>`,
  })
}
