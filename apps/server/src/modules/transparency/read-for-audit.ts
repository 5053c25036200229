import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './transparency-tables.ts'

export type HeadOfLog = { size: number; root: Buffer; at: Date }

/** Where an entry stands in the log; undefined while it waits for its position. */
export async function positionOfEntry(scope: Scope, id: string): Promise<number | undefined> {
  return (await positionsOfEntries(scope, [id])).get(id)
}

/** The same of several; those that wait are not among them. */
export async function positionsOfEntries(scope: Scope, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await scope.db
    .selectFrom('logEntry')
    .select(['id', 'position'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, position }) => [id, position]))
}

/** The first head that was ever signed over a position: nobody can choose another. */
export function firstHeadOver(scope: Scope, position: number): Promise<HeadOfLog | undefined> {
  return scope.db
    .selectFrom('logHead')
    .select(['size', 'root', 'at'])
    .where('shopId', '=', scope.shopId)
    .where('size', '>', position)
    .orderBy('size')
    .orderBy('at')
    .limit(1)
    .executeTakeFirst()
}

export function newestHead(scope: Scope): Promise<HeadOfLog | undefined> {
  return scope.db
    .selectFrom('logHead')
    .select(['size', 'root', 'at'])
    .where('shopId', '=', scope.shopId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function isHeadOfLog(scope: Scope, { size, root, at }: HeadOfLog): Promise<boolean> {
  const row = await scope.db
    .selectFrom('logHead')
    .select('size')
    .where('shopId', '=', scope.shopId)
    .where('at', '=', at)
    .where('size', '=', size)
    .where('root', '=', root)
    .executeTakeFirst()
  return row !== undefined
}

export type Draw = { seed: Buffer; size: number; from: Date; to: Date; limit: number }

export type Drawn = { population: number; feedbackIds: string[] }

/**
 * Draws reviews from the first `size` entries: those whose first entry is of the period, in the order of the SHA-256 of
 * `seed:review`. The same seed and log give the same reviews, to anybody who has the entries.
 */
export async function drawReviews(scope: Scope, { seed, size, from, to, limit }: Draw): Promise<Drawn> {
  const { rows } = await sql<{ id: string; population: number }>`
    with first as (
      select distinct on (subject_id)
        subject_id,
        body::jsonb ->> 'review' as review,
        (body::jsonb ->> 'at')::timestamptz as at
      from log_entry
      where shop_id = ${scope.shopId}
        and position < ${size}
        and subject_id is not null
      order by subject_id, position
    )
    select subject_id as id, (count(*) over ())::int as population
    from first
    where review is not null
      and at >= ${from}
      and at < ${to}
    order by sha256(convert_to(${seed.toString('hex')} || ':' || review, 'UTF8'))
    limit ${limit}`.execute(scope.db)
  return { population: rows[0]?.population ?? 0, feedbackIds: rows.map(({ id }) => id) }
}

export type EntryAbout = { feedbackId: string; index: number; kind: string; code: string | null; at: string }

/** All entries about reviews, in the order of the log. */
export async function entriesAbout(scope: Scope, feedbackIds: readonly string[]): Promise<EntryAbout[]> {
  const { rows } = await sql<EntryAbout>`
    select
      subject_id as "feedbackId",
      position as index,
      body::jsonb ->> 'kind' as kind,
      body::jsonb ->> 'code' as code,
      body::jsonb ->> 'at' as at
    from log_entry
    where shop_id = ${scope.shopId}
      and subject_id = any(${[...feedbackIds]}::uuid[])
    order by position`.execute(scope.db)
  return rows
}
