import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './feedback-tables.ts'

type VoiceKey = { source: string; externalId: string }

/** Ids of voices known by source and external id: `source\nexternalId` → id. */
export async function findKnownVoices(scope: Scope, keys: readonly VoiceKey[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await sql<VoiceKey & { id: string }>`
    select source, external_id as "externalId", id
    from feedback
    where shop_id = ${scope.shopId}
      and (source, external_id) in (
        select wanted_source, wanted_id
        from unnest(${keys.map((key) => key.source)}::text[], ${keys.map((key) => key.externalId)}::text[]) as wanted (wanted_source, wanted_id)
      )`.execute(scope.db)
  return new Map(rows.rows.map((row) => [`${row.source}\n${row.externalId}`, row.id]))
}

/** What the later stages need of a voice. */
export type Voice = Row<
  'feedback',
  | 'id'
  | 'kind'
  | 'channel'
  | 'occurredAt'
  | 'receivedAt'
  | 'day'
  | 'rating'
  | 'dimensions'
  | 'version'
  | 'productId'
  | 'orderId'
  | 'customerId'
  | 'source'
  | 'isAnonymous'
  | 'title'
  | 'text'
  | 'facts'
>

export function readVoices(scope: Scope, ids: readonly string[]): Promise<Voice[]> {
  return scope.db
    .selectFrom('feedback')
    .select([
      'id',
      'kind',
      'channel',
      'occurredAt',
      'receivedAt',
      'day',
      'rating',
      'dimensions',
      'version',
      'productId',
      'orderId',
      'customerId',
      'source',
      'isAnonymous',
      'title',
      'text',
      'facts',
    ])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
}

/** How many voices wait for a stage. */
export async function countWork(scope: Scope, stage: string): Promise<number> {
  const row = await scope.db
    .selectFrom('feedbackWork')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('shopId', '=', scope.shopId)
    .where('stage', '=', stage)
    .executeTakeFirst()
  return row?.count ?? 0
}
