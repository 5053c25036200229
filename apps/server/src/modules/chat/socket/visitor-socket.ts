import {
  type ChatFrame,
  type ChatSaid,
  type ChatStatus,
  chatFrameSchema,
  toPublicId,
} from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { AppError } from '../../../platform/app-error.ts'
import { refusalOf } from '../../../platform/http/problem-reply.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import type { SocketLink, SocketPart } from '../../../platform/sockets/open-socket-door.ts'
import type { Visitor } from '../../feedback/index.ts'
import type { ChatParts } from '../chat-bot.ts'
import { type ChatToken, readChatToken } from '../chat-token.ts'
import type { ToldNews } from '../read-news.ts'
import { actAsVisitor } from '../visitor/act-in-chat.ts'
import { sayAsVisitor } from '../visitor/say-as-visitor.ts'
import type { ChatHub } from './chat-hub.ts'
import type { Presence } from './presence.ts'
import type { WindowAsk } from './tell-together.ts'

export type SocketParts = ChatParts & {
  platform: Platform
  hub: ChatHub
  presence: Presence
  readNews(ask: WindowAsk): Promise<ToldNews>
  shopId: string
  locale: 'zh-CN' | 'en'
  visitor: Visitor | undefined
}

/** Who opened a socket and says nothing is ended. */
const joinWithinMs = 10_000
/** Windows of one conversation on one process. */
const windowsMax = 8

/** One window of a visitor: frames are done one after the other, news are sent in the order of their sequence. */
export function openVisitorSocket(link: SocketLink, parts: SocketParts): SocketPart {
  return new VisitorSocket(link, parts)
}

class VisitorSocket implements SocketPart {
  readonly #link: SocketLink
  readonly #parts: SocketParts
  readonly #late: ReturnType<typeof setTimeout>
  #of: ChatToken | undefined
  #sentUntil = 0
  #state: ChatStatus['state'] | undefined
  #stopListening = () => {}
  #isEnded = false
  #doing: Promise<void> = Promise.resolve()
  #isTelling = false
  #isStale = false

  constructor(link: SocketLink, parts: SocketParts) {
    this.#link = link
    this.#parts = parts
    this.#late = setTimeout(() => link.close(1008, 'join first'), joinWithinMs)
  }

  hear(text: string): void {
    const frame = readFrame(text)
    const key = frame?.type === 'say' ? frame.key : null
    this.#doing = this.#doing
      .then(() => (this.#isEnded ? undefined : this.#obey(frame)))
      .catch((error) => this.#refuse(error, key))
  }

  ended(): void {
    this.#isEnded = true
    clearTimeout(this.#late)
    this.#stopListening()
    if (this.#of) this.#parts.presence.look(this.#of)
  }

  async #obey(frame: ChatFrame | undefined): Promise<void> {
    if (!frame) throw new AppError('chat/frame-refused')
    if (frame.type === 'alive') return this.#say({ type: 'alive' })
    if (frame.type === 'join') return this.#join(frame)
    const { platform, askHelp, visitor } = this.#parts
    const of = this.#of
    if (!of) throw new AppError('chat/frame-refused')
    if (frame.type === 'say') {
      const { key, text, pictureIds = [] } = frame
      const sequence = await sayAsVisitor(platform, of, { key, text, pictureIds, visitor, askHelp })
      return this.#say({ type: 'said', key, sequence })
    }
    if (frame.type === 'typing') return tellTyping(platform, of)
    if (frame.type === 'seen') return actAsVisitor(platform, of, { act: 'seen', sequence: frame.sequence })
    return actAsVisitor(platform, of, frame.type === 'end' ? { act: 'end' } : { act: 'person' })
  }

  async #join(frame: ChatFrame & { type: 'join' }): Promise<void> {
    const { platform, hub, presence, shopId } = this.#parts
    if (this.#of) throw new AppError('chat/frame-refused')
    const token = readChatToken(platform.keys, frame.token)
    if (token.shopId !== shopId) throw new AppError('chat/link-invalid')
    if (hub.countOf(token) >= windowsMax) return this.#link.close(1013, 'too many windows')
    clearTimeout(this.#late)
    this.#of = token
    this.#sentUntil = frame.after
    this.#stopListening = hub.listen(token, {
      changed: () => void this.#tell(),
      typing: () => this.#say({ type: 'typing' }),
    })
    presence.look(token)
    await this.#tell()
  }

  /** Sends what is new; asked meanwhile, it looks again afterwards. */
  async #tell(): Promise<void> {
    this.#isStale = true
    if (this.#isTelling || this.#of === undefined) return
    this.#isTelling = true
    try {
      while (this.#isStale && !this.#isEnded) {
        this.#isStale = false
        await this.#sendNews(this.#of)
      }
    } catch (error) {
      if (error instanceof AppError) this.#refuse(error, null)
      else this.#parts.platform.log.debug({ err: error }, 'a chat window is told later')
      this.#link.close(1013, 'try again')
    } finally {
      this.#isTelling = false
    }
  }

  async #sendNews(of: ChatToken): Promise<void> {
    for (;;) {
      const { news, hasMore } = await this.#parts.readNews({ ...of, after: this.#sentUntil })
      if (this.#isEnded) return
      this.#sentUntil = news.messages.at(-1)?.sequence ?? this.#sentUntil
      this.#say({ type: 'news', ...news })
      // A finished conversation has no open windows; this one is open when it goes on.
      if (this.#state === 'closed' && news.status.state !== 'closed') this.#parts.presence.look(of)
      this.#state = news.status.state
      if (!hasMore) return
    }
  }

  #refuse(error: unknown, key: string | null): void {
    const { platform, locale } = this.#parts
    const { code } = refusalOf(error)
    if (code === 'request/internal') platform.log.error({ err: error }, 'a chat frame failed')
    const { title, mend } = locales[locale].problems[code]
    this.#say({ type: 'refused', key, code, title, mend })
    if (code === 'chat/link-invalid' || code === 'chat/frame-refused') this.#link.close(1008, code)
    if (code === 'request/unavailable') this.#breakOff()
  }

  /** What came after words that could not be kept would stand before them: the window comes back and sends all anew. */
  #breakOff(): void {
    this.#isEnded = true
    this.#link.close(1013, 'try again')
  }

  #say(said: ChatSaid): void {
    this.#link.send(JSON.stringify(said))
  }
}

function readFrame(text: string): ChatFrame | undefined {
  try {
    return chatFrameSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

async function tellTyping(platform: Platform, { shopId, conversationId }: ChatToken): Promise<void> {
  const id = toPublicId('conversation', conversationId)
  await runInShop(platform, { shopId, actor: { kind: 'author' } }, (scope) =>
    scope.tellLive({ kind: 'chat.visitor-typing', id }),
  )
}
