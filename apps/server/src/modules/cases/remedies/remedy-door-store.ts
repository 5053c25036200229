import type { Selectable } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import { orderDoorOpensAt } from './next-order-try.ts'
import './remedy-tables.ts'

export type RemedyDoorRow = Omit<Selectable<Tables['remedyDoor']>, 'shopId' | 'changedAt'>

export function findRemedyDoor(scope: Scope): Promise<RemedyDoorRow | undefined> {
  return scope.db
    .selectFrom('remedyDoor')
    .select([
      'url',
      'sealedSecret',
      'sealedFormerSecret',
      'formerUntil',
      'pausedUntil',
      'failures',
      'lastGoodAt',
      'lastError',
      'lastErrorAt',
    ])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
}

/** Sets where remedies are ordered. A door that was closed by failures is tried again. */
export async function saveRemedyDoor(
  scope: Scope,
  door: { url: string; sealedSecret: Buffer },
): Promise<void> {
  const opened = { ...door, pausedUntil: null, failures: 0, changedAt: scope.now }
  await scope.db
    .insertInto('remedyDoor')
    .values({ shopId: scope.shopId, ...opened })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(opened))
    .execute()
}

/** Changes the secret; the former one signs beside it until then. */
export async function saveRemedySecret(
  scope: Scope,
  secrets: { sealedSecret: Buffer; sealedFormerSecret: Buffer; formerUntil: Date },
): Promise<void> {
  await scope.db
    .updateTable('remedyDoor')
    .set({ ...secrets, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .execute()
}

export async function deleteRemedyDoor(scope: Scope): Promise<boolean> {
  const result = await scope.db.deleteFrom('remedyDoor').where('shopId', '=', scope.shopId).executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Notes that the door answered as it should. */
export async function noteRemedyDoorGood(scope: Scope): Promise<void> {
  await scope.db
    .updateTable('remedyDoor')
    .set({ lastGoodAt: scope.now, failures: 0, pausedUntil: null })
    .where('shopId', '=', scope.shopId)
    .execute()
}

/** Tries a door again at once that was left alone. */
export async function openRemedyDoor(scope: Scope): Promise<void> {
  await scope.db
    .updateTable('remedyDoor')
    .set({ pausedUntil: null })
    .where('shopId', '=', scope.shopId)
    .execute()
}

/** Notes that the door failed and leaves it alone for a while. */
export async function pauseRemedyDoor(scope: Scope, trouble: string): Promise<void> {
  const door = await findRemedyDoor(scope)
  const failures = (door?.failures ?? 0) + 1
  const pausedUntil = orderDoorOpensAt(scope.now, failures)
  await scope.db
    .updateTable('remedyDoor')
    .set({ failures, pausedUntil, lastError: trouble, lastErrorAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .execute()
}
