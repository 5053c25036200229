import { toUuid } from '@echoloop/contract'
import type { LiveHub } from '../../../platform/live/live-hub.ts'
import type { ChatToken } from '../chat-token.ts'

/** Somebody who waits for what is new in a conversation: a socket, or a request that is held open. */
export type ChatListener = {
  changed(): void
  typing(): void
}

/** Tells windows of this process what any process announced about their conversation. */
export type ChatHub = {
  /** Hears until the function that it gives is called. */
  listen(of: ChatToken, listener: ChatListener): () => void
  /** How many listen to a conversation. */
  countOf(of: ChatToken): number
  /** Conversations that somebody listens to, by shop. */
  here(): Map<string, string[]>
}

export function openChatHub(live: Pick<LiveHub, 'onLive'>): ChatHub {
  const shops = new Map<string, Map<string, Set<ChatListener>>>()
  live.onLive((told) => {
    if (told === undefined) return eachOf(shops, (listener) => listener.changed())
    const conversations = shops.get(told.shop)
    if (!conversations) return
    const { kind, id } = told.event
    if (kind === 'chat.desk')
      for (const set of conversations.values()) for (const listener of set) listener.changed()
    if (kind !== 'chat.changed' && kind !== 'chat.staff-typing') return
    const conversationId = toUuid('conversation', id ?? '')
    for (const listener of conversations.get(conversationId ?? '') ?? [])
      if (kind === 'chat.changed') listener.changed()
      else listener.typing()
  })
  return {
    listen: (of, listener) => listen(shops, of, listener),
    countOf: ({ shopId, conversationId }) => shops.get(shopId)?.get(conversationId)?.size ?? 0,
    here: () => new Map([...shops].map(([shopId, conversations]) => [shopId, [...conversations.keys()]])),
  }
}

type Shops = Map<string, Map<string, Set<ChatListener>>>

function listen(shops: Shops, { shopId, conversationId }: ChatToken, listener: ChatListener): () => void {
  const conversations = shops.get(shopId) ?? new Map<string, Set<ChatListener>>()
  const set = conversations.get(conversationId) ?? new Set()
  shops.set(shopId, conversations)
  conversations.set(conversationId, set)
  set.add(listener)
  return () => {
    set.delete(listener)
    if (set.size === 0) conversations.delete(conversationId)
    if (conversations.size === 0) shops.delete(shopId)
  }
}

function eachOf(shops: Shops, tell: (listener: ChatListener) => void): void {
  for (const conversations of shops.values())
    for (const set of conversations.values()) for (const listener of set) tell(listener)
}
