import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from './page-frame.ts'
import { renderPage } from './render-page.ts'
import { renderAuditBadge, type SignedAttestation } from './render-proofs.ts'
import { renderStars } from './render-stars.ts'
import { formatScore } from './render-summary.ts'
import { webAddress } from './web-address.ts'

export type ShopPage = {
  shopId: string
  products: readonly {
    id: string
    name: string
    summary: { count: number; mean: number | null }
    url: string
  }[]
  /** The page of what the shop did because customers spoke of it; null while there is nothing on it. */
  saidAndDoneUrl: string | null
  audit: { newest: SignedAttestation; auditsUrl: string } | null
  /** The published rules. */
  policyUrl?: string
  /** The page on which everybody can check the reviews. */
  checkUrl?: string
}

/** The shop's products, each with its stars and the way to its reviews, in the order given. */
export function renderShopPage(frame: PageFrame, data: ShopPage): string {
  const words = wordsOf(frame).shop
  const rows = data.products.map((product) => renderRow(frame, product))
  return renderPage(frame, {
    title: words.title(frame.shopName),
    assets: data.audit === null ? [] : ['trust.css', 'check-signed.js'],
    main: html`<h1>${words.heading}</h1>
${rows.length === 0 ? html`<p class="quiet">${words.empty}</p>` : html`<ul class="products" id="${data.shopId}">${rows}</ul>`}
${data.audit !== null && renderAuditBadge(frame, data.audit)}
${data.saidAndDoneUrl !== null && html`<p><a href="${webAddress(data.saidAndDoneUrl)}">${locales[frame.language].saidAndDone.page.link}</a></p>`}
${data.policyUrl !== undefined && html`<p><a href="${webAddress(data.policyUrl)}">${locales[frame.language].screening.page.link}</a></p>`}
${data.checkUrl !== undefined && html`<p><a href="${webAddress(data.checkUrl)}">${locales[frame.language].transparency.page.link}</a></p>`}`,
  })
}

function renderRow(frame: PageFrame, product: ShopPage['products'][number]): Html {
  const words = wordsOf(frame)
  const { count, mean } = product.summary
  const score = mean === null ? '' : formatScore(frame, mean)
  const stars =
    mean === null || count === 0
      ? html`<span class="quiet">${words.shop.noReviews}</span>`
      : html`${renderStars({ value: mean, label: words.stars.label(score), height: 16 })} <span aria-hidden="true">${score}</span> <span class="quiet">${words.product.count(count)}</span>`
  return html`<li><a href="${webAddress(product.url)}" dir="auto">${product.name}</a><span class="product-stars">${stars}</span></li>`
}
