import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { type ChatPanel, renderChatPanel } from '../chat/render-chat-panel.ts'
import { elementAssetPath } from '../element-assets.ts'
import type { PageFrame } from '../page-frame.ts'

export type ChatWidget = Omit<ChatPanel, 'isPage'> & {
  /** The page of the same chat. */
  pageUrl: string
}

/**
 * A button that opens the window of the chat. What runs the window is asked for only when somebody opens it or is
 * within a conversation; without a script the button leads to the page of the chat.
 */
export function renderChatWidget(frame: PageFrame, { pageUrl, ...panel }: ChatWidget): Html {
  const words = locales[frame.language].chat
  return html`<a class="button corner chat-open" part="chat-button" data-open href="${pageUrl}" data-room="${elementAssetPath('chat-room.js')}"><span data-label>${words.open}</span></a>
${renderChatPanel(frame, { ...panel, isPage: false })}`
}
