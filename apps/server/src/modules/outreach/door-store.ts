import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import { doorOpensAt } from './back-off.ts'
import type { DoorKind } from './outreach-tables.ts'
import './outreach-tables.ts'

export type DoorRow = Row<
  'deliveryDoor',
  | 'kind'
  | 'url'
  | 'sealedSecret'
  | 'sealedFormerSecret'
  | 'formerUntil'
  | 'pausedUntil'
  | 'failures'
  | 'lastGoodAt'
  | 'lastError'
  | 'lastErrorAt'
>

export function listDoors(scope: Scope): Promise<DoorRow[]> {
  return scope.db
    .selectFrom('deliveryDoor')
    .select([
      'kind',
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
    .execute()
}

/** Notes that something left through a door. */
export async function noteDoorGood(scope: Scope, kind: DoorKind): Promise<void> {
  await ensureMailDoor(scope, kind)
  await scope.db
    .updateTable('deliveryDoor')
    .set({ lastGoodAt: scope.now, failures: 0, pausedUntil: null })
    .where('shopId', '=', scope.shopId)
    .where('kind', '=', kind)
    .execute()
}

/** Notes what one message met; the door itself is as good as before. */
export async function noteDoorError(scope: Scope, kind: DoorKind, error: string): Promise<void> {
  await ensureMailDoor(scope, kind)
  await scope.db
    .updateTable('deliveryDoor')
    .set({ lastError: error, lastErrorAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('kind', '=', kind)
    .execute()
}

/** Notes that the door failed as a whole and leaves it alone for a while. Several lanes at once count as one. */
export async function pauseDoor(scope: Scope, kind: DoorKind, error: string): Promise<void> {
  await ensureMailDoor(scope, kind)
  const door = await scope.db
    .selectFrom('deliveryDoor')
    .select(['failures', 'pausedUntil'])
    .where('shopId', '=', scope.shopId)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst()
  const isPausedAlready = (door?.pausedUntil ?? scope.now) > scope.now
  const failures = (door?.failures ?? 0) + (isPausedAlready ? 0 : 1)
  await scope.db
    .updateTable('deliveryDoor')
    .set({
      failures,
      pausedUntil: doorOpensAt(scope.now, failures),
      lastError: error,
      lastErrorAt: scope.now,
    })
    .where('shopId', '=', scope.shopId)
    .where('kind', '=', kind)
    .execute()
}

/** Sets where a webhook leads. A door that was closed by failures is tried again. */
export async function saveDoor(
  scope: Scope,
  door: { kind: DoorKind; url: string; sealedSecret: Buffer },
): Promise<void> {
  const { kind, ...values } = door
  const opened = { ...values, pausedUntil: null, failures: 0, changedAt: scope.now }
  await scope.db
    .insertInto('deliveryDoor')
    .values({ shopId: scope.shopId, kind, ...opened })
    .onConflict((conflict) => conflict.columns(['shopId', 'kind']).doUpdateSet(opened))
    .execute()
}

/** Changes the secret; the former one signs beside it until then. */
export async function saveSecret(
  scope: Scope,
  kind: DoorKind,
  secrets: { sealedSecret: Buffer; sealedFormerSecret: Buffer | null; formerUntil: Date },
): Promise<void> {
  await scope.db
    .updateTable('deliveryDoor')
    .set({ ...secrets, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('kind', '=', kind)
    .execute()
}

export async function deleteDoor(scope: Scope, kind: DoorKind): Promise<boolean> {
  const result = await scope.db
    .deleteFrom('deliveryDoor')
    .where('shopId', '=', scope.shopId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Mail is set up for the whole server; its row in a shop appears when it is first used. */
async function ensureMailDoor(scope: Scope, kind: DoorKind): Promise<void> {
  if (kind !== 'mail') return
  await scope.db
    .insertInto('deliveryDoor')
    .values({ shopId: scope.shopId, kind, url: null, sealedSecret: null, changedAt: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
