import type { WitnessKind } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../transparency-tables.ts'

export type WitnessRow = Row<
  'witness',
  | 'id'
  | 'kind'
  | 'target'
  | 'sealedSecret'
  | 'createdAt'
  | 'lastSize'
  | 'lastHeadAt'
  | 'lastGoodAt'
  | 'failures'
  | 'lastError'
  | 'nextTryAt'
>

const columns = [
  'id',
  'kind',
  'target',
  'sealedSecret',
  'createdAt',
  'lastSize',
  'lastHeadAt',
  'lastGoodAt',
  'failures',
  'lastError',
  'nextTryAt',
] as const

export function listWitnessRows(scope: Scope): Promise<WitnessRow[]> {
  return scope.db
    .selectFrom('witness')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .orderBy('id')
    .execute()
}

/** Undefined when the shop has this witness already. */
export function insertWitness(
  scope: Scope,
  witness: { kind: WitnessKind; target: string; sealedSecret: Buffer | null },
): Promise<WitnessRow | undefined> {
  return scope.db
    .insertInto('witness')
    .values({ shopId: scope.shopId, id: scope.newId(), createdAt: scope.now, ...witness })
    .onConflict((conflict) => conflict.columns(['shopId', 'kind', 'target']).doNothing())
    .returning(columns)
    .executeTakeFirst()
}

export async function deleteWitness(scope: Scope, id: string): Promise<void> {
  await scope.db.deleteFrom('witness').where('shopId', '=', scope.shopId).where('id', '=', id).execute()
}

/** The witness that has waited longest for a head newer than its last one, kept from other workers for a while. */
export async function claimWitness(
  scope: Scope,
  { headAt, until }: { headAt: Date; until: Date },
): Promise<WitnessRow | undefined> {
  const { rows } = await sql<WitnessRow>`
    update witness
    set next_try_at = ${until}
    where shop_id = ${scope.shopId}
      and id = any(array(
        select id
        from witness
        where shop_id = ${scope.shopId}
          and (next_try_at is null or next_try_at <= ${scope.now})
          and (last_head_at is null or last_head_at < ${headAt})
        order by next_try_at nulls first, id
        limit 1
        for update skip locked
      ))
    returning
      id,
      kind,
      target,
      sealed_secret as "sealedSecret",
      created_at as "createdAt",
      last_size as "lastSize",
      last_head_at as "lastHeadAt",
      last_good_at as "lastGoodAt",
      failures,
      last_error as "lastError",
      next_try_at as "nextTryAt"`.execute(scope.db)
  return rows[0]
}

type Arrived = { witnessId: string; size: number; headAt: Date; nextTryAt: Date; warning: string | null }

/** Notes that a head arrived. Nothing is noted about a witness that was removed meanwhile. */
export async function noteArrived(scope: Scope, arrived: Arrived): Promise<void> {
  const { witnessId, size, headAt, nextTryAt, warning } = arrived
  const result = await scope.db
    .updateTable('witness')
    .set({
      lastSize: size,
      lastHeadAt: headAt,
      lastGoodAt: scope.now,
      failures: 0,
      lastError: warning,
      nextTryAt,
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', witnessId)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) return
  await scope.db
    .insertInto('witnessDelivery')
    .values({ shopId: scope.shopId, id: scope.newId(), witnessId, size, headAt, at: scope.now })
    .execute()
}

export async function noteFailed(
  scope: Scope,
  failed: { witnessId: string; error: string; failures: number; nextTryAt: Date },
): Promise<void> {
  const { witnessId, error, failures, nextTryAt } = failed
  await scope.db
    .updateTable('witness')
    .set({ failures, lastError: error, nextTryAt })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', witnessId)
    .execute()
}

export type DeliveryRow = Row<'witnessDelivery', 'id' | 'size' | 'headAt' | 'at'>

/** Heads that arrived at a witness, newest first. */
export function listDeliveries(
  scope: Scope,
  { witnessId, beforeId, limit }: { witnessId: string; beforeId?: string; limit: number },
): Promise<DeliveryRow[]> {
  return scope.db
    .selectFrom('witnessDelivery')
    .select(['id', 'size', 'headAt', 'at'])
    .where('shopId', '=', scope.shopId)
    .where('witnessId', '=', witnessId)
    .$if(beforeId !== undefined, (query) => query.where('id', '<', beforeId ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
