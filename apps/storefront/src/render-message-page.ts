import { html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from './page-frame.ts'
import { renderPage } from './render-page.ts'

export type MessagePage = { title: string; text: string; status: number }

/** One plain message: a link that is no longer valid, a page that does not exist. */
export function renderMessagePage(frame: PageFrame, data: MessagePage): string {
  return renderPage(frame, {
    title: `${data.title} · ${frame.shopName}`,
    isPrivate: true,
    main: html`<h1>${data.title}</h1>
<p>${data.text}</p>
<p class="quiet">${wordsOf(frame).message.status(data.status)}</p>`,
  })
}
