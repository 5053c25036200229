import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../import-tables.ts'

export type NewMedia = { feedbackId: string; line: number; urls: readonly string[] }

/** Notes the pictures of rows that went in, to be fetched when all rows are there. */
export async function insertMedia(
  scope: Scope,
  importId: string,
  media: readonly NewMedia[],
): Promise<number> {
  const rows = media.flatMap(({ feedbackId, line, urls }) =>
    urls.map((url, index) => ({ feedbackId, line, url, position: index + 1 })),
  )
  if (rows.length === 0) return 0
  await sql`
    insert into import_media (shop_id, import_id, feedback_id, position, line, url, state, next_try_at)
    select ${scope.shopId}, ${importId}, row.feedback_id, row.position, row.line, row.url, 'waiting', ${scope.now}
    from unnest(
      ${rows.map((row) => row.feedbackId)}::uuid[], ${rows.map((row) => row.position)}::int[],
      ${rows.map((row) => row.line)}::bigint[], ${rows.map((row) => row.url)}::text[]
    ) as row (feedback_id, position, line, url)`.execute(scope.db)
  return rows.length
}

export type WaitingMedia = Pick<
  Selectable<Tables['importMedia']>,
  'feedbackId' | 'position' | 'url' | 'attempts'
>

/** Pictures whose time has come, in the order of the rows. */
export function listDueMedia(
  scope: Scope,
  wanted: { importId: string; limit: number },
): Promise<WaitingMedia[]> {
  return scope.db
    .selectFrom('importMedia')
    .select(['feedbackId', 'position', 'url', 'attempts'])
    .where('shopId', '=', scope.shopId)
    .where('importId', '=', wanted.importId)
    .where('state', '=', 'waiting')
    .where('nextTryAt', '<=', scope.now)
    .orderBy('nextTryAt')
    .orderBy('feedbackId')
    .orderBy('position')
    .limit(wanted.limit)
    .execute()
}

/** When the next picture is to be tried; undefined when none waits. */
export async function nextMediaAt(scope: Scope, importId: string): Promise<Date | undefined> {
  const row = await scope.db
    .selectFrom('importMedia')
    .select('nextTryAt')
    .where('shopId', '=', scope.shopId)
    .where('importId', '=', importId)
    .where('state', '=', 'waiting')
    .orderBy('nextTryAt')
    .limit(1)
    .executeTakeFirst()
  return row?.nextTryAt
}

type Place = { importId: string; feedbackId: string; position: number }

/** Holds a picture that still waits; false when another worker was first. */
export async function lockMedia(scope: Scope, place: Place): Promise<boolean> {
  const row = await scope.db
    .selectFrom('importMedia')
    .select('state')
    .where('shopId', '=', scope.shopId)
    .where('importId', '=', place.importId)
    .where('feedbackId', '=', place.feedbackId)
    .where('position', '=', place.position)
    .forUpdate()
    .executeTakeFirst()
  return row?.state === 'waiting'
}

export async function postponeMedia(scope: Scope, place: Place, nextTryAt: Date): Promise<void> {
  await scope.db
    .updateTable('importMedia')
    .set((of) => ({ nextTryAt, attempts: of('attempts', '+', 1) }))
    .where('shopId', '=', scope.shopId)
    .where('importId', '=', place.importId)
    .where('feedbackId', '=', place.feedbackId)
    .where('position', '=', place.position)
    .execute()
}

/** Writes what became of a picture, and counts it in its run; `code` is null for one that is kept. */
export async function settleMedia(scope: Scope, place: Place, code: string | null): Promise<void> {
  await scope.db
    .updateTable('importMedia')
    .set((of) => ({ state: code === null ? 'kept' : 'refused', code, attempts: of('attempts', '+', 1) }))
    .where('shopId', '=', scope.shopId)
    .where('importId', '=', place.importId)
    .where('feedbackId', '=', place.feedbackId)
    .where('position', '=', place.position)
    .execute()
  const kept = code === null ? 1 : 0
  await sql`
    update import_run
    set media_kept = media_kept + ${kept}::int,
      media_refused = media_refused + ${1 - kept}::int
    where shop_id = ${scope.shopId}
      and id = ${place.importId}`.execute(scope.db)
}

export type RefusedMedia = Pick<
  Selectable<Tables['importMedia']>,
  'feedbackId' | 'position' | 'line' | 'url' | 'code'
>

/** Pictures that were refused, in the order of the file, from behind the last one that was read. */
export async function listRefusedMedia(
  scope: Scope,
  from: { importId: string; after: RefusedMedia | undefined; limit: number },
): Promise<RefusedMedia[]> {
  const { after } = from
  const found = await sql<RefusedMedia>`
    select feedback_id, position, line, url, code
    from import_media
    where shop_id = ${scope.shopId}
      and import_id = ${from.importId}
      and state = 'refused'
      and (line, feedback_id, position) > (
        ${after?.line ?? -1}::bigint,
        ${after?.feedbackId ?? '00000000-0000-0000-0000-000000000000'}::uuid,
        ${after?.position ?? 0}::int
      )
    order by line, feedback_id, position
    limit ${from.limit}`.execute(scope.db)
  return found.rows
}

/** Imports whose rows are in and whose pictures are not all fetched. */
export async function listRunsWithMedia(scope: Scope): Promise<string[]> {
  const found = await sql<{ importId: string }>`
    select distinct import_id
    from import_media
    where shop_id = ${scope.shopId}
      and state = 'waiting'`.execute(scope.db)
  return found.rows.map((row) => row.importId)
}

/** Forgets the addresses of pictures 30 days after their import, like the refused rows. */
export async function removeOldMedia(scope: Scope): Promise<void> {
  await sql`
    delete from import_media
    where shop_id = ${scope.shopId}
      and state <> 'waiting'
      and import_id in (
        select id
        from import_run
        where shop_id = ${scope.shopId}
          and finished_at < ${scope.now}::timestamptz - interval '30 days'
      )`.execute(scope.db)
}
