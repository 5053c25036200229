import type { Rhythm, ScreeningKey, Trace } from '@echoloop/analysis'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import '../screening-tables.ts'

type Wanted = ScreeningKey & { most: number }

/** Places of the newest traces under each key, the newest first. */
export async function findPlaces(
  scope: Scope,
  wanted: readonly Wanted[],
): Promise<{ kind: string; key: string; place: number }[]> {
  const rows = await sql<{ kind: string; key: string; place: number }>`
    select wanted.kind, wanted.key::text as key, found.place
    from unnest(
      ${wanted.map(({ kind }) => kind)}::text[],
      ${wanted.map(({ key }) => key.toString())}::bigint[],
      ${wanted.map(({ most }) => most)}::int[]
    ) as wanted (kind, key, most)
    cross join lateral (
      select place
      from screening_key
      where shop_id = ${scope.shopId}
        and kind = wanted.kind
        and key = wanted.key
      order by place desc
      limit wanted.most
    ) as found
    order by found.place desc`.execute(scope.db)
  return rows.rows
}

type TraceRow = { place: number; trace: Trace; device: number; network: number }

/** The traces of places, but for those of the reviews named. */
export async function findTraces(
  scope: Scope,
  { places, except }: { places: readonly number[]; except: readonly string[] },
): Promise<Map<number, Trace>> {
  const rows = await sql<TraceRow>`
    select place, trace, device, network
    from screening_trace
    where shop_id = ${scope.shopId}
      and place = any(${[...places]}::bigint[])
      and feedback_id <> all(${[...except]}::uuid[])`.execute(scope.db)
  return new Map(rows.rows.map(({ place, trace, device, network }) => [place, { ...trace, device, network }]))
}

export async function findRhythms(
  scope: Scope,
  keys: readonly bigint[],
): Promise<{ key: bigint; rhythm: Rhythm }[]> {
  const rows = await sql<{ key: string; rhythm: Rhythm }>`
    select key::text as key, rhythm
    from screening_rhythm
    where shop_id = ${scope.shopId}
      and key = any(${keys.map(String)}::bigint[])`.execute(scope.db)
  return rows.rows.map(({ key, rhythm }) => ({ key: BigInt(key), rhythm }))
}
