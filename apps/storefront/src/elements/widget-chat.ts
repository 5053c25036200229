import { keptChat } from './chat/chat-memory.ts'
import type { ChatGround } from './chat/run-chat.ts'
import type { Widget } from './widget.ts'
import { serverAddress } from './widget-address.ts'

/** The button of the chat. What runs the window comes when it is opened, or when a conversation goes on. */
export function enhance({ root, signal }: Widget): void {
  const button = root.querySelector<HTMLAnchorElement>('a[data-open]')
  const section = root.querySelector<HTMLElement>('.chat')
  if (!button || !section || !(root instanceof ShadowRoot)) return
  const { host } = root
  let running: Promise<{ open(): void }> | undefined

  const run = () => {
    running ??= bringRoom(button, {
      section,
      button,
      signal,
      base: serverAddress(host),
      page: location.pathname,
      signed: host.getAttribute('signed') ?? undefined,
    })
    running.catch(() => {
      running = undefined
    })
    return running
  }
  button.setAttribute('role', 'button')
  const open = (event: Event) => {
    event.preventDefault()
    run()
      .then((chat) => chat.open())
      // What runs the window could not be loaded: the page of the chat is a way that needs no script.
      .catch(() => location.assign(button.href))
  }
  button.addEventListener('click', open, { signal })
  button.addEventListener('keydown', (event) => event.key === ' ' && open(event), { signal })
  if (keptChat(section.dataset.shop ?? '')) run().catch(() => {})
}

async function bringRoom(button: HTMLElement, ground: ChatGround): Promise<{ open(): void }> {
  const { runChat } = await import(new URL(button.dataset.room ?? '', import.meta.url).href)
  return runChat(ground)
}
