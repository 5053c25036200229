import type { ChatMessage, ChatNews, ChatStatus } from '@echoloop/contract'
import type { ChatDoors } from './chat-doors.ts'
import { ChatLine } from './chat-line.ts'
import { chance, type KeptChat, keepChat, keptChat, newKey, type Waiting } from './chat-memory.ts'
import { reconnectWait } from './reconnect-wait.ts'

export type TalkEvents = {
  /** New messages, in their order. */
  said(messages: readonly ChatMessage[]): void
  /** Where it stands, what waits or what was refused is not what it was. */
  changed(): void
  typing(): void
  /** A conversation that is gone, or is not wanted any more: the window is empty again. */
  emptied(): void
}

export type Refusal = { text: string; why: string }

export type TalkOrder = {
  base: string
  shop: string
  language: string
  page: string
  signed: string | undefined
  doors: ChatDoors
  signal: AbortSignal
  events: TalkEvents
}

const triedAgainMs = 15_000
/** Refusals that pass by themselves. */
const passing = ['chat/too-fast', 'request/unavailable', 'request/internal', 'request/too-many']
const gone = ['chat/link-invalid', 'chat/not-found']

/** One person's conversation with a shop: nothing written is lost, whatever happens to network, page or server. */
export class Talk {
  readonly #order: TalkOrder
  #kept: KeptChat | undefined
  #status: ChatStatus | undefined
  #isReached = true
  #last = 0
  /** Places of what the other side said. */
  #theirs: number[] = []
  #refusals: Refusal[] = []
  #line: ChatLine | undefined
  #ending = new AbortController()

  constructor(order: TalkOrder) {
    this.#order = order
    this.#kept = keptChat(order.shop)
    if (this.#kept?.token) this.#listen(this.#kept.token)
    else if (this.#kept?.start) void this.#begin()
  }

  status(): ChatStatus | undefined {
    return this.#status
  }

  isReached(): boolean {
    return this.#isReached
  }

  hasBegun(): boolean {
    return this.#kept !== undefined
  }

  token(): string | undefined {
    return this.#kept?.token
  }

  /** Words on their way. */
  waiting(): readonly Waiting[] {
    if (!this.#kept) return []
    const { start, waiting } = this.#kept
    return start ? [{ ...start, pictureIds: [] }, ...waiting] : waiting
  }

  refusals(): readonly Refusal[] {
    return this.#refusals
  }

  /** Messages of the other side that the person has not looked at. */
  unread(): number {
    const seen = this.#kept?.seen ?? 0
    return this.#theirs.filter((sequence) => sequence > seen).length
  }

  say(text: string, pictureIds: readonly string[]): void {
    this.#refusals = []
    const words = { key: newKey(), text, pictureIds: [...pictureIds] }
    if (this.#kept) {
      this.#keep({ ...this.#kept, waiting: [...this.#kept.waiting, words] })
      this.#line?.send({ type: 'say', ...words })
    } else {
      this.#keep({ start: { key: words.key, text }, waiting: [], seen: 0 })
      void this.#begin()
    }
    this.#order.events.changed()
  }

  act(act: 'person' | 'end'): void {
    this.#line?.send({ type: act })
  }

  tellTyping(): void {
    this.#line?.send({ type: 'typing' })
  }

  /** The person looks at all that is there. */
  look(): void {
    if (!this.#kept || this.#kept.seen >= this.#last) return
    this.#keep({ ...this.#kept, seen: this.#last })
    this.#line?.send({ type: 'seen', sequence: this.#last })
    this.#order.events.changed()
  }

  /** A conversation that came by another way, such as a left message. */
  adopt({ token, status, messages }: ChatNews & { token: string }): void {
    this.#keep({ waiting: this.#kept?.waiting ?? [], seen: this.#kept?.seen ?? 0, token })
    this.#take({ status, messages })
    this.#listen(token)
  }

  /** Forgets the conversation in this browser; the shop keeps it. */
  forget(): void {
    this.#ending.abort()
    this.#line = undefined
    this.#status = undefined
    this.#last = 0
    this.#theirs = []
    this.#keep(undefined)
    this.#order.events.emptied()
    this.#order.events.changed()
  }

  #keep(next: KeptChat | undefined): void {
    this.#kept = next
    keepChat(this.#order.shop, next)
  }

  #take(news: ChatNews): void {
    this.#status = news.status
    const fresh = news.messages.filter(({ sequence }) => sequence > this.#last)
    this.#last = fresh.at(-1)?.sequence ?? this.#last
    this.#theirs.push(
      ...fresh.flatMap(({ by, event, sequence }) => (by === 'visitor' || event ? [] : [sequence])),
    )
    const keys = new Set(fresh.map(({ key }) => key))
    const kept = this.#kept
    if (kept?.waiting.some(({ key }) => keys.has(key)))
      this.#keep({ ...kept, waiting: kept.waiting.filter(({ key }) => !keys.has(key)) })
    if (fresh.length > 0) this.#order.events.said(fresh)
    this.#order.events.changed()
  }

  #sendWaiting(): void {
    for (const words of this.#kept?.waiting ?? []) this.#line?.send({ type: 'say', ...words })
  }

  #refuse({ key, code, title }: { key: string | null; code: string; title: string }): void {
    if (passing.includes(code)) setTimeout(() => this.#sendWaiting(), triedAgainMs)
    else if (gone.includes(code)) this.#startAnew()
    else this.#giveUp(key, title)
  }

  #giveUp(key: string | null, why: string): void {
    const kept = this.#kept
    const words = kept?.waiting.find((one) => one.key === key)
    if (!kept || !words) return
    this.#refusals = [...this.#refusals, { text: words.text, why }]
    this.#keep({ ...kept, waiting: kept.waiting.filter((one) => one !== words) })
    this.#order.events.changed()
  }

  /** The conversation is deleted after its time: what waits begins another one. */
  #startAnew(): void {
    const left = (this.#kept?.waiting ?? []).filter(({ text }) => text !== '')
    this.forget()
    for (const { text } of left) this.say(text, [])
  }

  #listen(token: string): void {
    const { base, shop, signal, events } = this.#order
    this.#ending.abort()
    const ending = new AbortController()
    this.#ending = ending
    signal.addEventListener('abort', () => ending.abort(), { once: true, signal: ending.signal })
    this.#line = new ChatLine({
      base,
      shop,
      token,
      after: () => this.#last,
      signal: ending.signal,
      events: {
        news: (news) => ending.signal.aborted || this.#take(news),
        refused: (refusal) => this.#refuse(refusal),
        typing: () => events.typing(),
        reached: (isReached) => {
          this.#isReached = isReached
          events.changed()
        },
        joined: () => this.#sendWaiting(),
      },
    })
  }

  /** Sends the first words until they are answered; the same key again begins nothing twice. */
  async #begin(): Promise<void> {
    for (let tries = 1; this.#kept?.start && !this.#order.signal.aborted; tries++) {
      const begun = await this.#order.doors.begin({ ...this.#order, ...this.#kept.start })
      if (begun.kind === 'begun') {
        this.#isReached = true
        return this.adopt(begun)
      }
      if (begun.kind === 'refused') {
        const refused = this.waiting().map(({ text }) => ({ text, why: begun.title }))
        this.forget()
        this.#refusals = refused
        return this.#order.events.changed()
      }
      this.#isReached = false
      this.#order.events.changed()
      await new Promise((resolve) => setTimeout(resolve, reconnectWait(tries, chance())))
    }
  }
}
