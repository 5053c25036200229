import type { Insertable, Updateable } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './connector-tables.ts'

type Row = Tables['connector']
export type ConnectorChange = Omit<Updateable<Row>, 'shopId' | 'id' | 'createdAt' | 'changedAt'>

export async function insertConnector(
  scope: Scope,
  connector: Pick<
    Insertable<Row>,
    'kind' | 'address' | 'storeName' | 'country' | 'prefix' | 'secrets' | 'deliveredAfterDays'
  >,
): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('connector')
    .values({
      shopId: scope.shopId,
      id,
      ...connector,
      ...firstReading(scope.now),
      state: 'connected',
      createdAt: scope.now,
      changedAt: scope.now,
    })
    .execute()
  return id
}

/** After so long without a sign of life a reading counts as killed and gets a new job. A second job does no harm. */
export const silenceMs = 120_000

/** A connector that reads its store from the beginning. */
export function firstReading(now: Date): {
  syncPhase: 'hooks'
  syncCursor: null
  jobAfter: Date
  productsRead: 0
  productsTotal: null
  ordersRead: 0
  ordersTotal: null
  syncedAt: null
  errorCode: null
  errorAt: null
} {
  return {
    syncPhase: 'hooks',
    syncCursor: null,
    jobAfter: new Date(now.getTime() + silenceMs),
    productsRead: 0,
    productsTotal: null,
    ordersRead: 0,
    ordersTotal: null,
    syncedAt: null,
    errorCode: null,
    errorAt: null,
  }
}

export async function updateConnector(scope: Scope, id: string, change: ConnectorChange): Promise<void> {
  await scope.db
    .updateTable('connector')
    .set({ ...change, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}
