import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './messenger-tables.ts'
import type { OutState } from './messenger-tables.ts'

export type NewIncoming = {
  conversationId: string
  doorId: string
  externalId: string
  envelope: Buffer | null
  kind: string
  at: Date
  place: number
}

/** Keeps a message that came. Undefined when it had come before. */
export async function insertIncoming(scope: Scope, message: NewIncoming): Promise<string | undefined> {
  const row = await scope.db
    .insertInto('messengerMessage')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      ...message,
      direction: 'in',
      receivedAt: scope.now,
      feedbackId: null,
      messageId: null,
      state: null,
      reason: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['shopId', 'doorId', 'direction', 'externalId'])
        .where('externalId', 'is not', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function hangFeedback(scope: Scope, id: string, feedbackId: string): Promise<void> {
  await scope.db
    .updateTable('messengerMessage')
    .set({ feedbackId })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Why words are no voice, or no more; the message stays in its conversation. */
export async function noteRefused(scope: Scope, id: string, reason: string): Promise<void> {
  await scope.db
    .updateTable('messengerMessage')
    .set({ reason })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** A message that came in a conversation, by the platform's id. */
export function findIncoming(
  scope: Scope,
  named: { conversationId: string; externalId: string },
): Promise<{ id: string; feedbackId: string | null; reason: string | null } | undefined> {
  return scope.db
    .selectFrom('messengerMessage')
    .select(['id', 'feedbackId', 'reason'])
    .where('shopId', '=', scope.shopId)
    .where('conversationId', '=', named.conversationId)
    .where('direction', '=', 'in')
    .where('externalId', '=', named.externalId)
    .executeTakeFirst()
}

/** Whether a signed envelope brought another message before. */
export async function wasEnvelopeUsed(
  scope: Scope,
  used: { doorId: string; envelope: Buffer; externalIds: readonly string[] },
): Promise<boolean> {
  const row = await scope.db
    .selectFrom('messengerMessage')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('doorId', '=', used.doorId)
    .where('envelope', '=', used.envelope)
    .where('externalId', '<>', sql<string>`all(${[...used.externalIds]}::text[])`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Notes an answer that is leaving; tried again it stays the one it was. */
export async function insertOutgoing(
  scope: Scope,
  leaving: { conversationId: string; doorId: string; messageId: string; byTemplate: boolean },
): Promise<void> {
  await scope.db
    .insertInto('messengerMessage')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      ...leaving,
      direction: 'out',
      externalId: null,
      envelope: null,
      kind: 'text',
      at: scope.now,
      receivedAt: scope.now,
      place: 0,
      feedbackId: null,
      state: 'sending',
      reason: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['shopId', 'messageId'])
        .where('messageId', 'is not', null)
        .doUpdateSet({ state: 'sending', reason: null, byTemplate: leaving.byTemplate }),
    )
    .execute()
}

/** Writes down how far an answer came. What the platform told meanwhile goes before. */
export async function settleOutgoing(
  scope: Scope,
  settled: { messageId: string; state: OutState; reason: string | null; externalId: string | null },
): Promise<void> {
  const { messageId, state, reason, externalId } = settled
  await sql`
    update messenger_message
    set state = case when state in ('delivered', 'read') then state else ${state} end,
      reason = ${reason},
      external_id = coalesce(external_id, ${externalId})
    where shop_id = ${scope.shopId}
      and message_id = ${messageId}`.execute(scope.db)
}

/** The message of outreach behind what a platform speaks of: by our own id, else by the platform's. */
export async function findOutgoing(
  scope: Scope,
  doorId: string,
  named: { messageId?: string; externalId?: string },
): Promise<{ messageId: string; state: OutState | null } | undefined> {
  const row = await scope.db
    .selectFrom('messengerMessage')
    .select(['messageId', 'state'])
    .where('shopId', '=', scope.shopId)
    .where('doorId', '=', doorId)
    .where('direction', '=', 'out')
    .where((where) =>
      named.messageId === undefined
        ? where('externalId', '=', named.externalId ?? '')
        : where('messageId', '=', named.messageId),
    )
    .executeTakeFirst()
  return row?.messageId ? { messageId: row.messageId, state: row.state } : undefined
}

const ranks: readonly OutState[] = ['unknown', 'sending', 'sent', 'delivered', 'read']

/** A state only moves forward; a failure counts until somebody has got the message after all. */
export async function raiseState(
  scope: Scope,
  raised: { messageId: string; state: 'delivered' | 'read' | 'failed'; reason: string | null },
): Promise<void> {
  const { messageId, state, reason } = raised
  const before = state === 'failed' ? ['unknown', 'sending', 'sent'] : ranks.slice(0, ranks.indexOf(state))
  await scope.db
    .updateTable('messengerMessage')
    .set({ state, reason })
    .where('shopId', '=', scope.shopId)
    .where('messageId', '=', messageId)
    .where(
      'state',
      '=',
      sql<OutState>`any(${[...before, ...(state === 'failed' ? [] : ['failed'])]}::text[])`,
    )
    .execute()
}
