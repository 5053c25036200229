import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../incident-tables.ts'

/** Stage under which shops with holds to tell are listed. */
export const holdStage = 'product-holds'

export type HoldRow = Row<
  'productHold',
  | 'id'
  | 'incidentId'
  | 'productId'
  | 'action'
  | 'state'
  | 'orderedAt'
  | 'orderedBy'
  | 'nextTryAt'
  | 'claimedAt'
  | 'attempts'
  | 'lastTrouble'
  | 'reason'
  | 'endedAt'
>

const columns = [
  'id',
  'incidentId',
  'productId',
  'action',
  'state',
  'orderedAt',
  'orderedBy',
  'nextTryAt',
  'claimedAt',
  'attempts',
  'lastTrouble',
  'reason',
  'endedAt',
] as const

/** Whoever took a hold and has said nothing for this long is gone; telling takes seconds. */
const forgottenAfterMs = 2 * 60_000

/** Holds of an incident, the newest first. */
export function listHolds(scope: Scope, incidentId: string): Promise<HoldRow[]> {
  return scope.db
    .selectFrom('productHold')
    .select([...columns])
    .where('shopId', '=', scope.shopId)
    .where('incidentId', '=', incidentId)
    .orderBy('orderedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export function findHold(scope: Scope, id: string): Promise<HoldRow | undefined> {
  return scope.db
    .selectFrom('productHold')
    .select([...columns])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function lockHold(scope: Scope, id: string): Promise<HoldRow | undefined> {
  return scope.db
    .selectFrom('productHold')
    .select([...columns])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** One order about a product at a time, whichever incident it comes from. */
export async function lockHoldsOf(scope: Scope, productId: string): Promise<void> {
  const key = `product holds ${scope.shopId} ${productId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(scope.db)
}

/** The newest order about a product, whichever incident it belongs to. */
export function findNewestHold(scope: Scope, productId: string): Promise<HoldRow | undefined> {
  return scope.db
    .selectFrom('productHold')
    .select([...columns])
    .where('shopId', '=', scope.shopId)
    .where('productId', '=', productId)
    .orderBy('orderedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertHold(
  scope: Scope,
  hold: Pick<HoldRow, 'incidentId' | 'productId' | 'action' | 'orderedBy'>,
): Promise<string> {
  const id = scope.newId()
  const due = { state: 'ordered' as const, orderedAt: scope.now, nextTryAt: scope.now }
  await scope.db
    .insertInto('productHold')
    .values({ shopId: scope.shopId, id, ...hold, ...due })
    .execute()
  return id
}

export async function updateHold(
  scope: Scope,
  id: string,
  changes: Partial<Omit<HoldRow, 'id' | 'incidentId' | 'productId'>>,
): Promise<void> {
  await scope.db
    .updateTable('productHold')
    .set(changes)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** The hold that waits longest to be told, marked as being told; one whose worker died is taken again. */
export async function claimHold(scope: Scope): Promise<HoldRow | undefined> {
  const forgotten = new Date(scope.now.getTime() - forgottenAfterMs)
  const due = await scope.db
    .selectFrom('productHold')
    .select([...columns])
    .where('shopId', '=', scope.shopId)
    .where('nextTryAt', '<=', scope.now)
    .where((where) => where.or([where('claimedAt', 'is', null), where('claimedAt', '<', forgotten)]))
    .orderBy('nextTryAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!due) return undefined
  const claimed = { claimedAt: scope.now, attempts: due.attempts + 1 }
  await updateHold(scope, due.id, claimed)
  return { ...due, ...claimed }
}

export async function isHoldDue(scope: Scope): Promise<boolean> {
  const found = await sql<{ is: boolean }>`
    select exists (
      select from product_hold
      where shop_id = ${scope.shopId} and next_try_at <= ${scope.now}
    ) as is`.execute(scope.db)
  return found.rows[0]?.is === true
}
