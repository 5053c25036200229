import { type ChatMessage, type ChatNews, type ChatStatus, chatLimits, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { isStaffed, readDesk } from './chat-desk.ts'
import { type ConversationRow, findConversations } from './conversation-store.ts'
import { listMessagesOf, type NewsAsk } from './message-queries.ts'
import { presentMessages } from './present-chat.ts'
import { namesIn } from './room/conversation-queries.ts'

/** `hasMore`: there was more after the place than is told at once. */
export type ToldNews = { news: ChatNews; hasMore: boolean }

/** Messages that many windows are told together, shared out among them; each is told so many at least. */
const messagesTogether = 2000
const messagesLeast = 20

/** What a visitor is told: where the own conversation stands, and what is new after a place. */
export async function readNews(scope: Scope, conversationId: string, after: number): Promise<ChatNews> {
  const ask = { conversationId, after }
  const newsOf = await readNewsOf(scope, [ask], isStaffed(await readDesk(scope)))
  return newsOf(ask).news
}

/**
 * The same for many windows of a shop with as few statements as for one. Gives what tells the news of each ask; that
 * refuses `chat/not-found`.
 */
export async function readNewsOf(
  scope: Scope,
  asks: readonly NewsAsk[],
  isThere: boolean,
): Promise<(ask: NewsAsk) => ToldNews> {
  const distinct = [...new Map(asks.map((ask) => [keyOf(ask), ask])).values()]
  const conversations = await findConversations(scope, [
    ...new Set(distinct.map(({ conversationId }) => conversationId)),
  ])
  const share = Math.floor(messagesTogether / distinct.length)
  const limit = Math.min(chatLimits.messagesAtOnce, Math.max(messagesLeast, share))
  const said = await readSaid(scope, distinct, limit)
  const names = await namesIn(
    scope,
    conversations.flatMap(({ assigneeId }) => assigneeId ?? []),
  )
  const byId = new Map(conversations.map((row) => [row.id, row]))
  return (ask) => {
    const conversation = byId.get(ask.conversationId)
    if (!conversation) throw new AppError('chat/not-found')
    const messages = said.get(keyOf(ask)) ?? []
    const status = statusOf(conversation, { names, isThere })
    return { news: { status, messages }, hasMore: messages.length === limit }
  }
}

async function readSaid(
  scope: Scope,
  asks: readonly NewsAsk[],
  limit: number,
): Promise<Map<string, ChatMessage[]>> {
  const rows = await listMessagesOf(scope, asks, limit)
  const messages = await presentMessages(scope, rows, { forStaff: false })
  const said = new Map<string, ChatMessage[]>()
  for (const [index, message] of messages.entries()) {
    const row = rows[index]
    if (!row) continue
    const own = said.get(keyOf(row))
    if (own) own.push(message)
    else said.set(keyOf(row), [message])
  }
  return said
}

function keyOf({ conversationId, after }: NewsAsk): string {
  return `${conversationId} ${after}`
}

function statusOf(
  conversation: ConversationRow,
  { names, isThere }: { names: ReadonlyMap<string, string>; isThere: boolean },
): ChatStatus {
  const { assigneeId } = conversation
  return {
    id: toPublicId('conversation', conversation.id),
    state: conversation.state,
    with: assigneeId === null ? null : (names.get(assigneeId) ?? null),
    isStaffed: isThere,
    seenByShop: conversation.seenByShop,
    isKnown: conversation.isKnown,
    hasAddress: conversation.hasAddress,
    lastSequence: conversation.lastSequence,
  }
}
