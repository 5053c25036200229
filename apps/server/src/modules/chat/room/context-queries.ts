import { type ChatContext, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { personOf } from '../../customers/index.ts'
import type { ConversationRow } from '../conversation-store.ts'

const shown = 8

/** What the shop knows of who writes: newest orders, voices and conversations of the person. */
export async function readContext(scope: Scope, conversation: ConversationRow): Promise<ChatContext> {
  if (conversation.customerId === null) return { orders: [], voices: [], conversations: [] }
  const { customerIds } = await personOf(scope, conversation.customerId)
  return {
    orders: await ordersOf(scope, customerIds),
    voices: await voicesOf(scope, customerIds),
    conversations: await othersOf(scope, conversation.id, customerIds),
  }
}

async function ordersOf(scope: Scope, customerIds: readonly string[]): Promise<ChatContext['orders']> {
  const rows = await sql<{ id: string; number: string; placedAt: Date; totalCents: number | null }>`
    select shop_order.id, shop_order.number, shop_order.placed_at as "placedAt",
      (
        select sum(order_line.quantity * order_line.price_cents)
        from order_line
        where order_line.shop_id = ${scope.shopId}
          and order_line.order_id = shop_order.id
      )::int as "totalCents"
    from shop_order
    where shop_order.shop_id = ${scope.shopId}
      and shop_order.customer_id = any(${[...customerIds]}::uuid[])
    order by shop_order.placed_at desc
    limit ${shown}`.execute(scope.db)
  return rows.rows.map(({ id, placedAt, ...rest }) => ({
    ...rest,
    id: toPublicId('order', id),
    placedAt: placedAt.toISOString(),
  }))
}

async function voicesOf(scope: Scope, customerIds: readonly string[]): Promise<ChatContext['voices']> {
  const rows = await sql<{
    id: string
    kind: string
    text: string | null
    rating: number | null
    occurredAt: Date
  }>`
    select id, kind, left(coalesce(text, title), 160) as text, rating, occurred_at as "occurredAt"
    from feedback
    where shop_id = ${scope.shopId}
      and customer_id = any(${[...customerIds]}::uuid[])
      and erased_at is null
    order by occurred_at desc, id desc
    limit ${shown}`.execute(scope.db)
  return rows.rows.map(({ id, occurredAt, ...rest }) => ({
    ...rest,
    id: toPublicId('feedback', id),
    occurredAt: occurredAt.toISOString(),
  }))
}

async function othersOf(
  scope: Scope,
  id: string,
  customerIds: readonly string[],
): Promise<ChatContext['conversations']> {
  const rows = await sql<{ id: string; lastAt: Date; lead: string | null }>`
    select conversation.id, conversation.last_at as "lastAt",
      (
        select left(message.text, 160)
        from chat_message as message
        where message.shop_id = ${scope.shopId}
          and message.conversation_id = conversation.id
          and message.said_by = 'visitor'
        order by message.sequence
        limit 1
      ) as lead
    from chat_conversation as conversation
    where conversation.shop_id = ${scope.shopId}
      and conversation.customer_id = any(${[...customerIds]}::uuid[])
      and conversation.id <> ${id}
    order by conversation.last_at desc
    limit ${shown}`.execute(scope.db)
  return rows.rows.map(({ id: other, lastAt, lead }) => ({
    id: toPublicId('conversation', other),
    lastAt: lastAt.toISOString(),
    lead,
  }))
}
