import type { ChatMessage, ChatStatus } from '@echoloop/contract'
import { chatLimits } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { formatMoment } from '../format-moment.ts'
import type { PageFrame } from '../page-frame.ts'
import { renderPage } from '../render-page.ts'
import { type ChatPanel, renderChatPanel } from './render-chat-panel.ts'

export type ChatPage = Omit<ChatPanel, 'isPage'> & {
  greeting: string
  isStaffed: boolean
  /** Of a conversation that goes on without a script. */
  kept?: { token: string; status: ChatStatus; messages: readonly ChatMessage[] }
  /** A key for the next message, so that a form sent twice is one message. */
  key: string
  /** What went wrong, in words. */
  problem?: string
}

/** The chat on a page of its own: with a script the same window, without one forms that are posted. */
export function renderChatPage(frame: PageFrame, page: ChatPage): string {
  const words = locales[frame.language].chat
  const path = `/talk?shop=${page.shop}`
  return renderPage(frame, {
    title: words.pageTitle(frame.shopName),
    isPrivate: true,
    styles: ['widget-plain.css', 'widget-chat.css'],
    scripts: ['chat-page.js'],
    languageUrls: { 'zh-CN': `${path}&lang=zh-CN`, en: `${path}&lang=en` },
    main: html`<div class="widget widget-chat" data-chat-page>${renderChatPanel(frame, { ...page, isPage: true })}</div>
<noscript>${renderPosted(frame, page)}</noscript>`,
  })
}

function renderPosted(frame: PageFrame, page: ChatPage): Html {
  const words = locales[frame.language].chat
  const action = `/talk?shop=${page.shop}&lang=${frame.language}`
  const { kept } = page
  return html`<div class="widget widget-chat posted-chat"><h1>${words.title(frame.shopName)}</h1>
${page.problem && html`<p role="alert" class="chat-problem">${page.problem}</p>`}
<p>${page.greeting}</p>
${
  kept &&
  html`<ol>${kept.messages.map((message) => renderSaid(frame, message))}</ol><p class="quiet">${words.noScript}</p>
<form method="post" action="${action}"><input type="hidden" name="token" value="${kept.token}"><button class="button" name="step" value="look">${words.reload}</button></form>`
}
<form method="post" action="${action}"><input type="hidden" name="key" value="${page.key}">${kept && html`<input type="hidden" name="token" value="${kept.token}">`}
<label for="posted-text">${words.write}</label>
<textarea id="posted-text" name="text" rows="4" maxlength="${chatLimits.text}" required></textarea>
${!page.isStaffed && !kept?.status.hasAddress && renderAddress(frame, page)}
<button class="button" name="step" value="${!page.isStaffed && !kept?.status.hasAddress ? 'leave' : 'say'}">${words.send}</button></form></div>`
}

function renderAddress(frame: PageFrame, { notice }: ChatPage): Html {
  const { leave } = locales[frame.language].chat
  return html`<p>${leave.intro}</p>
<label for="posted-email">${leave.email}</label>
<input id="posted-email" name="email" type="email" required maxlength="${chatLimits.email}">
<label for="posted-name">${leave.name}</label>
<input id="posted-name" name="name" maxlength="${chatLimits.name}">
<details><summary>${leave.notice}</summary><p class="text">${notice}</p></details>
<label class="chat-agree"><input type="checkbox" name="hasAgreed" value="true" required> <span>${leave.agree}</span></label>`
}

function renderSaid(frame: PageFrame, message: ChatMessage): Html {
  const words = locales[frame.language].chat
  if (message.event !== null) {
    const said = words.events[message.event]
    return html`<li class="chat-event">${typeof said === 'string' ? said : said(message.detail?.to ?? null)}</li>`
  }
  const who =
    message.by === 'visitor' ? words.you : message.by === 'bot' ? words.bot : (message.name ?? words.shop)
  return html`<li class="chat-said by-${message.by === 'visitor' ? 'visitor' : 'shop'}"><p class="chat-who">${who} · ${formatMoment(frame, message.at)}${message.by === 'bot' && html` · ${words.botNote}`}</p><p class="chat-words" dir="auto">${message.text}</p>${message.pictures.map(({ url }) => html`<p><a href="${url}">${words.pictureAlt}</a></p>`)}${message.sources.length > 0 && html`<p class="chat-sources">${words.botSources} ${message.sources.map(({ title, url }) => html`<a href="${url}">${title}</a> `)}</p>`}</li>`
}
