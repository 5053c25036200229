import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Person } from '../customers/index.ts'
import type { Contacted } from './may-contact.ts'
import type { MessageState } from './outreach-tables.ts'
import './outreach-tables.ts'

/** What left, or may have left, to a person since then: by any of their customers, or to any of their addresses. */
export function contactedSince(scope: Scope, person: Person, since: Date): Promise<Contacted[]> {
  return scope.db
    .selectFrom('message')
    .select(['clock', sql<Date>`claimed_at`.as('at')])
    .where('shopId', '=', scope.shopId)
    .where('state', 'in', ['sending', 'sent', 'unknown'])
    .where('claimedAt', '>', since)
    .where((where) =>
      where.or([
        where('customerId', '=', sql<string>`any(${person.customerIds}::uuid[])`),
        where('contactLookup', '=', sql<Buffer>`any(${person.lookups}::bytea[])`),
      ]),
    )
    .execute()
}

export async function findByKey(scope: Scope, dedupeKey: string): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('message')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('dedupeKey', '=', dedupeKey)
    .executeTakeFirst()
  return row?.id
}

export type MessageRow = Row<
  'message',
  | 'id'
  | 'purpose'
  | 'clock'
  | 'customerId'
  | 'state'
  | 'reason'
  | 'door'
  | 'attempts'
  | 'notBefore'
  | 'createdAt'
  | 'endedAt'
>

const shown = [
  'id',
  'purpose',
  'clock',
  'customerId',
  'state',
  'reason',
  'door',
  'attempts',
  'notBefore',
  'createdAt',
  'endedAt',
] as const

/** Newest first, one more than `limit` so that the caller sees whether there are older ones. */
export function listMessageRows(
  scope: Scope,
  page: { before?: string; limit: number; state?: MessageState },
): Promise<MessageRow[]> {
  let query = scope.db
    .selectFrom('message')
    .select(shown)
    .where('shopId', '=', scope.shopId)
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (page.state) query = query.where('state', '=', page.state)
  if (page.before) query = query.where('id', '<', page.before)
  return query.execute()
}

export function findMessage(scope: Scope, id: string): Promise<MessageRow | undefined> {
  return scope.db
    .selectFrom('message')
    .select(shown)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** An answer to the same person by messenger that was written before and has not left, or is leaving just now. */
export function beforeInTalk(
  scope: Scope,
  message: { id: string; customerId: string; claimedSince: Date },
): Promise<Row<'message', 'state' | 'notBefore'> | undefined> {
  return scope.db
    .selectFrom('message')
    .select(['state', 'notBefore'])
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', message.customerId)
    .where('clock', '=', 'answer')
    .where('wishedDoor', '=', 'messenger')
    .where('id', '<', message.id)
    .where((where) =>
      where.or([
        where('state', '=', 'waiting'),
        where.and([where('state', '=', 'sending'), where('claimedAt', '>', message.claimedSince)]),
      ]),
    )
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type MessageProgress = Row<
  'message',
  'id' | 'state' | 'reason' | 'attempts' | 'notBefore' | 'claimedAt' | 'endedAt'
> &
  Row<'messageReceipt', 'deliveredAt' | 'readAt'>

/** How far each of these messages is. */
export async function progressOf(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, MessageProgress>> {
  const rows = await scope.db
    .selectFrom('message')
    .leftJoin('messageReceipt', (join) =>
      join
        .on('messageReceipt.shopId', '=', scope.shopId)
        .onRef('messageReceipt.messageId', '=', 'message.id'),
    )
    .select([
      'message.id',
      'message.state',
      'message.reason',
      'message.attempts',
      'message.notBefore',
      'message.claimedAt',
      'message.endedAt',
      'messageReceipt.deliveredAt',
      'messageReceipt.readAt',
    ])
    .where('message.shopId', '=', scope.shopId)
    .where('message.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export function countByState(scope: Scope): Promise<{ state: MessageState; count: number }[]> {
  return scope.db
    .selectFrom('message')
    .select((select) => ['state', select.fn.countAll<number>().as('count')])
    .where('shopId', '=', scope.shopId)
    .groupBy('state')
    .execute()
}

/** What a round finds in a shop: one question, so that shops without work cost little. */
export async function askForWork(
  scope: Scope,
  asked: { purposes: readonly string[]; claimedBefore: Date },
): Promise<{ isDue: boolean; isForgotten: boolean; isUntold: boolean }> {
  const purposes = sql`any(${[...asked.purposes]}::text[])`
  const found = await sql<{ isDue: boolean; isForgotten: boolean; isUntold: boolean }>`
    select
      exists (
        select
        from message
        where shop_id = ${scope.shopId}
          and state = 'waiting'
          and not_before <= ${scope.now}
          and purpose = ${purposes}
      ) as "isDue",
      exists (
        select
        from message
        where shop_id = ${scope.shopId}
          and state = 'sending'
          and claimed_at < ${asked.claimedBefore}
      ) as "isForgotten",
      exists (
        select
        from message
        where shop_id = ${scope.shopId}
          and ended_at is not null
          and told_at is null
          and purpose = ${purposes}
      ) as "isUntold"`.execute(scope.db)
  return found.rows[0] ?? { isDue: false, isForgotten: false, isUntold: false }
}
