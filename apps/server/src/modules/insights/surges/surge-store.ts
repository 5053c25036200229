import { quietHours, type Signal } from '@echoloop/analysis'
import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './surge-tables.ts'

export type SurgeRow = Row<
  'surge',
  | 'id'
  | 'kind'
  | 'member'
  | 'productId'
  | 'state'
  | 'openedAt'
  | 'lastAt'
  | 'voices'
  | 'dismissedBy'
  | 'reason'
  | 'ledToIncident'
>

const columns = [
  'id',
  'kind',
  'member',
  'productId',
  'state',
  'openedAt',
  'lastAt',
  'voices',
  'dismissedBy',
  'reason',
  'ledToIncident',
] as const

const quietMs = quietHours * 3_600_000

/** One worker at a time opens surges of a shop, so that none is opened twice. */
export async function lockSurges(scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`surges ${scope.shopId}`}, 0))`.execute(scope.db)
}

/** Surges that still go on, told or dismissed, the newest first. */
export function findGoingOn(scope: Scope): Promise<SurgeRow[]> {
  return scope.db
    .selectFrom('surge')
    .select([...columns])
    .where('shopId', '=', scope.shopId)
    .where('state', '<>', 'settled')
    .where('lastAt', '>', new Date(scope.now.getTime() - quietMs))
    .orderBy('openedAt', 'desc')
    .execute()
}

export function findSurge(scope: Scope, id: string): Promise<SurgeRow | undefined> {
  return scope.db
    .selectFrom('surge')
    .select([...columns])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The newest surges; `state` undefined means all. */
export function listSurgeRows(
  scope: Scope,
  state: SurgeRow['state'] | undefined,
  limit: number,
): Promise<SurgeRow[]> {
  return scope.db
    .selectFrom('surge')
    .select([...columns])
    .where('shopId', '=', scope.shopId)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'open'))
    .orderBy('openedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** How many of these voices each surge has already. */
export async function countShared(
  scope: Scope,
  surgeId: string,
  feedbackIds: readonly string[],
): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count
    from surge_voice
    where shop_id = ${scope.shopId}
      and surge_id = ${surgeId}
      and feedback_id = any(${[...feedbackIds]}::uuid[])`.execute(scope.db)
  return found.rows[0]?.count ?? 0
}

export async function insertSurge(
  scope: Scope,
  surge: Pick<SurgeRow, 'kind' | 'member' | 'productId' | 'lastAt'>,
): Promise<SurgeRow> {
  const row = {
    ...surge,
    id: scope.newId(),
    state: 'open' as const,
    openedAt: scope.now,
    voices: 0,
    dismissedBy: null,
    reason: null,
    ledToIncident: false,
  }
  await scope.db
    .insertInto('surge')
    .values({ shopId: scope.shopId, ...row })
    .execute()
  return row
}

export async function updateSurge(
  scope: Scope,
  id: string,
  changes: Partial<Omit<SurgeRow, 'id'>>,
): Promise<void> {
  await scope.db
    .updateTable('surge')
    .set(changes)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Adds voices to a surge; returns how many are new. */
export async function insertSurgeVoices(
  scope: Scope,
  surgeId: string,
  feedbackIds: readonly string[],
): Promise<number> {
  const added = await sql<{ id: string }>`
    insert into surge_voice (shop_id, surge_id, feedback_id)
    select ${scope.shopId}, ${surgeId}, id
    from unnest(${[...feedbackIds]}::uuid[]) as new (id)
    on conflict do nothing
    returning feedback_id as id`.execute(scope.db)
  return added.rows.length
}

/** Keeps a signal, or the louder numbers of the same window’s end. */
export async function saveSignal(
  scope: Scope,
  surgeId: string,
  { signal, hour }: { signal: Signal; hour: Date },
): Promise<void> {
  const { of, spread: _, ...facts } = signal
  const row = { ...facts, ofCount: of, foundAt: scope.now }
  await scope.db
    .insertInto('surgeSignal')
    .values({ shopId: scope.shopId, surgeId, untilHour: hour, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['shopId', 'surgeId', 'kind', 'member', 'measure', 'untilHour'])
        .doUpdateSet({
          hours: row.hours,
          count: row.count,
          ofCount: row.ofCount,
          expected: row.expected,
          usualShare: row.usualShare,
          pValue: row.pValue,
          foundAt: row.foundAt,
        })
        .whereRef('excluded.count', '>=', 'surgeSignal.count'),
    )
    .execute()
}

/** Ends surges in which nothing came for a day. */
export async function settleQuiet(scope: Scope): Promise<void> {
  await scope.db
    .updateTable('surge')
    .set({ state: 'settled' })
    .where('shopId', '=', scope.shopId)
    .where('state', '=', 'open')
    .where('lastAt', '<=', new Date(scope.now.getTime() - quietMs))
    .execute()
}
