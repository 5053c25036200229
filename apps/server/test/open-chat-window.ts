import { randomBytes } from 'node:crypto'
import type { ChatFrame, ChatMessage, ChatSaid } from '@echoloop/contract'

export type ChatWindow = {
  /** All that it was told, in the order in which it came. */
  said: ChatSaid[]
  messages(): ChatMessage[]
  send(frame: ChatFrame | string): void
  /** Waits until something was told that fits. */
  until(fits: (said: ChatSaid) => boolean): Promise<ChatSaid>
  /** Code with which the server closed it. */
  closed: Promise<number>
  close(): void
}

/** A visitor's window without a browser: a socket that joins with a token. */
export async function openChatWindow(
  url: string,
  {
    shop,
    token,
    after = 0,
    origin = 'https://shop.example',
  }: { shop: string; token?: string; after?: number; origin?: string },
): Promise<ChatWindow> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/v1/chat/socket?shop=${shop}`, {
    headers: { origin },
  })
  const said: ChatSaid[] = []
  const waiting = new Set<() => void>()
  socket.addEventListener('message', ({ data }) => {
    said.push(JSON.parse(String(data)))
    for (const look of waiting) look()
  })
  const closed = new Promise<number>((resolve) => {
    socket.addEventListener('close', ({ code }) => resolve(code))
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error('the socket was refused')))
  })
  const send = (frame: ChatFrame | string) =>
    socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame))
  if (token) send({ type: 'join', token, after })
  return {
    said,
    messages: () => said.flatMap((one) => (one.type === 'news' ? one.messages : [])),
    send,
    until: (fits) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`not told within 20 s; told: ${JSON.stringify(said).slice(-1500)}`))
        }, 20_000)
        const look = () => {
          const found = said.find(fits)
          if (!found) return
          clearTimeout(late)
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    closed,
    close: () => socket.close(),
  }
}

/** A key as windows make them. */
export function chatKey(): string {
  return randomBytes(16).toString('hex')
}
