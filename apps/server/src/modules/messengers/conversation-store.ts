import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './messenger-tables.ts'

const columns = [
  'id',
  'doorId',
  'source',
  'sealedPeer',
  'customerId',
  'caseId',
  'lastInAt',
  'closesAt',
  'sealedReplyToken',
  'replyTokenUntil',
] as const

export type ConversationRow = Row<'messengerConversation', (typeof columns)[number]>

/** Keyed hash of a person's id in an account. */
export function peerLookup(
  { keys, shopId }: Pick<Scope, 'keys' | 'shopId'>,
  peer: { doorId: string; source: string; externalId: string },
): Buffer {
  return keys.lookup(shopId, `messenger\n${peer.doorId}\n${peer.source}\n${peer.externalId}`)
}

/** The conversation of a person in an account, made at their first words, locked until the transaction ends. */
export async function lockConversation(
  scope: Scope,
  who: {
    doorId: string
    source: string
    externalId: string
    customerId: string
    sealedPeer: Buffer
    at: Date
    closesAt: Date | null
  },
): Promise<ConversationRow> {
  const { doorId, source, externalId, at, closesAt, customerId, sealedPeer } = who
  const lookup = peerLookup(scope, { doorId, source, externalId })
  await scope.db
    .insertInto('messengerConversation')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      doorId,
      source,
      peerLookup: lookup,
      sealedPeer,
      customerId,
      lastInAt: at,
      closesAt,
      createdAt: scope.now,
    })
    .onConflict((conflict) => conflict.columns(['shopId', 'doorId', 'source', 'peerLookup']).doNothing())
    .execute()
  return scope.db
    .selectFrom('messengerConversation')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('doorId', '=', doorId)
    .where('source', '=', source)
    .where('peerLookup', '=', lookup)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export function findConversation(scope: Scope, id: string): Promise<ConversationRow | undefined> {
  return scope.db
    .selectFrom('messengerConversation')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The conversation in which any of these customers wrote last, by a door that is still there. */
export async function newestOf(
  scope: Scope,
  customerIds: readonly string[],
): Promise<ConversationRow | undefined> {
  return scope.db
    .selectFrom('messengerConversation')
    .innerJoin('messengerDoor', (join) =>
      join
        .on('messengerDoor.shopId', '=', scope.shopId)
        .onRef('messengerDoor.id', '=', 'messengerConversation.doorId'),
    )
    .select([
      'messengerConversation.id',
      'messengerConversation.doorId',
      'messengerConversation.source',
      'messengerConversation.sealedPeer',
      'messengerConversation.customerId',
      'messengerConversation.caseId',
      'messengerConversation.lastInAt',
      'messengerConversation.closesAt',
      'messengerConversation.sealedReplyToken',
      'messengerConversation.replyTokenUntil',
    ])
    .where('messengerConversation.shopId', '=', scope.shopId)
    .where('messengerConversation.customerId', '=', sql<string>`any(${[...customerIds]}::uuid[])`)
    .where('messengerDoor.removedAt', 'is', null)
    .orderBy('messengerConversation.lastInAt', 'desc')
    .orderBy('messengerConversation.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Notes what was said last; times only move forward, however late a message comes. */
export async function noteHeard(
  scope: Scope,
  id: string,
  heard: {
    caseId: string
    at: Date
    closesAt: Date | null
    count: number
    replyToken: { sealed: Buffer; until: Date } | null
  },
): Promise<void> {
  const { caseId, at, closesAt, count, replyToken } = heard
  await sql`
    update messenger_conversation
    set case_id = ${caseId},
      last_in_at = greatest(last_in_at, ${at}::timestamptz),
      closes_at = greatest(closes_at, ${closesAt}::timestamptz),
      sealed_reply_token = coalesce(${replyToken?.sealed ?? null}::bytea, sealed_reply_token),
      reply_token_until = coalesce(${replyToken?.until ?? null}::timestamptz, reply_token_until),
      messages = messages + ${count}
    where shop_id = ${scope.shopId}
      and id = ${id}`.execute(scope.db)
}

/** Notes that an answer is leaving; a reply token is used once and by nobody else. */
export async function noteLeaving(scope: Scope, id: string): Promise<void> {
  await sql`
    update messenger_conversation
    set last_out_at = ${scope.now}, messages = messages + 1
    where shop_id = ${scope.shopId}
      and id = ${id}`.execute(scope.db)
}

/** Takes the reply token out, so that no second answer tries it. Null when there is none that still counts. */
export async function takeReplyToken(scope: Scope, id: string): Promise<Buffer | null> {
  const row = await scope.db
    .selectFrom('messengerConversation')
    .select(['sealedReplyToken', 'replyTokenUntil'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row?.sealedReplyToken) return null
  await scope.db
    .updateTable('messengerConversation')
    .set({ sealedReplyToken: null, replyTokenUntil: null })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
  return row.replyTokenUntil !== null && row.replyTokenUntil > scope.now ? row.sealedReplyToken : null
}
