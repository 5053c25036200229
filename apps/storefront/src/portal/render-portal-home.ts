import type { PortalKind } from '@echoloop/contract'
import { html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import {
  inBothLanguages,
  type PortalShop,
  portalPath,
  portalWordsOf,
  renderPortalPage,
} from './portal-frame.ts'

export type PortalHome = { shop: PortalShop; kinds: readonly PortalKind[] }

/** Where a customer chooses what to tell. */
export function renderPortalHome(frame: PageFrame, { shop, kinds }: PortalHome): string {
  const { home: words } = portalWordsOf(frame)
  const cards = kinds.map(
    (kind) =>
      html`<li><a href="${portalPath(frame, shop, `/form/${kind}`)}"><b>${words.kinds[kind].name}</b> <span>${words.kinds[kind].about}</span></a></li>`,
  )
  return renderPortalPage(frame, {
    title: words.title(frame.shopName),
    place: 'home',
    shop,
    languageUrls: inBothLanguages(`/voice?shop=${shop.id}`),
    main: html`<h1>${words.heading}</h1>
<p>${words.intro}</p>
<ul class="kinds">${cards}</ul>`,
  })
}
