import type { ChatEvent } from '@echoloop/contract'
import { toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import type { ChatDetail, ChatSource } from './chat-tables.ts'
import { type ConversationRow, conversationColumns } from './conversation-store.ts'

export const messageColumns = [
  'conversationId',
  'sequence',
  'key',
  'saidBy',
  'isNote',
  'actorId',
  'actorName',
  'text',
  'event',
  'detail',
  'sources',
  'at',
] as const

export type MessageRow = Row<'chatMessage', (typeof messageColumns)[number]>

export type NewMessage = {
  key: string
  by: MessageRow['saidBy']
  text?: string
  isNote?: boolean
  event?: ChatEvent
  detail?: ChatDetail
  sources?: readonly ChatSource[]
}

/** The message of a key, where there is one. */
export function findMessage(
  scope: Scope,
  conversationId: string,
  key: string,
): Promise<MessageRow | undefined> {
  return scope.db
    .selectFrom('chatMessage')
    .select(messageColumns)
    .where('shopId', '=', scope.shopId)
    .where('conversationId', '=', conversationId)
    .where('key', '=', key)
    .executeTakeFirst()
}

/**
 * Adds a message to a locked conversation. The lock lets senders take turns, so that sequences have no gap and what is
 * seen under a greater one was committed later. Tells every open window when the transaction commits.
 */
export async function addMessage(
  scope: Scope,
  { id }: Pick<ConversationRow, 'id'>,
  message: NewMessage,
): Promise<{ message: MessageRow; conversation: ConversationRow }> {
  const conversation = await scope.db
    .updateTable('chatConversation')
    .set({ lastSequence: sql<number>`last_sequence + 1`, lastAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .returning(conversationColumns)
    .executeTakeFirstOrThrow()
  const added = await scope.db
    .insertInto('chatMessage')
    .values({
      shopId: scope.shopId,
      conversationId: id,
      sequence: conversation.lastSequence,
      key: message.key,
      saidBy: message.by,
      isNote: message.isNote ?? false,
      ...doerOf(scope, message.by),
      text: message.text ? message.text : null,
      event: message.event ?? null,
      detail: message.detail ? JSON.stringify(message.detail) : null,
      sources: JSON.stringify(message.sources ?? []),
      at: scope.now,
    })
    .returning(messageColumns)
    .executeTakeFirstOrThrow()
  await tellChat(scope, id)
  return { message: added, conversation }
}

/** Something that happened, as a line in the course of the conversation. */
export function addEvent(
  scope: Scope,
  conversation: Pick<ConversationRow, 'id'>,
  event: ChatEvent,
  detail?: ChatDetail,
): ReturnType<typeof addMessage> {
  return addMessage(scope, conversation, {
    key: scope.newId(),
    by: 'chat',
    event,
    ...(detail ? { detail } : {}),
  })
}

export function tellChat(scope: Scope, id: string): Promise<void> {
  return scope.tellLive({ kind: 'chat.changed', id: toPublicId('conversation', id) })
}

/** Visitors read the names of colleagues; that of a program is nobody's. */
function doerOf({ actor }: Scope, by: NewMessage['by']): Pick<MessageRow, 'actorId' | 'actorName'> {
  if (by === 'visitor' || by === 'bot' || (actor.kind !== 'member' && actor.kind !== 'key'))
    return { actorId: null, actorName: null }
  return {
    actorId: isUuid(actor.id) ? actor.id : null,
    actorName: actor.kind === 'member' ? actor.name : null,
  }
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

/** So many messages one visitor may send within a minute. */
const perMinuteMax = 40

/** Refuses `chat/too-fast`; asked while the conversation is locked, so that a hundred at once are forty. */
export async function refuseFlood(scope: Scope, conversationId: string): Promise<void> {
  const since = new Date(scope.now.getTime() - 60_000)
  const counted = await sql<{ count: number }>`
    select count(*)::int as count
    from (
      select at, said_by
      from chat_message
      where shop_id = ${scope.shopId}
        and conversation_id = ${conversationId}
      order by sequence desc
      limit 200
    ) as newest
    where at > ${since}
      and said_by = 'visitor'`.execute(scope.db)
  if ((counted.rows[0]?.count ?? 0) >= perMinuteMax) throw new AppError('chat/too-fast')
}
