import type { ChatDoor } from '@echoloop/contract'
import type { ChatScriptWords } from '../../chat/chat-words.ts'
import { type ChatDoors, openDoors } from './chat-doors.ts'
import { type ChatView, openChatView } from './chat-view.ts'
import { handleLeaving } from './handle-leaving.ts'
import { handlePictures } from './handle-pictures.ts'
import { handleTranscript } from './handle-transcript.ts'
import { handleWriting } from './handle-writing.ts'
import { Talk } from './talk.ts'

export type ChatGround = {
  section: HTMLElement
  /** Opens the window; a page of ours has none. */
  button?: HTMLElement
  signal: AbortSignal
  /** Address of the server, with a slash at its end. */
  base: string
  page: string
  /** The shop's own word of who this is. */
  signed?: string | undefined
}

/** Runs the window of the chat: joins what was begun before, and opens when it is asked to. */
export function runChat({ section, button, signal, base, page: path, signed }: ChatGround): { open(): void } {
  const { shop = '', language = 'en' } = section.dataset
  const words: ChatScriptWords = JSON.parse(section.dataset.words ?? '{}')
  const doors = openDoors(base, { shop, language })
  const view = openChatView(section, { words, base, language, button })
  const page = path.slice(0, 500)
  const known: { door?: ChatDoor } = {}
  const look = () => {
    if (!section.hidden && document.visibilityState === 'visible') talk.look()
  }
  const events = {
    said(messages: Parameters<ChatView['add']>[0]) {
      view.add(messages)
      look()
    },
    changed: () => queueMicrotask(() => view.draw(talk, known.door)),
    typing: () => view.showTyping(),
    emptied: () => view.empty(),
  }
  const talk = new Talk({ base, shop, language, page, signed, doors, signal, events })
  const pictures = handlePictures({ section, words, doors, token: () => talk.token() })
  handleWriting({ section, talk, pictures })
  handleLeaving({ section, talk, doors, words, first: { shop, language, page, signed } })
  handleTranscript({ section, talk, doors, words })
  handleClosing(section, button)
  document.addEventListener('visibilitychange', look, { signal })
  view.draw(talk, known.door)
  let hasAsked = false
  return {
    open() {
      showWindow(section, button)
      void greet(doors, view).then((door) => {
        if (door) known.door = door
        view.draw(talk, known.door)
        if (button) focusWriting(section)
      })
      if (signed && !hasAsked) void showEarlier(signed, { doors, view, talk })
      hasAsked = true
      look()
      view.scrollDown()
    },
  }
}

async function greet(doors: ChatDoors, view: ChatView): Promise<ChatDoor | undefined> {
  const door = await doors.read().catch(() => undefined)
  if (door) view.greet(door.greeting)
  return door
}

type Earlier = { doors: ChatDoors; view: ChatView; talk: Talk }

/** A customer whom the shop vouches for reads on where they were; who is in a conversation sees that. */
async function showEarlier(signed: string, { doors, view, talk }: Earlier): Promise<void> {
  const earlier = await doors.history(signed).catch(() => [])
  if (!talk.hasBegun()) view.showEarlier(earlier)
}

function showWindow(section: HTMLElement, button: HTMLElement | undefined): void {
  section.hidden = false
  if (!button) return
  button.hidden = true
  button.setAttribute('aria-expanded', 'true')
  focusWriting(section)
}

/** Into the form that is there: the one to write in, or the one for a message that is left. */
function focusWriting(section: HTMLElement): void {
  section.querySelector<HTMLElement>(':is([data-write], [data-leave]):not([hidden]) textarea')?.focus()
}

function handleClosing(section: HTMLElement, button: HTMLElement | undefined): void {
  if (!button) return
  const close = () => {
    section.hidden = true
    button.hidden = false
    button.setAttribute('aria-expanded', 'false')
    button.focus()
  }
  section.querySelector('[data-close]')?.addEventListener('click', close)
  section.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) close()
  })
}
