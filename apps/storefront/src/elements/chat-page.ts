import { runChat } from './chat/run-chat.ts'

/** The chat on its own page. */
const section = document.querySelector<HTMLElement>('[data-chat-page] .chat')
if (section)
  runChat({
    section,
    signal: new AbortController().signal,
    base: new URL('..', import.meta.url).href,
    page: location.pathname,
  }).open()
