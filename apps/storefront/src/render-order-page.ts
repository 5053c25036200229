import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { formatDate } from './render-date.ts'
import { renderPage } from './render-page.ts'

export type OrderPage = {
  orderNumber: string
  products: readonly {
    name: string
    state: 'open' | 'reviewed' | 'refunded' | 'closed' | 'early'
    opensAt: string | null
    /** Leads to the form; only followed where the state is open, and to the receipt where it is reviewed. */
    url: string
  }[]
}

/** What the code on a parcel card leads to: the products of the order, each with the way to its form. */
export function renderOrderPage(frame: PageFrame, data: OrderPage): string {
  const words = locales[frame.language].mail.order
  const rows = data.products.map((product) => renderRow(frame, product))
  return renderPage(frame, {
    title: `${words.title} · ${frame.shopName}`,
    isPrivate: true,
    main: html`<h1>${words.title}</h1>
<p class="over" dir="auto">${words.order(data.orderNumber)}</p>
${rows.length === 0 ? html`<p class="quiet">${words.none}</p>` : html`<ul class="products">${rows}</ul>`}`,
  })
}

function renderRow(frame: PageFrame, product: OrderPage['products'][number]): Html {
  const words = locales[frame.language].mail.order
  if (product.state === 'open')
    return html`<li><a href="${product.url}" rel="nofollow" dir="auto">${product.name}</a><span class="quiet">${words.write}</span></li>`
  if (product.state === 'reviewed')
    return html`<li><a href="${product.url}" rel="nofollow" dir="auto">${product.name}</a><span class="quiet">${words.states.reviewed}</span></li>`
  const reason =
    product.state === 'early'
      ? words.states.early(product.opensAt === null ? '–' : formatDate(frame, product.opensAt))
      : words.states[product.state]
  return html`<li><span dir="auto">${product.name}</span><span class="quiet">${reason}</span></li>`
}
