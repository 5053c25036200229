import type { ShopScores } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from './page-frame.ts'
import { renderPage } from './render-page.ts'
import { renderAuditBadge, type SignedAttestation } from './render-proofs.ts'
import { type BestList, renderBestList } from './scores/render-best-list.ts'
import { type ProductSearch, renderProducts } from './scores/render-products.ts'
import { renderShopScores } from './scores/render-shop-scores.ts'
import { webAddress } from './web-address.ts'

export type ShopPage = {
  scores: ShopScores
  /** Null where the reader looks for products by name, or further down the list. */
  best: BestList | null
  products: ProductSearch
  /** The page of what the shop did because customers spoke of it; null while there is nothing on it. */
  saidAndDoneUrl: string | null
  audit: { newest: SignedAttestation; auditsUrl: string } | null
  /** The published rules. */
  policyUrl?: string
  /** The page on which everybody can check the reviews. */
  checkUrl?: string
  /** This page's lasting address, absolute. */
  pageUrl: string
  languageUrls: Record<LocaleName, string>
}

/** A shop: its scores, what it can show for itself, its best-rated products, and all products. */
export function renderShopPage(frame: PageFrame, data: ShopPage): string {
  const words = wordsOf(frame).shop
  return renderPage(frame, {
    title: words.title(frame.shopName),
    languageUrls: data.languageUrls,
    head: html`<link rel="canonical" href="${data.pageUrl}">
<link rel="alternate" hreflang="zh-CN" href="${data.languageUrls['zh-CN']}">
<link rel="alternate" hreflang="en" href="${data.languageUrls.en}">`,
    styles: ['widget-scores.css'],
    assets: data.audit === null ? [] : ['trust.css', 'check-signed.js'],
    main: html`<h1 dir="auto">${frame.shopName}</h1>
${renderShopScores(frame, data.scores)}
${renderTrust(frame, data)}
${data.best !== null && renderBestList(frame, data.best)}
${renderProducts(frame, data.products)}`,
  })
}

function renderTrust(frame: PageFrame, { audit, saidAndDoneUrl, policyUrl, checkUrl }: ShopPage): Html {
  const words = locales[frame.language]
  const links = [
    [checkUrl, words.transparency.page.link],
    [policyUrl, words.screening.page.link],
    [saidAndDoneUrl, words.saidAndDone.page.link],
  ] as const
  const shown = links.filter(([url]) => typeof url === 'string')
  return html`${audit !== null && renderAuditBadge(frame, audit)}
${shown.length > 0 && html`<nav aria-label="${words.scores.page.more}"><ul class="trust-links">${shown.map(([url, text]) => html`<li><a href="${webAddress(url)}">${text}</a></li>`)}</ul></nav>`}`
}
