import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderPage } from '../render-page.ts'
import { inBothLanguages, portalWordsOf } from './portal-frame.ts'

export const printings = ['poster', 'cards', 'banner'] as const

export type Printing = (typeof printings)[number]

export type PortalPrint = {
  shopId: string
  what: Printing
  /** Whole address of the portal, and its QR code on this server. */
  url: string
  qrUrl: string
  /** Whole address of the code, for the shop's own page. */
  qrPublicUrl: string
}

const cardCount = 8

/** A poster, eight parcel cards on a sheet, or a banner to copy; printed by the browser. */
export function renderPortalPrint(frame: PageFrame, data: PortalPrint): string {
  const words = portalWordsOf(frame)
  const mains: Record<Printing, () => Html> = {
    poster: () => renderPoster(frame, data),
    cards: () =>
      html`<ul class="cards">${Array.from({ length: cardCount }, () => renderCard(frame, data))}</ul>`,
    banner: () => renderBanner(frame, data),
  }
  return renderPage(frame, {
    title: words.print.title,
    isPrivate: true,
    assets: ['portal.css'],
    languageUrls: inBothLanguages(`/voice/print/${data.what}?shop=${data.shopId}`),
    main: mains[data.what](),
  })
}

function renderPoster(frame: PageFrame, { url, qrUrl }: PortalPrint): Html {
  const { print: words } = portalWordsOf(frame)
  return html`<article class="poster"><p class="shop" dir="auto">${frame.shopName}</p><h1>${words.poster}</h1><p>${words.posterText}</p>
<img src="${qrUrl}" width="320" height="320" alt="${words.qr}"><p><b>${words.scan}</b></p><p class="address">${url}</p></article>`
}

function renderCard(frame: PageFrame, { url, qrUrl }: PortalPrint): Html {
  const { print: words } = portalWordsOf(frame)
  return html`<li class="card"><div><b dir="auto">${frame.shopName}</b><p>${words.cardText}</p><p class="address">${url}</p></div><img src="${qrUrl}" width="110" height="110" alt="${words.qr}"></li>`
}

function renderBanner(frame: PageFrame, { url, qrPublicUrl }: PortalPrint): Html {
  const { print: words } = portalWordsOf(frame)
  const banner = html`<a class="echoloop-banner" href="${url}"><img src="${qrPublicUrl}" width="64" height="64" alt=""> ${words.banner}</a>`
  return html`<h1>${words.title}</h1><p class="banner">${banner}</p>
<p><label for="code">${words.bannerHint}</label></p><textarea id="code" class="code" rows="4" readonly>${banner.toString()}</textarea>`
}
