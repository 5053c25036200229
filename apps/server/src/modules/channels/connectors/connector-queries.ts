import type { Selectable } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './connector-tables.ts'

const columns = [
  'id',
  'kind',
  'address',
  'storeName',
  'country',
  'prefix',
  'state',
  'secrets',
  'deliveredAfterDays',
  'syncPhase',
  'syncCursor',
  'jobAfter',
  'productsRead',
  'productsTotal',
  'ordersRead',
  'ordersTotal',
  'syncedAt',
  'errorCode',
  'errorAt',
  'leavesAt',
  'uninstallToldAt',
  'createdAt',
  'changedAt',
] as const

export type Connector = Pick<Selectable<Tables['connector']>, (typeof columns)[number]>

/** Newest first: the one in use, then those of before. */
export function listConnectorRows(scope: Scope): Promise<Connector[]> {
  return scope.db
    .selectFrom('connector')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .orderBy('changedAt', 'desc')
    .limit(20)
    .execute()
}

export function findConnector(scope: Scope, id: string): Promise<Connector | undefined> {
  return scope.db
    .selectFrom('connector')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function readConnector(scope: Scope, id: string): Promise<Connector> {
  const connector = await findConnector(scope, id)
  if (!connector) throw new AppError('connector/not-found')
  return connector
}

export function findByAddress(
  scope: Scope,
  store: { kind: Connector['kind']; address: string },
): Promise<Connector | undefined> {
  return scope.db
    .selectFrom('connector')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('kind', '=', store.kind)
    .where('address', '=', store.address)
    .executeTakeFirst()
}

/**
 * Holds a connector until the transaction ends: one at a time joins what a store tells. Events may be inserted
 * meanwhile, since their reference takes a weaker lock.
 */
export function lockConnector(scope: Scope, id: string): Promise<Connector | undefined> {
  return scope.db
    .selectFrom('connector')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** The connector in use, held; undefined when there is none or another worker holds it. */
export function takeConnector(scope: Scope): Promise<Connector | undefined> {
  return scope.db
    .selectFrom('connector')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('state', 'in', ['connected', 'leaving'])
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst()
}
