import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './audit-tables.ts'

const columns = [
  'id',
  'keyId',
  'publicKey',
  'auditor',
  'actor',
  'registeredAt',
  'pinnedAt',
  'revokedAt',
  'pinEntryId',
] as const

export type KeyRow = Row<'auditorKey', (typeof columns)[number]>

type NewKey = Pick<KeyRow, 'id' | 'keyId' | 'publicKey' | 'auditor' | 'actor'>

/** False when the key is registered already. */
export async function insertKey(scope: Scope, key: NewKey): Promise<boolean> {
  const done = await scope.db
    .insertInto('auditorKey')
    .values({ shopId: scope.shopId, registeredAt: scope.now, ...key })
    .onConflict((conflict) => conflict.columns(['shopId', 'keyId']).doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0n) > 0
}

export async function updateKey(
  scope: Scope,
  id: string,
  change: { pinnedAt: Date; pinnedBy: string; pinEntryId: string } | { revokedAt: Date },
): Promise<void> {
  await scope.db
    .updateTable('auditorKey')
    .set(change)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** One key, locked until the transaction ends. */
export function lockKey(scope: Scope, id: string): Promise<KeyRow | undefined> {
  return scope.db
    .selectFrom('auditorKey')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** All keys, newest first. */
export function listAuditorKeys(scope: Scope): Promise<KeyRow[]> {
  return scope.db
    .selectFrom('auditorKey')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .orderBy('registeredAt', 'desc')
    .limit(200)
    .execute()
}
