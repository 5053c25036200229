import type { Selectable } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Tables } from '../../platform/database/tables.ts'
import { decodeCursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import './import-tables.ts'

const runColumns = [
  'id',
  'fileName',
  'kind',
  'source',
  'state',
  'settings',
  'bytesTotal',
  'bytesRead',
  'rowsRead',
  'accepted',
  'repeated',
  'refused',
  'filled',
  'productsAsked',
  'productsUndecided',
  'productsNotListed',
  'mediaTotal',
  'mediaKept',
  'mediaRefused',
  'problem',
  'createdAt',
  'finishedAt',
] as const

export type ImportRun = Pick<Selectable<Tables['importRun']>, (typeof runColumns)[number]>

export function findRun(scope: Scope, id: string): Promise<ImportRun | undefined> {
  return scope.db
    .selectFrom('importRun')
    .select(runColumns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The run of that id. Refuses where the shop has none. */
export async function readRun(scope: Scope, id: string): Promise<ImportRun> {
  const run = await findRun(scope, id)
  if (!run) throw new AppError('import/not-found')
  return run
}

/** The run, held until the transaction ends: whoever changes it comes one after the other. */
export function lockRun(scope: Scope, id: string): Promise<ImportRun | undefined> {
  return scope.db
    .selectFrom('importRun')
    .select(runColumns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** One run more than a page holds, newest first. */
export function listRuns(scope: Scope, page: { cursor?: string; limit: number }): Promise<ImportRun[]> {
  let query = scope.db
    .selectFrom('importRun')
    .select(runColumns)
    .where('shopId', '=', scope.shopId)
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  const cursor = decodeCursor(page.cursor)
  if (cursor) query = query.where('id', '<', cursor.id)
  return query.execute()
}

export type KeptRefusal = Omit<Selectable<Tables['importRefusal']>, 'shopId' | 'importId'>

/** The next refused rows behind a row, in the order of the file. */
export function listRefusals(
  scope: Scope,
  from: { importId: string; afterRow: number; limit: number },
): Promise<KeptRefusal[]> {
  return scope.db
    .selectFrom('importRefusal')
    .select(['rowNumber', 'line', 'code', 'field', 'raw'])
    .where('shopId', '=', scope.shopId)
    .where('importId', '=', from.importId)
    .where('rowNumber', '>', from.afterRow)
    .orderBy('rowNumber')
    .limit(from.limit)
    .execute()
}
