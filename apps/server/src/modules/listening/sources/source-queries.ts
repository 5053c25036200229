import { AppError } from '../../../platform/app-error.ts'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../listening-tables.ts'

export const sourceColumns = [
  'id',
  'kind',
  'name',
  'network',
  'address',
  'subject',
  'accountId',
  'everyMinutes',
  'mapping',
  'cursorParameter',
  'sealedSecret',
  'sealedFormerSecret',
  'formerUntil',
  'isOn',
  'version',
  'cursor',
  'etag',
  'lastModified',
  'nextReadAt',
  'failures',
  'trouble',
  'troubleStatus',
  'troubleAt',
  'lastReadAt',
  'lastItemAt',
] as const

export type SourceRow = Row<'listeningSource', (typeof sourceColumns)[number]>

/** All sources, oldest first. */
export function readSources(scope: Scope): Promise<SourceRow[]> {
  return scope.db
    .selectFrom('listeningSource')
    .select([...sourceColumns])
    .where('shopId', '=', scope.shopId)
    .orderBy('id')
    .execute()
}

export function findSource(scope: Scope, id: string): Promise<SourceRow | undefined> {
  return scope.db
    .selectFrom('listeningSource')
    .select([...sourceColumns])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Refuses `listening/source-not-found`. */
export async function readOneSource(scope: Scope, id: string): Promise<SourceRow> {
  const row = await findSource(scope, id)
  if (!row) throw new AppError('listening/source-not-found')
  return row
}
