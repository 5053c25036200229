import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import { listMemberRows } from '../shops/index.ts'
import './incident-tables.ts'

export type IncidentRow = Row<
  'incident',
  | 'id'
  | 'number'
  | 'kind'
  | 'title'
  | 'severity'
  | 'state'
  | 'ownerId'
  | 'surgeId'
  | 'openedAt'
  | 'openedBy'
  | 'closedAt'
  | 'reopenings'
  | 'review'
  | 'version'
>

const columns = [
  'id',
  'number',
  'kind',
  'title',
  'severity',
  'state',
  'ownerId',
  'surgeId',
  'openedAt',
  'openedBy',
  'closedAt',
  'reopenings',
  'review',
  'version',
] as const

export const incidentsMax = 200

/** Incidents, the newest first; `state` undefined means all. */
export function listIncidentRows(scope: Scope, state?: IncidentRow['state']): Promise<IncidentRow[]> {
  return scope.db
    .selectFrom('incident')
    .select([...columns])
    .where('shopId', '=', scope.shopId)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'open'))
    .orderBy('openedAt', 'desc')
    .orderBy('number', 'desc')
    .limit(incidentsMax)
    .execute()
}

/** Refuses `incident/not-found`. */
export async function readIncidentRow(scope: Scope, id: string): Promise<IncidentRow> {
  const row = await scope.db
    .selectFrom('incident')
    .select([...columns])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('incident/not-found')
  return row
}

/**
 * Locks an open incident until the transaction ends, so that what is done on it is done in order. Refuses
 * `incident/not-found`, `incident/is-closed`, and `incident/changed-meanwhile` where a version is given.
 */
export async function lockIncident(scope: Scope, id: string, version?: number): Promise<IncidentRow> {
  const row = await lockAnyIncident(scope, id)
  if (row.state === 'closed') throw new AppError('incident/is-closed')
  if (version !== undefined && version !== row.version) throw new AppError('incident/changed-meanwhile')
  return row
}

/** Locks an incident whatever its state. Refuses `incident/not-found`. */
export async function lockAnyIncident(scope: Scope, id: string): Promise<IncidentRow> {
  const row = await scope.db
    .selectFrom('incident')
    .select([...columns])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new AppError('incident/not-found')
  return row
}

export async function findIncidentOfSurge(scope: Scope, surgeId: string): Promise<IncidentRow | undefined> {
  return scope.db
    .selectFrom('incident')
    .select([...columns])
    .where('shopId', '=', scope.shopId)
    .where('surgeId', '=', surgeId)
    .executeTakeFirst()
}

export type NewIncident = Pick<
  IncidentRow,
  'kind' | 'title' | 'severity' | 'ownerId' | 'surgeId' | 'openedBy'
>

/** Numbers count from 1 in each shop. */
export async function insertIncident(scope: Scope, incident: NewIncident): Promise<IncidentRow> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`incidents ${scope.shopId}`}, 0))`.execute(
    scope.db,
  )
  const last = await scope.db
    .selectFrom('incident')
    .select((select) => select.fn.max('number').as('number'))
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
  return scope.db
    .insertInto('incident')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      number: Number(last?.number ?? 0) + 1,
      state: 'open',
      openedAt: scope.now,
      ...incident,
    })
    .returning([...columns])
    .executeTakeFirstOrThrow()
}

export type IncidentChanges = Partial<
  Pick<IncidentRow, 'title' | 'severity' | 'ownerId' | 'state' | 'closedAt' | 'reopenings' | 'review'>
>

/** Changes an incident and raises its version. */
export async function updateIncident(
  scope: Scope,
  { id, version }: IncidentRow,
  { review, ...changes }: IncidentChanges,
): Promise<void> {
  await scope.db
    .updateTable('incident')
    .set({
      ...changes,
      ...(review === undefined ? {} : { review: review && JSON.stringify(review) }),
      version: version + 1,
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Refuses `incident/unknown-member` for whoever is not of this shop. Returns the name. */
export async function nameOfMember(scope: Scope, id: string): Promise<string> {
  const member = (await listMemberRows(scope)).find((one) => one.id === id)
  if (!member) throw new AppError('incident/unknown-member')
  return member.name
}
