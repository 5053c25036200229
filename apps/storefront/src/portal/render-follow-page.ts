import { html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import {
  inBothLanguages,
  type PortalShop,
  portalPath,
  portalWordsOf,
  renderPortalPage,
} from './portal-frame.ts'

export type FollowPageData = {
  shop: PortalShop
  path: string
  itemId: string
  title: string
  isConfirmed: boolean
}

/** The mailbox says yes here; the page alone changes nothing, since mail scanners open every link. */
export function renderFollowPage(frame: PageFrame, data: FollowPageData): string {
  const { follow: words } = portalWordsOf(frame)
  const { path, title, isConfirmed } = data
  return renderPortalPage(frame, {
    title: words.heading,
    place: 'board',
    shop: data.shop,
    isPrivate: true,
    languageUrls: inBothLanguages(path),
    main: isConfirmed
      ? html`<h1>${words.done}</h1><p dir="auto">${title}</p><p>${words.doneText}</p>
<p class="ways"><a href="${portalPath(frame, data.shop, `/board/${data.itemId}`)}">${words.see}</a></p>`
      : html`<h1>${words.heading}</h1><p dir="auto">${words.text(title)}</p>
<form method="post" action="${path}?lang=${frame.language}" class="send"><button class="button" type="submit">${words.confirm}</button></form>`,
  })
}
