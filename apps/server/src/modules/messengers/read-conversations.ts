import {
  type ConversationMessage,
  type MessengerConversation,
  type MessengerKind,
  toPublicId,
} from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import type { OutState } from './messenger-tables.ts'

type Row = {
  id: string
  kind: MessengerKind
  source: string
  doorName: string
  isDoorOpen: boolean
  customerName: string | null
  caseId: string | null
  caseNumber: number | null
  caseState: string | null
  lastInAt: Date
  lastOutAt: Date | null
  closesAt: Date | null
  messages: number
  lastText: string | null
}

/** Conversations, the latest words first. */
export async function readConversations(
  scope: Scope,
  page: { cursor?: string; limit: number; kind?: MessengerKind },
): Promise<{ items: MessengerConversation[]; nextCursor: string | null }> {
  const after = decodeCursor(page.cursor)
  const found = await sql<Row>`
    ${selection(scope)}
      and (${page.kind ?? null}::text is null or messenger_door.kind = ${page.kind ?? null})
      and (
        ${after?.id ?? null}::uuid is null
        or (messenger_conversation.last_in_at, messenger_conversation.id)
          < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
      )
    order by messenger_conversation.last_in_at desc, messenger_conversation.id desc
    limit ${page.limit + 1}`.execute(scope.db)
  const shown = found.rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => present(row, scope.now)),
    nextCursor:
      found.rows.length > page.limit && last ? encodeCursor({ at: last.lastInAt, id: last.id }) : null,
  }
}

/** One conversation with the last 500 things said in it. Refuses `conversation/not-found`. */
export async function readMessengerConversation(
  scope: Scope,
  id: string,
): Promise<{ conversation: MessengerConversation; messages: ConversationMessage[] }> {
  const found = await sql<Row>`${selection(scope)} and messenger_conversation.id = ${id}`.execute(scope.db)
  const [row] = found.rows
  if (!row) throw new AppError('conversation/not-found')
  return { conversation: present(row, scope.now), messages: await messagesOf(scope, id) }
}

function selection(scope: Scope) {
  return sql`
    select
      messenger_conversation.id, messenger_door.kind, messenger_conversation.source,
      messenger_door.name as "doorName", messenger_door.removed_at is null as "isDoorOpen",
      customer.display_name as "customerName", service_case.id as "caseId", service_case.number as "caseNumber",
      service_case.state as "caseState", messenger_conversation.last_in_at as "lastInAt",
      messenger_conversation.last_out_at as "lastOutAt", messenger_conversation.closes_at as "closesAt",
      messenger_conversation.messages,
      (
        select left(feedback.text, 120)
        from messenger_message
        join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = messenger_message.feedback_id
        where messenger_message.shop_id = ${scope.shopId}
          and messenger_message.conversation_id = messenger_conversation.id
        order by messenger_message.at desc, messenger_message.received_at desc, messenger_message.place desc
        limit 1
      ) as "lastText"
    from messenger_conversation
    join messenger_door
      on messenger_door.shop_id = ${scope.shopId} and messenger_door.id = messenger_conversation.door_id
    join customer on customer.shop_id = ${scope.shopId} and customer.id = messenger_conversation.customer_id
    left join service_case
      on service_case.shop_id = ${scope.shopId} and service_case.id = messenger_conversation.case_id
    where messenger_conversation.shop_id = ${scope.shopId}`
}

function present(row: Row, now: Date): MessengerConversation {
  const { caseId, caseNumber, caseState, lastOutAt, closesAt, ...rest } = row
  return {
    ...rest,
    id: toPublicId('messengerConversation', row.id),
    case:
      caseId === null || caseNumber === null || caseState === null
        ? null
        : { id: toPublicId('case', caseId), number: caseNumber, state: caseState },
    lastInAt: row.lastInAt.toISOString(),
    lastOutAt: lastOutAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
    isOpen: row.isDoorOpen && (closesAt === null || closesAt > now),
  }
}

type MessageRow = {
  id: string
  direction: 'in' | 'out'
  kind: string
  text: string | null
  at: Date
  receivedAt: Date
  state: OutState | null
  reason: string | null
  isByTemplate: boolean
  byName: string | null
  sentiment: string | null
}

async function messagesOf(scope: Scope, conversationId: string): Promise<ConversationMessage[]> {
  const found = await sql<MessageRow>`
    select
      messenger_message.id, messenger_message.direction, messenger_message.kind,
      coalesce(feedback.text, case_reply.text) as text, messenger_message.at,
      messenger_message.received_at as "receivedAt", messenger_message.state, messenger_message.reason,
      messenger_message.by_template as "isByTemplate", case_reply.author_name as "byName", analysis.sentiment
    from messenger_message
    left join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = messenger_message.feedback_id
    left join analysis on analysis.shop_id = ${scope.shopId} and analysis.feedback_id = messenger_message.feedback_id
    left join message on message.shop_id = ${scope.shopId} and message.id = messenger_message.message_id
    left join case_reply
      on case_reply.shop_id = ${scope.shopId}
      and case_reply.id = case when message.purpose = 'case-reply' then message.subject_id::uuid end
    where messenger_message.shop_id = ${scope.shopId}
      and messenger_message.conversation_id = ${conversationId}
    order by messenger_message.at desc, messenger_message.received_at desc, messenger_message.place desc,
      messenger_message.id desc
    limit 500`.execute(scope.db)
  return found.rows.reverse().map((row) => ({
    ...row,
    id: toPublicId('event', row.id),
    at: row.at.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    isLate: row.direction === 'in' && hasLaterBefore(found.rows, row),
  }))
}

const lateMs = 5 * 60_000

/** True for what came long after it was said, when something said later was there already. */
function hasLaterBefore(rows: readonly MessageRow[], { at, receivedAt }: MessageRow): boolean {
  if (receivedAt.getTime() - at.getTime() < lateMs) return false
  return rows.some((other) => other.at > at && other.receivedAt < receivedAt)
}
