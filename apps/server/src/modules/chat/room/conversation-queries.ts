import type { ChatList } from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import type { Cursor } from '../../../platform/http/cursor.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type ConversationRow, conversationColumns } from '../conversation-store.ts'

export type Wanted = { list: ChatList; after: Cursor | undefined; limit: number }

/** Conversations of a list, last words first. */
export function listConversations(scope: Scope, { list, after, limit }: Wanted): Promise<ConversationRow[]> {
  const me = scope.actor.kind === 'member' ? scope.actor.id : null
  return scope.db
    .selectFrom('chatConversation')
    .select(conversationColumns)
    .where('shopId', '=', scope.shopId)
    .$if(list === 'waiting', (query) => query.where('closedAt', 'is', null).where('state', '=', 'waiting'))
    .$if(list === 'active', (query) => query.where('closedAt', 'is', null))
    .$if(list === 'left', (query) => query.where('isLeft', '=', true))
    .$if(list === 'closed', (query) => query.where('closedAt', 'is not', null).where('isLeft', '=', false))
    .$if(list === 'mine', (query) =>
      query.where('closedAt', 'is', null).where(sql<boolean>`assignee_id = ${me}::uuid`),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(last_at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('lastAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function findConversation(scope: Scope, id: string): Promise<ConversationRow> {
  const row = await scope.db
    .selectFrom('chatConversation')
    .select(conversationColumns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('chat/not-found')
  return row
}

export type Counts = { waiting: number; mine: number; active: number; left: number }

/** How many wait; `left` of the last week, which is what somebody still has to answer. */
export async function countConversations(scope: Scope): Promise<Counts> {
  const me = scope.actor.kind === 'member' ? scope.actor.id : null
  const counted = await sql<Omit<Counts, 'left'>>`
    select
      (count(*) filter (where state = 'waiting'))::int as waiting,
      (count(*) filter (where assignee_id = ${me}::uuid))::int as mine,
      count(*)::int as active
    from chat_conversation
    where shop_id = ${scope.shopId}
      and closed_at is null`.execute(scope.db)
  const weekAgo = new Date(scope.now.getTime() - 7 * 86_400_000)
  const left = await sql<{ count: number }>`
    select count(*)::int as count
    from chat_conversation
    where shop_id = ${scope.shopId}
      and closed_at > ${weekAgo}
      and is_left`.execute(scope.db)
  const [row = { waiting: 0, mine: 0, active: 0 }] = counted.rows
  return { ...row, left: left.rows[0]?.count ?? 0 }
}

export type Lead = {
  conversationId: string
  text: string | null
  saidBy: 'visitor' | 'member' | 'bot' | 'chat'
}

/** Last words of each conversation, and how many of the visitor's nobody has read. */
export async function readLeads(
  scope: Scope,
  ids: readonly string[],
): Promise<{ leads: Map<string, Lead>; unread: Map<string, number> }> {
  const leads = await sql<Lead>`
    select distinct on (conversation_id) conversation_id as "conversationId", left(text, 200) as text,
      said_by as "saidBy"
    from chat_message
    where shop_id = ${scope.shopId}
      and conversation_id = any(${[...ids]}::uuid[])
      and event is null
      and not is_note
    order by conversation_id, sequence desc`.execute(scope.db)
  const unread = await sql<{ conversationId: string; count: number }>`
    select message.conversation_id as "conversationId", count(*)::int as count
    from chat_message as message
    join chat_conversation as conversation
      on conversation.shop_id = ${scope.shopId} and conversation.id = message.conversation_id
    where message.shop_id = ${scope.shopId}
      and message.conversation_id = any(${[...ids]}::uuid[])
      and message.said_by = 'visitor'
      and message.sequence > conversation.seen_by_shop
    group by message.conversation_id`.execute(scope.db)
  return {
    leads: new Map(leads.rows.map((row) => [row.conversationId, row])),
    unread: new Map(unread.rows.map(({ conversationId, count }) => [conversationId, count])),
  }
}

/** Names of departments and members, by id. */
export async function namesIn(scope: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await sql<{ id: string; name: string }>`
    select id, name from department where shop_id = ${scope.shopId} and id = any(${wanted}::uuid[])
    union all
    select id, name from member where shop_id = ${scope.shopId} and id = any(${wanted}::uuid[])`.execute(
    scope.db,
  )
  return new Map(rows.rows.map(({ id, name }) => [id, name]))
}
