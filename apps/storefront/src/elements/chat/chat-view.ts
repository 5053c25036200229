import type { ChatDoor, ChatMessage } from '@echoloop/contract'
import type { ChatScriptWords } from '../../chat/chat-words.ts'
import { lineOf, showMessage, showWaiting } from './show-message.ts'
import type { Talk } from './talk.ts'

export type ChatView = {
  add(messages: readonly ChatMessage[]): void
  /** Everything that follows from where the conversation stands. */
  draw(talk: Talk, door: ChatDoor | undefined): void
  greet(words: string): void
  showEarlier(conversations: readonly { lastAt: string; messages: readonly ChatMessage[] }[]): void
  showTyping(): void
  scrollDown(): void
  empty(): void
}

type ViewOrder = { words: ChatScriptWords; base: string; language: string; button: HTMLElement | undefined }

const typingMs = 5000

/** The window's parts in the page. */
export function openChatView(section: HTMLElement, order: ViewOrder): ChatView {
  const { words, language, button } = order
  const list = part(section, '[data-messages]')
  const typing = part(section, '[data-typing]')
  const greeting = lineOf('chat-said by-shop', '')
  const own = new Map<number, HTMLElement>()
  const seen = document.createElement('p')
  seen.className = 'chat-note'
  seen.textContent = words.seen
  const { keepEnd, scrollDown } = followEnd(part(section, '[data-log]'))
  let waiting: HTMLElement[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    add(messages) {
      keepEnd(() => {
        for (const message of messages) {
          const item = showMessage(order, message)
          if (message.by === 'visitor') own.set(message.sequence, item)
          list.insertBefore(item, waiting[0] ?? null)
        }
        if (messages.some(({ by }) => by !== 'visitor')) typing.hidden = true
      })
      if (messages.some(({ by }) => by === 'visitor')) scrollDown()
    },
    draw(talk, door) {
      keepEnd(() => {
        for (const item of waiting) item.remove()
        waiting = [...waitingItems(order, talk)]
        list.append(...waiting)
        showSeen(own, seen, talk.status()?.seenByShop ?? 0)
      })
      setText(part(section, '[data-state]'), stateWords(words, { talk, door, language }))
      showParts(section, { talk, door, words })
      if (button) showUnread(button, words, talk.unread())
    },
    greet(text) {
      greeting.replaceChildren(wordsOf(text))
      if (!greeting.isConnected) list.prepend(greeting)
    },
    showEarlier(conversations) {
      for (const { lastAt, messages } of conversations) {
        const when = new Date(lastAt).toLocaleDateString(language, { dateStyle: 'medium' })
        const lead = lineOf('chat-event', words.history.replace('{when}', when))
        list.insertBefore(lead, greeting.isConnected ? greeting : list.firstChild)
        lead.after(...messages.map((message) => showMessage(order, message)))
      }
      scrollDown()
    },
    showTyping() {
      keepEnd(() => {
        typing.hidden = false
      })
      clearTimeout(timer)
      timer = setTimeout(() => {
        typing.hidden = true
      }, typingMs)
    },
    scrollDown,
    empty() {
      own.clear()
      waiting = []
      list.replaceChildren(greeting)
    },
  }
}

/** Who reads the end goes on reading the end; who looks at earlier words is left there. */
function followEnd(log: HTMLElement): { keepEnd(change: () => void): void; scrollDown(): void } {
  const scrollDown = () => {
    log.scrollTop = log.scrollHeight
  }
  return {
    scrollDown,
    keepEnd(change) {
      const wasAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80
      change()
      if (wasAtEnd) scrollDown()
    },
  }
}

function wordsOf(text: string): HTMLElement {
  const said = document.createElement('p')
  said.className = 'chat-words'
  said.dir = 'auto'
  said.textContent = text
  return said
}

function part(section: HTMLElement, selector: string): HTMLElement {
  const found = section.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`the window has no ${selector}`)
  return found
}

/** A live region that is set to what it says already would be read out again. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}

function* waitingItems(order: ViewOrder, talk: Talk): Generator<HTMLElement> {
  const { words } = order
  const note = talk.isReached() ? words.sending : words.notSent
  for (const { text } of talk.waiting()) yield showWaiting(order, { text, note })
  for (const { text, why } of talk.refusals())
    yield showWaiting(order, { text, note: words.refused.replace('{why}', why), isBad: true })
}

function showSeen(own: ReadonlyMap<number, HTMLElement>, seen: HTMLElement, until: number): void {
  const sequence = [...own.keys()].findLast((one) => one <= until)
  const item = sequence === undefined ? undefined : own.get(sequence)
  if (!item) seen.remove()
  else if (seen.parentElement !== item) item.append(seen)
}

type Standing = { talk: Talk; door: ChatDoor | undefined; language: string }

function stateWords(words: ChatScriptWords, { talk, door, language }: Standing): string {
  if (!talk.isReached()) return words.offline
  const status = talk.status()
  const isStaffed = status?.isStaffed ?? door?.isStaffed ?? true
  if (status?.state === 'open') return status.with ? words.withSomebody.replace('{name}', status.with) : ''
  if (status?.state === 'closed') return status.hasAddress ? words.leftDone : words.finished
  if (status?.state === 'bot') return words.withBot
  if (status?.state === 'waiting' && (isStaffed || status.hasAddress)) return words.waiting
  if (isStaffed || (!status && door?.hasBot)) return ''
  if (!door?.opensAt) return words.nobody
  const when = new Date(door.opensAt).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
  return words.nobodyUntil.replace('{when}', when)
}

/** Which parts of the window make sense now. */
function showParts(
  section: HTMLElement,
  { talk, door, words }: Omit<Standing, 'language'> & { words: ChatScriptWords },
): void {
  const status = talk.status()
  const isStaffed = status?.isStaffed ?? door?.isStaffed ?? true
  const hasBegun = talk.hasBegun()
  const isAlone = door !== undefined && !isStaffed
  const mayLeave = isAlone && !status?.hasAddress && (hasBegun ? status?.state === 'waiting' : !door.hasBot)
  const show = (selector: string, isShown: boolean) => {
    const element = section.querySelector<HTMLElement>(selector)
    if (element) element.hidden = !isShown
  }
  show('[data-leave]', mayLeave)
  show('[data-leave-text]', !hasBegun)
  show('[data-write]', !mayLeave || hasBegun)
  show('[data-acts]', status !== undefined)
  show('[data-act=person]', status?.state === 'bot')
  show('[data-act=end]', status !== undefined && status.state !== 'closed')
  show('[data-act=anew]', status?.state === 'closed')
  show('[data-transcript]', status !== undefined)
  show('.chat-picture', status !== undefined)
  const intro = section.querySelector('[data-leave-intro]')
  if (intro) intro.textContent = hasBegun ? words.leaveContinue : words.leaveIntro
  const field = section.querySelector<HTMLTextAreaElement>('[data-leave] textarea')
  if (field) field.required = !hasBegun
}

function showUnread(button: HTMLElement, words: ChatScriptWords, unread: number): void {
  if (unread === 0) delete button.dataset.unread
  else button.dataset.unread = String(unread)
  button.setAttribute('aria-label', unread === 0 ? words.open : words.openUnread.replace('7', String(unread)))
}
