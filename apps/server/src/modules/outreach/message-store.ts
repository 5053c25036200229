import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import { nextTry } from './back-off.ts'
import type { Clock, DoorKind } from './outreach-tables.ts'
import './outreach-tables.ts'

export type NewMessage = {
  purpose: string
  clock: Clock
  customerId: string
  subjectId: string
  dedupeKey: string
  notBefore: Date
  /** Leaves by this way or not at all. */
  wishedDoor?: DoorKind
}

/** Returns undefined when there is a message of that key already. */
export async function insertMessage(scope: Scope, message: NewMessage): Promise<string | undefined> {
  const row = await scope.db
    .insertInto('message')
    .values({ shopId: scope.shopId, id: scope.newId(), createdAt: scope.now, ...message })
    .onConflict((conflict) => conflict.columns(['shopId', 'dedupeKey']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Keeps what was done by other means, such as a call, as a message that was sent; once by its key. */
export async function insertEnded(
  scope: Scope,
  contact: Omit<NewMessage, 'notBefore' | 'wishedDoor'> & { lookup: Buffer | null },
): Promise<void> {
  const { lookup, ...message } = contact
  const at = scope.now
  await scope.db
    .insertInto('message')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      ...message,
      state: 'sent',
      contactLookup: lookup,
      notBefore: at,
      createdAt: at,
      claimedAt: at,
      endedAt: at,
      toldAt: at,
    })
    .onConflict((conflict) => conflict.columns(['shopId', 'dedupeKey']).doNothing())
    .execute()
}

/** Adds many at once; those of a key that is there already are left out. Returns how many were new. */
export async function insertMessages(scope: Scope, messages: readonly NewMessage[]): Promise<number> {
  const result = await scope.db
    .insertInto('message')
    .values(
      messages.map((message) => ({
        shopId: scope.shopId,
        id: scope.newId(),
        createdAt: scope.now,
        ...message,
      })),
    )
    .onConflict((conflict) => conflict.columns(['shopId', 'dedupeKey']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}

export type DueMessage = Row<
  'message',
  | 'id'
  | 'purpose'
  | 'clock'
  | 'customerId'
  | 'subjectId'
  | 'wishedDoor'
  | 'attempts'
  | 'firstTriedAt'
  | 'notBefore'
>

/**
 * The message that waits longest and may go, for this transaction alone; those in other hands are skipped. Answers go
 * before all others: a notice to thousands holds up nobody who asked something.
 */
export async function claimDue(scope: Scope, purposes: readonly string[]): Promise<DueMessage | undefined> {
  return (await claimOf(scope, purposes, { isAnswer: true })) ?? claimOf(scope, purposes, { isAnswer: false })
}

function claimOf(
  scope: Scope,
  purposes: readonly string[],
  { isAnswer }: { isAnswer: boolean },
): Promise<DueMessage | undefined> {
  return scope.db
    .selectFrom('message')
    .select([
      'id',
      'purpose',
      'clock',
      'customerId',
      'subjectId',
      'wishedDoor',
      'attempts',
      'firstTriedAt',
      'notBefore',
    ])
    .where('shopId', '=', scope.shopId)
    .$if(isAnswer, (query) => query.where('clock', '=', 'answer'))
    .where('state', '=', 'waiting')
    .where('notBefore', '<=', scope.now)
    .where('purpose', '=', sql<string>`any(${[...purposes]}::text[])`)
    .orderBy('notBefore')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function putOff(scope: Scope, id: string, notBefore: Date): Promise<void> {
  await scope.db
    .updateTable('message')
    .set({ notBefore })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

export async function markDropped(scope: Scope, id: string, reason: string): Promise<void> {
  await scope.db
    .updateTable('message')
    .set({ state: 'dropped', reason, endedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Puts off a message whose own module failed over it, so that it holds up nobody else. */
export async function delayBroken(scope: Scope, id: string): Promise<void> {
  const tried = await scope.db
    .updateTable('message')
    .set({
      attempts: sql<number>`attempts + 1`,
      firstTriedAt: sql<Date>`coalesce(first_tried_at, ${scope.now})`,
      reason: 'broken',
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning(['attempts', 'firstTriedAt'])
    .executeTakeFirst()
  if (!tried) return
  const notBefore = nextTry({
    attempts: tried.attempts,
    firstTriedAt: tried.firstTriedAt ?? scope.now,
    now: scope.now,
  })
  const next = notBefore ? { notBefore } : { state: 'failed' as const, endedAt: scope.now }
  await scope.db
    .updateTable('message')
    .set(next)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** From here on the message may have left: it counts against the budget and is never claimed again by itself. */
export async function markSending(
  scope: Scope,
  sending: { id: string; door: DoorKind; contactLookup: Buffer | null },
): Promise<void> {
  const { id, ...values } = sending
  await scope.db
    .updateTable('message')
    .set({
      ...values,
      state: 'sending',
      reason: null,
      claimedAt: scope.now,
      firstTriedAt: sql<Date>`coalesce(first_tried_at, ${scope.now})`,
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

type Claim = { id: string; claimedAt: Date }

/** Writes down the end of a claim. False when the message is in other hands meanwhile. */
export async function markEnded(
  scope: Scope,
  claim: Claim,
  end: { state: 'sent' | 'failed' | 'unknown'; reason: string | null },
): Promise<boolean> {
  const result = await scope.db
    .updateTable('message')
    .set({ ...end, endedAt: scope.now, toldAt: null })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', claim.id)
    .where('claimedAt', '=', claim.claimedAt)
    .where('state', 'in', ['sending', 'unknown'])
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** A person says what became of a message of which nobody knew. False when it is known already. */
export async function markByHand(scope: Scope, id: string, wasSent: boolean): Promise<boolean> {
  const result = await scope.db
    .updateTable('message')
    .set({
      state: wasSent ? 'sent' : 'failed',
      reason: wasSent ? null : 'marked-not-sent',
      endedAt: scope.now,
      toldAt: null,
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('state', '=', 'unknown')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Puts a message that surely was not taken back among those that wait; it no longer counts as having left. */
export async function putBack(
  scope: Scope,
  claim: Claim,
  back: { notBefore: Date; attempts: number; reason: string },
): Promise<void> {
  await scope.db
    .updateTable('message')
    .set({ ...back, state: 'waiting', claimedAt: null, contactLookup: null })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', claim.id)
    .where('claimedAt', '=', claim.claimedAt)
    .where('state', '=', 'sending')
    .execute()
}

/** Whoever took these died: nobody knows whether they left, so that nobody sends them again. */
export async function markForgottenUnknown(scope: Scope, claimedBefore: Date): Promise<number> {
  const result = await scope.db
    .updateTable('message')
    .set({ state: 'unknown', reason: 'interrupted', endedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('state', '=', 'sending')
    .where('claimedAt', '<', claimedBefore)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/**
 * Keeps a message where it is until this transaction ends. False when it waits no more: it is leaving, or has ended.
 */
export async function holdWaiting(scope: Scope, id: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('message')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** Ends messages of a subject that still wait. */
export async function dropWaiting(
  scope: Scope,
  wanted: { subjectId: string } | { customerIds: string[]; clock: Clock },
  reason: string,
): Promise<number> {
  const update = scope.db
    .updateTable('message')
    .set({ state: 'dropped', reason, endedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('state', '=', 'waiting')
  const result = await ('subjectId' in wanted
    ? update.where('subjectId', '=', wanted.subjectId)
    : update
        .where('customerId', '=', sql<string>`any(${wanted.customerIds}::uuid[])`)
        .where('clock', '=', wanted.clock)
  ).executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export type EndedRow = Row<
  'message',
  'id' | 'purpose' | 'customerId' | 'subjectId' | 'state' | 'reason' | 'door' | 'claimedAt' | 'endedAt'
>

/** One end that its kind has not heard of, for this transaction alone. */
export function claimUntold(
  scope: Scope,
  wanted: { purposes: readonly string[]; not: readonly string[] },
): Promise<EndedRow | undefined> {
  return scope.db
    .selectFrom('message')
    .select(['id', 'purpose', 'customerId', 'subjectId', 'state', 'reason', 'door', 'claimedAt', 'endedAt'])
    .where('shopId', '=', scope.shopId)
    .where('endedAt', 'is not', null)
    .where('toldAt', 'is', null)
    .where('purpose', '=', sql<string>`any(${[...wanted.purposes]}::text[])`)
    .where('id', '<>', sql<string>`all(${[...wanted.not]}::uuid[])`)
    .orderBy('endedAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function markTold(scope: Scope, id: string): Promise<void> {
  await scope.db
    .updateTable('message')
    .set({ toldAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}
