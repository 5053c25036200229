import type { ItemMapping, ListeningSourceKind, ListeningTrouble } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { type SourceRow, sourceColumns } from './source-queries.ts'
import '../listening-tables.ts'

export type SourceFields = {
  kind: ListeningSourceKind
  name: string
  network: string
  address: string | null
  subject: string | null
  everyMinutes: number | null
  mapping: ItemMapping | null
  cursorParameter: string
  sealedSecret: Buffer | null
  isOn: boolean
  accountId: string | null
}

export async function insertSource(scope: Scope, fields: SourceFields): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('listeningSource')
    .values({
      shopId: scope.shopId,
      id,
      ...fields,
      mapping: fields.mapping && JSON.stringify(fields.mapping),
      version: 1,
      nextReadAt: fields.isOn && fields.kind !== 'webhook' ? scope.now : null,
      createdAt: scope.now,
    })
    .execute()
  return id
}

/** Where reading goes on: nothing changed, or anew from the beginning of what the source shows. */
type Beginning = { isAnew: boolean; nextReadAt: Date | null }

/** False when somebody changed it meanwhile, or it is gone. Whoever reads it at this moment writes nothing. */
export async function updateSource(
  scope: Scope,
  { id, version }: { id: string; version: number },
  { isAnew, nextReadAt, ...fields }: Omit<SourceFields, 'kind' | 'accountId'> & Beginning,
): Promise<boolean> {
  const anew = isAnew ? { cursor: null, etag: null, lastModified: null } : {}
  const result = await scope.db
    .updateTable('listeningSource')
    .set({
      ...fields,
      ...anew,
      mapping: fields.mapping && JSON.stringify(fields.mapping),
      version: version + 1,
      claim: null,
      failures: 0,
      trouble: null,
      troubleStatus: null,
      troubleAt: null,
      nextReadAt,
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function deleteSource(scope: Scope, id: string): Promise<boolean> {
  const result = await scope.db
    .deleteFrom('listeningSource')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

/** The source of an account that is no more. */
export async function deleteSourcesOfAccount(scope: Scope, accountId: string): Promise<void> {
  await scope.db
    .deleteFrom('listeningSource')
    .where('shopId', '=', scope.shopId)
    .where('accountId', '=', accountId)
    .execute()
}

export async function askSourceSoon(scope: Scope, id: string): Promise<void> {
  await scope.db
    .updateTable('listeningSource')
    .set({ nextReadAt: scope.now, claim: null })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Another signing secret; the former one counts beside it until then. */
export async function changeInboxSecret(
  scope: Scope,
  {
    id,
    sealed,
    former,
    formerUntil,
  }: { id: string; sealed: Buffer; former: Buffer | null; formerUntil: Date },
): Promise<void> {
  await scope.db
    .updateTable('listeningSource')
    .set({ sealedSecret: sealed, sealedFormerSecret: former, formerUntil })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Reading takes half a minute at most; whoever has said nothing for this long is gone. */
const leaseMs = 5 * 60_000

/**
 * The source that waits longest to be read, marked as being read by us. Any number of workers may ask: each gets
 * another one, and one whose worker died is due again after five minutes.
 */
export async function claimSource(scope: Scope): Promise<(SourceRow & { claim: string }) | undefined> {
  const due = await scope.db
    .selectFrom('listeningSource')
    .select([...sourceColumns])
    .where('shopId', '=', scope.shopId)
    .where('isOn', '=', true)
    .where('nextReadAt', '<=', scope.now)
    .orderBy('nextReadAt')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!due) return undefined
  const claim = scope.newId()
  await scope.db
    .updateTable('listeningSource')
    .set({ claim, nextReadAt: new Date(scope.now.getTime() + leaseMs) })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', due.id)
    .execute()
  return { ...due, claim }
}

/** True while the source is still marked as ours; from here on nobody else may take it. */
export async function holdsClaim(
  scope: Scope,
  { id, claim }: { id: string; claim: string },
): Promise<boolean> {
  const row = await scope.db
    .selectFrom('listeningSource')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('claim', '=', claim)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

export type Place = { cursor: string | null; etag: string | null; lastModified: string | null }

/** Notes a good reading: where it ended, and when the next one begins. */
export async function noteRead(
  scope: Scope,
  id: string,
  read: { place?: Place; hasNew: boolean; nextReadAt: Date },
): Promise<void> {
  await scope.db
    .updateTable('listeningSource')
    .set({
      ...read.place,
      claim: null,
      failures: 0,
      trouble: null,
      troubleStatus: null,
      troubleAt: null,
      lastReadAt: scope.now,
      nextReadAt: read.nextReadAt,
      ...(read.hasNew ? { lastItemAt: scope.now } : {}),
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Notes what went wrong; where reading stands does not move. */
export async function noteTrouble(
  scope: Scope,
  id: string,
  wrong: { trouble: ListeningTrouble; status: number | null; failures: number; nextReadAt: Date },
): Promise<void> {
  await scope.db
    .updateTable('listeningSource')
    .set({
      claim: null,
      failures: wrong.failures,
      trouble: wrong.trouble,
      troubleStatus: wrong.status,
      troubleAt: scope.now,
      nextReadAt: wrong.nextReadAt,
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Notes that a delivery came in. */
export async function noteDelivered(scope: Scope, id: string, hasNew: boolean): Promise<void> {
  await sql`
    update listening_source
    set last_read_at = ${scope.now},
      last_item_at = case when ${hasNew}::boolean then ${scope.now}::timestamptz else last_item_at end
    where shop_id = ${scope.shopId} and id = ${id}`.execute(scope.db)
}
