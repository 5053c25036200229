import type { ChatFrame, ChatNews, ChatSaid } from '@echoloop/contract'
import { chance } from './chat-memory.ts'
import { reconnectWait } from './reconnect-wait.ts'

/** What comes over the line. */
export type LineEvents = {
  news(news: ChatNews): void
  refused(refusal: { key: string | null; code: string; title: string }): void
  typing(): void
  /** The line works, or it does not; called when that changes. */
  reached(isReached: boolean): void
  /** The line has just been taken up: what waits is sent again. */
  joined(): void
}

export type LineOrder = {
  base: string
  shop: string
  token: string
  /** The last message that came. */
  after(): number
  signal: AbortSignal
  events: LineEvents
}

type Timer = ReturnType<typeof setTimeout>

const aliveMs = 20_000
const answerMs = 8000
const pollSeconds = 20
/** After so many sockets that never opened, a way without sockets is taken. */
const triesBeforePolling = 3

/**
 * A line to the server that mends itself: a socket, taken up again after each break from the last message that came; where
 * no socket opens (old proxies), requests that are held open.
 */
export class ChatLine {
  readonly #order: LineOrder
  #socket: WebSocket | undefined
  #failures = 0
  #neverOpened = 0
  #isReached: boolean | undefined
  #isPolling = false
  #retry: Timer | undefined
  #watch: Timer | undefined
  #posting: Promise<void> = Promise.resolve()

  constructor(order: LineOrder) {
    this.#order = order
    const { signal } = order
    addEventListener('online', () => this.#hurry(), { signal })
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'visible' && this.#hurry(),
      { signal },
    )
    signal.addEventListener('abort', () => this.#end(), { once: true })
    this.#open()
  }

  /** True when it went out; false: nothing is reached, and it is sent again after `joined`. */
  send(frame: ChatFrame): boolean {
    if (!this.#isReached) return false
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame))
    else if (this.#isPolling) this.#sendByPost(frame)
    else return false
    return true
  }

  #open(): void {
    const { base, shop, signal } = this.#order
    if (this.#socket || signal.aborted) return
    const address = new URL(`v1/chat/socket?shop=${shop}`, base)
    address.protocol = address.protocol.replace('http', 'ws')
    this.#neverOpened += 1
    const own = newSocket(address)
    if (own) this.#use(own)
    else this.#lost()
  }

  #use(own: WebSocket): void {
    const { token, after } = this.#order
    this.#socket = own
    let isJoined = false
    own.onopen = () => {
      this.#neverOpened = 0
      own.send(JSON.stringify({ type: 'join', token, after: after() }))
      this.#listenFor(own)
    }
    own.onmessage = ({ data }) => {
      this.#listenFor(own)
      const said: ChatSaid = JSON.parse(String(data))
      this.#hear(said)
      if (said.type !== 'news' || isJoined) return
      isJoined = true
      this.#order.events.joined()
    }
    own.onclose = () => own === this.#socket && this.#lost()
  }

  #hear(said: ChatSaid): void {
    const { events } = this.#order
    if (said.type === 'typing') events.typing()
    if (said.type === 'refused') events.refused(said)
    if (said.type !== 'news') return
    this.#failures = 0
    this.#isPolling = false
    this.#reach(true)
    events.news(said)
  }

  /** A cut network says nothing: without a word for a while the server is asked, and without an answer it is gone. */
  #listenFor(own: WebSocket): void {
    clearTimeout(this.#watch)
    this.#watch = setTimeout(() => {
      if (own.readyState !== WebSocket.OPEN) return
      own.send('{"type":"alive"}')
      this.#watch = setTimeout(() => {
        if (own !== this.#socket) return
        own.onclose = null
        own.close()
        this.#lost()
      }, answerMs)
    }, aliveMs)
  }

  #lost(): void {
    this.#socket = undefined
    clearTimeout(this.#watch)
    if (this.#order.signal.aborted) return
    if (!this.#isPolling) this.#reach(false)
    this.#failures += 1
    if (this.#neverOpened >= triesBeforePolling && !this.#isPolling) void this.#poll()
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#open(), reconnectWait(this.#failures, chance()))
  }

  #hurry(): void {
    this.#failures = 0
    clearTimeout(this.#retry)
    this.#open()
  }

  #reach(isReached: boolean): void {
    if (isReached === this.#isReached) return
    this.#isReached = isReached
    this.#order.events.reached(isReached)
  }

  /** Asks by requests until a socket opens. */
  async #poll(): Promise<void> {
    const { after, signal, events } = this.#order
    this.#isPolling = true
    let isFirst = true
    while (this.#isPolling && !signal.aborted) {
      try {
        const waitSeconds = isFirst ? 0 : pollSeconds
        const reply = await this.#post('news', { after: after(), waitSeconds }, waitSeconds + 15)
        if (!reply.ok) throw new Error(String(reply.status))
        const isBack = !this.#isReached
        this.#reach(true)
        events.news(await reply.json())
        // Also after words alone did not get through: they wait to be sent again.
        if (isBack) events.joined()
        isFirst = false
      } catch {
        isFirst = true
        if (this.#socket?.readyState !== WebSocket.OPEN) this.#reach(false)
        await new Promise((resolve) => setTimeout(resolve, reconnectWait(2, chance())))
      }
    }
  }

  /** One after the other, as over a socket. */
  #sendByPost(frame: ChatFrame): void {
    this.#posting = this.#posting
      .then(() => (this.#isReached ? this.#postFrame(frame) : undefined))
      .catch(() => this.#reach(false))
  }

  async #postFrame(frame: ChatFrame): Promise<void> {
    if (frame.type === 'say') {
      const { type: _type, ...words } = frame
      const reply = await this.#post('messages', words)
      if (reply.ok) return
      if (reply.status >= 500) throw new Error(String(reply.status))
      this.#order.events.refused({ key: frame.key, ...(await reply.json()) })
    } else if (frame.type === 'seen') await this.#post('acts', { act: 'seen', sequence: frame.sequence })
    else if (frame.type === 'person' || frame.type === 'end') await this.#post('acts', { act: frame.type })
  }

  #post(path: string, body: object, timeoutSeconds = 15): Promise<Response> {
    const { base, token } = this.#order
    return fetch(new URL(`v1/storefront/chat/${path}`, base), {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, ...body }),
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
    })
  }

  #end(): void {
    clearTimeout(this.#retry)
    clearTimeout(this.#watch)
    this.#socket?.close()
  }
}

/** A page whose rules forbid the socket may say so by throwing. */
function newSocket(address: URL): WebSocket | undefined {
  try {
    return new WebSocket(address)
  } catch {
    return undefined
  }
}
