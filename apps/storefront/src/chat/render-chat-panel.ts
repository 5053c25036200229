import { chatLimits } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { chatScriptWords } from './chat-words.ts'

export type ChatPanel = {
  /** `shp_…` */
  shop: string
  canMail: boolean
  /** The privacy notice, for those who leave an address. */
  notice: string
  /** Stands in a page of ours instead of over a page of the shop. */
  isPage: boolean
}

/** The window of the chat, empty: its script fills it. On a page of ours it stands open. */
export function renderChatPanel(frame: PageFrame, panel: ChatPanel): Html {
  const words = locales[frame.language].chat
  return html`<section class="chat" part="chat"${panel.isPage ? html` data-page` : html` role="dialog" hidden`} aria-labelledby="chat-title" data-shop="${panel.shop}" data-language="${frame.language}" data-words="${JSON.stringify(chatScriptWords(frame.language))}">
<div class="chat-bar"><h2 id="chat-title">${words.title(frame.shopName)}</h2>${!panel.isPage && html`<button type="button" class="chat-close" data-close aria-label="${words.close}"><span aria-hidden="true">×</span></button>`}</div>
<p class="chat-state" role="status" data-state></p>
<div class="chat-log" role="log" aria-label="${words.log}" tabindex="0" data-log><ol data-messages></ol></div>
<p class="chat-typing" data-typing hidden>${words.typing}…</p>
${renderWrite(frame)}
${renderActs(frame, panel)}
${renderLeave(frame, panel)}
</section>`
}

function renderWrite(frame: PageFrame): Html {
  const words = locales[frame.language].chat
  return html`<form class="chat-write" data-write>
<ul class="chat-pictures" data-pictures hidden></ul>
<label class="unseen" for="chat-text">${words.write}</label>
<textarea id="chat-text" name="text" rows="2" maxlength="${chatLimits.text}" placeholder="${words.write}" enterkeyhint="send"></textarea>
<label class="chat-picture button"><span aria-hidden="true">＋</span><span class="unseen">${words.picture}</span><input class="unseen" type="file" accept="image/jpeg,image/png,image/webp,image/gif" multiple data-picture></label>
<button class="button chat-send" type="submit">${words.send}</button>
</form>`
}

function renderActs(frame: PageFrame, { canMail }: ChatPanel): Html {
  const words = locales[frame.language].chat
  return html`<div class="chat-acts" data-acts hidden>
<button type="button" class="chat-act" data-act="person" hidden>${words.person}</button>
<button type="button" class="chat-act" data-act="end" hidden>${words.end}</button>
<button type="button" class="chat-act" data-act="anew" hidden>${words.anew}</button>
${canMail && html`<details data-transcript hidden><summary>${words.transcript.open}</summary><form data-transcript-form><label for="chat-transcript">${words.transcript.email}</label><input id="chat-transcript" name="email" type="email" required maxlength="${chatLimits.email}" autocomplete="email"><button class="button" type="submit">${words.transcript.send}</button><p role="status" data-said></p></form></details>`}
</div>`
}

function renderLeave(frame: PageFrame, { notice }: ChatPanel): Html {
  const { leave } = locales[frame.language].chat
  return html`<form class="chat-leave" data-leave hidden>
<h3>${leave.title}</h3>
<p data-leave-intro>${leave.intro}</p>
<div data-leave-text><label for="chat-leave-text">${leave.text}</label><textarea id="chat-leave-text" name="text" rows="3" maxlength="${chatLimits.text}"></textarea></div>
<label for="chat-leave-email">${leave.email}</label>
<input id="chat-leave-email" name="email" type="email" required maxlength="${chatLimits.email}" autocomplete="email">
<label for="chat-leave-name">${leave.name}</label>
<input id="chat-leave-name" name="name" maxlength="${chatLimits.name}" autocomplete="name">
<details><summary>${leave.notice}</summary><p class="text">${notice}</p></details>
<label class="chat-agree"><input type="checkbox" name="hasAgreed" required> <span>${leave.agree}</span></label>
<button class="button" type="submit">${leave.send}</button>
<p role="alert" data-problem></p>
</form>`
}
