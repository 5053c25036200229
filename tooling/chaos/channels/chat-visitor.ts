import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ChatFrame, type ChatSaid, endpoints } from '@echoloop/contract'
import { reconnectWait } from '../../../apps/storefront/src/elements/chat/reconnect-wait.ts'
import type { ScenePlace } from './channel-scene.ts'
import { untilHeard } from './until-heard.ts'

/** A visitor with a window that comes back after each break, as the one in a browser does. */
export type ChatVisitor = {
  name: string
  /** `cnv_…` */
  id: string
  /** Words that the server has confirmed, in the order in which they were said. */
  said: string[]
  /** What the window shows, in the order in which it came. */
  shown: { sequence: number; text: string | null }[]
  /** How often the line went without a word, as when a process dies. */
  cuts(): number
  say(text: string): void
  /** Everything that was said has been confirmed. */
  isHeard(): boolean
  send(frame: ChatFrame): void
  /** Closes the window and stays away. */
  leave(): void
}

type Order = {
  place: ScenePlace
  name: string
  refusals: Set<string>
  /** Once its line went without a word it stays away: nobody closed its window, the process did. */
  staysAway?: boolean
}

/** Begins a conversation, repeated until it is acknowledged, and opens its window. */
export async function openChatVisitor(order: Order): Promise<ChatVisitor> {
  const { place, name, refusals } = order
  const first = `${name} 第 0 句：你好，有人在吗？`
  const body = { shop: place.shop.publicId, key: newKey(), text: first, language: 'zh-CN', name } as const
  const begun = await untilHeard(refusals, () => place.shop.client.call(endpoints.startChat, { body }))
  if (!begun) throw new Error(`${name} could not begin: ${[...refusals].join()}`)
  const said = [first]
  return { name, id: begun.status.id, said, ...keepWindow(order, { token: begun.token, said }) }
}

function newKey(): string {
  return randomBytes(16).toString('hex')
}

type Kept = { token: string; said: string[] }
type Window = Omit<ChatVisitor, 'name' | 'id' | 'said'>
/** What a socket tells when its other end is gone without a word. */
const wordless = 1006

function keepWindow({ place, refusals, staysAway = false }: Order, { token, said }: Kept): Window {
  const shown: ChatVisitor['shown'] = []
  const waiting: { key: string; text: string }[] = []
  let socket: WebSocket | undefined
  let isJoined = false
  let isGone = false
  let failures = 0
  let cuts = 0

  const send = (frame: ChatFrame) => {
    if (isJoined && socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
  }
  const hear = (told: ChatSaid) => {
    if (told.type === 'news') {
      failures = 0
      shown.push(...told.messages.map(({ sequence, text }) => ({ sequence, text })))
      if (isJoined) return
      isJoined = true
      for (const words of waiting) send({ type: 'say', ...words })
    }
    // Windows give up what is refused for good; what cannot be kept for the moment is sent again after the join.
    if (told.type === 'refused' && told.code !== 'request/unavailable') refusals.add(`chat ${told.code}`)
    if (told.type !== 'said') return
    const index = waiting.findIndex(({ key }) => key === told.key)
    said.push(...waiting.splice(index, index < 0 ? 0 : 1).map(({ text }) => text))
  }
  const open = () => {
    const address = `${place.url.replace('http', 'ws')}/v1/chat/socket?shop=${place.shop.publicId}`
    const own = new WebSocket(address, { headers: { origin: 'https://shop.example' } })
    socket = own
    isJoined = false
    own.addEventListener('open', () =>
      own.send(JSON.stringify({ type: 'join', token, after: shown.at(-1)?.sequence ?? 0 })),
    )
    own.addEventListener('message', ({ data }) => hear(JSON.parse(String(data))))
    own.addEventListener('close', ({ code }) => {
      failures += 1
      if (code === wordless && isJoined) cuts += 1
      isJoined = false
      if (staysAway && cuts > 0) isGone = true
      if (!isGone) void sleep(reconnectWait(failures, place.random())).then(() => isGone || open())
    })
  }
  open()
  return {
    shown,
    cuts: () => cuts,
    say(text) {
      const words = { key: newKey(), text }
      waiting.push(words)
      send({ type: 'say', ...words })
    },
    isHeard: () => waiting.length === 0,
    send,
    leave() {
      isGone = true
      socket?.close()
    },
  }
}
