import type { MemoryChanges, ScreeningKey, Trace } from '@echoloop/analysis'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { visitorDays } from '../../feedback/index.ts'
import '../screening-tables.ts'

/** Writes back what the detector learnt; the caller holds the lock of screening. */
export async function saveMemory(scope: Scope, changes: MemoryChanges): Promise<void> {
  await insertTraces(scope, changes.remembered)
  await updateTraces(scope, changes.changed)
  await saveRhythms(scope, changes.rhythms)
}

type Remembered = MemoryChanges['remembered']

/** In the order they were judged, since the newest of a key are looked at; new words take the place of the old ones. */
async function insertTraces(scope: Scope, remembered: Remembered): Promise<void> {
  if (remembered.length === 0) return
  const last = await lastPlace(scope)
  const rows = await sql<{ id: string; place: number }>`
    insert into screening_trace (shop_id, place, feedback_id, trace, device, network, at)
    select
      ${scope.shopId}, ${last}::bigint + row.place,
      id, trace::json, device, network, ${scope.now}
    from unnest(
      ${remembered.map((_, index) => index + 1)}::int[], ${remembered.map(({ trace }) => trace.id)}::uuid[],
      ${remembered.map(({ trace }) => keptOf(trace))}::text[],
      ${remembered.map(({ trace }) => trace.device)}::int[], ${remembered.map(({ trace }) => trace.network)}::int[]
    ) as row (place, id, trace, device, network)
    on conflict (shop_id, feedback_id) do update
      set trace = excluded.trace, device = excluded.device, network = excluded.network
    returning feedback_id as id, place`.execute(scope.db)
  const places = new Map(rows.rows.map(({ id, place }) => [id, place]))
  const placed = remembered.flatMap(({ trace, keys }) => {
    const place = places.get(trace.id)
    return place === undefined ? [] : keys.map((key) => ({ ...key, place }))
  })
  const isNew = ({ place }: PlacedKey) => place > last
  await insertKeys(scope, { keys: placed.filter(isNew), mayStand: false })
  await insertKeys(scope, { keys: placed.filter((key) => !isNew(key)), mayStand: true })
}

async function lastPlace(scope: Scope): Promise<number> {
  const { rows } = await sql<{ place: number }>`
    select coalesce(max(place), 0) as place
    from screening_trace
    where shop_id = ${scope.shopId}`.execute(scope.db)
  return rows[0]?.place ?? 0
}

type PlacedKey = ScreeningKey & { place: number }
type NewKeys = {
  keys: readonly PlacedKey[]
  /** Of words that took the place of others, some of whose keys stand already: asking costs half as much again. */
  mayStand: boolean
}

/** In the order of the index, since most of a batch's keys stand far apart in it. */
async function insertKeys(scope: Scope, { keys, mayStand }: NewKeys): Promise<void> {
  if (keys.length === 0) return
  await sql`
    insert into screening_key (shop_id, kind, key, place)
    select distinct ${scope.shopId}::uuid, kind, key, place
    from unnest(
      ${keys.map(({ kind }) => kind)}::text[],
      ${keys.map(({ key }) => key.toString())}::bigint[],
      ${keys.map(({ place }) => place)}::bigint[]
    ) as row (kind, key, place)
    order by kind, key, place
    ${mayStand ? sql`on conflict do nothing` : sql``}`.execute(scope.db)
}

async function updateTraces(scope: Scope, traces: readonly Trace[]): Promise<void> {
  if (traces.length === 0) return
  await sql`
    update screening_trace
    set trace = row.trace::json
    from unnest(
      ${traces.map(({ id }) => id)}::uuid[],
      ${traces.map(keptOf)}::text[]
    ) as row (id, trace)
    where screening_trace.shop_id = ${scope.shopId}
      and screening_trace.feedback_id = row.id`.execute(scope.db)
}

/** Device and network stand in columns of their own, so that they can be forgotten. */
function keptOf(trace: Trace): string {
  return JSON.stringify({ ...trace, device: 0, network: 0 })
}

async function saveRhythms(scope: Scope, rhythms: MemoryChanges['rhythms']): Promise<void> {
  if (rhythms.length === 0) return
  await sql`
    insert into screening_rhythm (shop_id, key, rhythm)
    select ${scope.shopId}, key, rhythm::json
    from unnest(
      ${rhythms.map(({ key }) => key.toString())}::bigint[],
      ${rhythms.map(({ rhythm }) => JSON.stringify(rhythm))}::text[]
    ) as row (key, rhythm)
    on conflict (shop_id, key) do update set rhythm = excluded.rhythm`.execute(scope.db)
}

/** Forgets devices and networks after `visitorDays`; the rest of a trace says nothing of where somebody was. */
export async function forgetOldVisits(scope: Scope): Promise<void> {
  const forgotten = await sql<{ place: number }>`
    update screening_trace
    set device = 0, network = 0
    where shop_id = ${scope.shopId}
      and (device <> 0 or network <> 0)
      and at < ${scope.now}::timestamptz - ${visitorDays} * interval '1 day'
    returning place`.execute(scope.db)
  const last = Math.max(0, ...forgotten.rows.map(({ place }) => place))
  if (last === 0) return
  await sql`
    delete from screening_key
    where shop_id = ${scope.shopId}
      and kind in ('device', 'network')
      and place <= ${last}`.execute(scope.db)
}
