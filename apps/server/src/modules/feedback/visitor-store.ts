import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './feedback-tables.ts'

/** From where and with what a voice was sent; as it came in, never kept so. */
export type Visitor = { device?: string; network?: string }

export type VisitorHashes = { deviceHash: string | null; networkHash: string | null }

/** Days for which the hashes are kept. */
export const visitorDays = 180

/** Keeps keyed hashes of where voices came from: alike in one shop, unknowable without the server's key. */
export async function insertVisitors(
  scope: Scope,
  visits: readonly { feedbackId: string; visitor: Visitor }[],
): Promise<void> {
  if (visits.length === 0) return
  await sql`
    insert into feedback_visitor (shop_id, feedback_id, device_hash, network_hash, at)
    select ${scope.shopId}, id, device, network, ${scope.now}
    from unnest(
      ${visits.map(({ feedbackId }) => feedbackId)}::uuid[],
      ${visits.map(({ visitor }) => hashOf(scope, { kind: 'device', value: visitor.device }))}::text[],
      ${visits.map(({ visitor }) => hashOf(scope, { kind: 'network', value: visitor.network }))}::text[]
    ) as row (id, device, network)`.execute(scope.db)
}

function hashOf(scope: Scope, { kind, value }: { kind: string; value: string | undefined }): string | null {
  if (value === undefined || value === '') return null
  return scope.keys.lookup(scope.shopId, `visitor ${kind}\n${value}`).toString('base64url').slice(0, 22)
}

/** The hashes of voices that have any. */
export async function readVisitors(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, VisitorHashes>> {
  const rows = await scope.db
    .selectFrom('feedbackVisitor')
    .select(['feedbackId', 'deviceHash', 'networkHash'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ feedbackId, ...hashes }) => [feedbackId, hashes]))
}

/** True when a voice is known to have come from this device, or from this very address. */
export async function isFromVisitor(
  scope: Scope,
  feedbackId: string,
  visitor: Required<Visitor>,
): Promise<boolean> {
  const known = (await readVisitors(scope, [feedbackId])).get(feedbackId)
  if (!known) return false
  const device = hashOf(scope, { kind: 'device', value: visitor.device })
  const network = hashOf(scope, { kind: 'network', value: visitor.network })
  return (
    (device !== null && known.deviceHash === device) || (network !== null && known.networkHash === network)
  )
}

/** Forgets what is older than `visitorDays`. */
export async function forgetOldVisitors(scope: Scope): Promise<void> {
  await sql`
    delete from feedback_visitor
    where shop_id = ${scope.shopId}
      and at < ${scope.now}::timestamptz - ${visitorDays} * interval '1 day'`.execute(scope.db)
}
