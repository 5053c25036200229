import { html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from './page-frame.ts'
import { renderPage } from './render-page.ts'

export type MessagePage = {
  title: string
  text: string
  status: number
  /** Where to go from here. */
  ways?: readonly { url: string; label: string }[]
}

/** One plain message: a link that is no longer valid, a page that does not exist. */
export function renderMessagePage(frame: PageFrame, data: MessagePage): string {
  const links = (data.ways ?? []).map(({ url, label }) => html`<li><a href="${url}">${label}</a></li>`)
  return renderPage(frame, {
    title: `${data.title} · ${frame.shopName}`,
    isPrivate: true,
    main: html`<h1>${data.title}</h1>
<p>${data.text}</p>
${links.length > 0 && html`<ul>${links}</ul>`}
<p class="quiet">${wordsOf(frame).message.status(data.status)}</p>`,
  })
}
