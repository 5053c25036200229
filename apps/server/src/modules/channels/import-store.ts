import type { FeedbackKind } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import type { KeptRefusal } from './import-queries.ts'
import type { ImportSettings } from './import-settings.ts'
import type { ImportState } from './import-tables.ts'

export type NewRun = {
  fileName: string
  kind: FeedbackKind
  source: string
  settings: ImportSettings
  createdBy: string
}

export async function insertRun(scope: Scope, run: NewRun): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('importRun')
    .values({
      shopId: scope.shopId,
      id,
      ...run,
      settings: JSON.stringify(run.settings),
      state: 'waiting-for-file',
      createdAt: scope.now,
    })
    .execute()
  return id
}

export type RunChange = {
  state: ImportState
  settings?: ImportSettings
  bytesTotal?: number
  bytesRead?: number
  productsAsked?: number
  productsNotListed?: number
  problem?: string
  finishedAt?: Date
}

export async function updateRun(scope: Scope, id: string, change: RunChange): Promise<void> {
  const { settings, ...rest } = change
  await scope.db
    .updateTable('importRun')
    .set({ ...rest, ...(settings ? { settings: JSON.stringify(settings) } : {}) })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

export type Progress = {
  bytesRead: number
  accepted: number
  repeated: number
  refused: number
  media: number
  filled: string[]
}

/** Adds what one chunk came to; the database checks that the rows read are the sum of their outcomes. */
export async function addProgress(scope: Scope, id: string, progress: Progress): Promise<void> {
  const { bytesRead, accepted, repeated, refused, media, filled } = progress
  await sql`
    update import_run
    set bytes_read = greatest(bytes_read, ${bytesRead}::bigint),
      rows_read = rows_read + ${accepted + repeated + refused}::bigint,
      accepted = accepted + ${accepted}::bigint,
      repeated = repeated + ${repeated}::bigint,
      refused = refused + ${refused}::bigint,
      media_total = media_total + ${media}::bigint,
      filled = array(select distinct field from unnest(filled || ${filled}::text[]) as field order by field)
    where shop_id = ${scope.shopId}
      and id = ${id}`.execute(scope.db)
}

export async function insertRefusals(
  scope: Scope,
  importId: string,
  refusals: readonly KeptRefusal[],
): Promise<void> {
  if (refusals.length === 0) return
  const column = <T>(read: (refusal: KeptRefusal) => T) => refusals.map(read)
  await sql`
    insert into import_refusal (shop_id, import_id, row_number, line, code, field, raw)
    select ${scope.shopId}, ${importId}, row.row_number, row.line, row.code, row.field, row.raw
    from unnest(
      ${column((refusal) => refusal.rowNumber)}::bigint[], ${column((refusal) => refusal.line)}::bigint[],
      ${column((refusal) => refusal.code)}::text[], ${column((refusal) => refusal.field)}::text[],
      ${column((refusal) => refusal.raw)}::text[]
    ) as row (row_number, line, code, field, raw)`.execute(scope.db)
}

/** Forgets refused rows 30 days after their import: they hold what people wrote. */
export async function removeOldRefusals(scope: Scope): Promise<void> {
  await sql`
    delete from import_refusal
    where shop_id = ${scope.shopId}
      and import_id in (
        select id
        from import_run
        where shop_id = ${scope.shopId}
          and finished_at < ${scope.now}::timestamptz - interval '30 days'
      )`.execute(scope.db)
}
