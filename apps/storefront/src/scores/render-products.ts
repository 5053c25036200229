import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from '../page-frame.ts'
import { renderStars } from '../render-stars.ts'
import { formatScore } from '../render-summary.ts'
import { webAddress } from '../web-address.ts'
import { renderProductPicture } from './render-product-picture.ts'

export type ShopProduct = {
  id: string
  name: string
  url: string
  pictureUrl: string | null
  count: number
  score: number | null
}

export type ProductSearch = {
  products: readonly ShopProduct[]
  /** How many there are on all pages. */
  total: number
  /** What was looked for; empty: everything. */
  words: string
  page: number
  pages: number
  /** Where the form leads, and what it carries besides the words. */
  action: string
  hidden: readonly { name: string; value: string }[]
  urlOf(place: { page: number; words: string }): string
}

/** All products of a shop, most rated first, found by name without a script. */
export function renderProducts(frame: PageFrame, search: ProductSearch): Html {
  const words = locales[frame.language].scores.page
  const { products, total } = search
  const said =
    search.words === '' ? words.products(total) : words.found({ count: total, words: search.words })
  return html`<section class="all-products" aria-labelledby="products-title">
<h2 id="products-title">${words.heading}</h2>
${(total > 0 || search.words !== '') && renderSearch(frame, search)}
${products.length === 0 && search.words === '' ? html`<p class="quiet">${wordsOf(frame).shop.empty}</p>` : html`<p class="quiet" role="status">${said}</p>`}
${products.length > 0 && html`<ul class="product-tiles">${products.map((product) => renderTile(frame, product))}</ul>`}
${renderPages(frame, search)}
</section>`
}

function renderSearch(frame: PageFrame, search: ProductSearch): Html {
  const words = locales[frame.language].scores.page
  return html`<form class="search" role="search" action="${search.action}" method="get">
${search.hidden.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label class="unseen" for="product-words">${words.search}</label>
<input id="product-words" name="q" type="search" value="${search.words}" placeholder="${words.search}" maxlength="60" autocomplete="off">
<button class="button is-second" type="submit">${words.find}</button>
${search.words !== '' && html`<a href="${webAddress(search.urlOf({ page: 1, words: '' }))}">${words.clear}</a>`}
</form>`
}

function renderTile(frame: PageFrame, product: ShopProduct): Html {
  const words = wordsOf(frame)
  const { count, score } = product
  const value = score === null ? '' : formatScore(frame, score)
  const stars =
    score === null || count === 0
      ? html`<span class="quiet">${words.shop.noReviews}</span>`
      : html`${renderStars({ value: score, label: words.stars.label(value), height: 15 })} <span aria-hidden="true">${value}</span> <span class="quiet">${words.product.count(count)}</span>`
  return html`<li><a href="${webAddress(product.url)}">${renderProductPicture(product)}<span class="tile-name" dir="auto">${product.name}</span></a><span class="product-stars">${stars}</span></li>`
}

function renderPages(frame: PageFrame, { page, pages, words: given, urlOf }: ProductSearch): Html | null {
  const words = locales[frame.language].scores.page
  if (pages < 2) return null
  const link = (to: number, rel: 'prev' | 'next', text: string) =>
    to < 1 || to > pages
      ? html`<span></span>`
      : html`<a class="button is-second" rel="${rel}" href="${webAddress(urlOf({ page: to, words: given }))}">${text}</a>`
  return html`<nav class="pages" aria-label="${words.pages}">${link(page - 1, 'prev', words.previous)}<span>${words.pageOf({ page, of: pages })}</span>${link(page + 1, 'next', words.next)}</nav>`
}
