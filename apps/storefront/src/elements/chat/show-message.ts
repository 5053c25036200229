import type { ChatMessage } from '@echoloop/contract'
import type { ChatScriptWords } from '../../chat/chat-words.ts'

export type Shown = { words: ChatScriptWords; base: string; language: string }

/** One line of the conversation. Words go in as text, never as markup. */
export function showMessage({ words, base, language }: Shown, message: ChatMessage): HTMLLIElement {
  if (message.event !== null) return lineOf('chat-event', eventWords(words, message))
  const isOwn = message.by === 'visitor'
  const item = document.createElement('li')
  item.className = `chat-said by-${isOwn ? 'visitor' : 'shop'}`
  const time = new Date(message.at).toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' })
  const who = isOwn ? words.you : message.by === 'bot' ? words.bot : (message.name ?? words.shop)
  const note = message.by === 'bot' ? ` · ${words.botNote}` : ''
  item.append(paragraph('chat-who', `${who} · ${time}${note}`))
  if (message.text) item.append(paragraph('chat-words', message.text))
  for (const picture of message.pictures) {
    const link = document.createElement('a')
    link.href = new URL(picture.url.slice(1), base).href
    link.target = '_blank'
    link.rel = 'noopener'
    const image = document.createElement('img')
    image.src = new URL((picture.thumbUrl ?? picture.url).slice(1), base).href
    image.alt = words.pictureAlt
    image.width = Math.min(picture.width, 240)
    image.height = Math.round((image.width * picture.height) / Math.max(1, picture.width))
    link.append(image)
    item.append(link)
  }
  if (message.sources.length > 0) item.append(sourcesOf(words, message))
  return item
}

/** Words that are on their way, or were refused. */
export function showWaiting(
  { words }: Shown,
  { text, note, isBad = false }: { text: string; note: string; isBad?: boolean },
): HTMLLIElement {
  const item = document.createElement('li')
  item.className = 'chat-said by-visitor'
  item.append(paragraph('chat-words', text === '' ? words.pictureAlt : text))
  item.append(paragraph(`chat-note${isBad ? ' is-bad' : ''}`, note))
  return item
}

export function lineOf(className: string, text: string): HTMLLIElement {
  const item = document.createElement('li')
  item.className = className
  item.textContent = text
  return item
}

function eventWords({ events }: ChatScriptWords, { event, detail }: ChatMessage): string {
  const to = detail?.to
  if (event === 'taken') return to ? events.taken.replace('{to}', to) : events.takenBySomebody
  if (event === 'handed-over') return to ? events['handed-over'].replace('{to}', to) : events.handedToSomebody
  return event === null ? '' : events[event]
}

function sourcesOf(words: ChatScriptWords, { sources }: ChatMessage): HTMLElement {
  const line = paragraph('chat-sources', `${words.botSources} `)
  for (const [index, { title, url }] of sources.entries()) {
    const link = document.createElement('a')
    if (/^https?:\/\//.test(url)) link.href = url
    link.target = '_blank'
    link.rel = 'noopener'
    link.textContent = title
    line.append(...(index > 0 ? [' · ', link] : [link]))
  }
  return line
}

function paragraph(className: string, text: string): HTMLParagraphElement {
  const made = document.createElement('p')
  made.className = className
  made.dir = 'auto'
  made.textContent = text
  return made
}
