import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './customer-tables.ts'

type Identity = { source: string; externalId: string }

/** Customer ids of those identities that are known, by `source\nexternalId`. */
export async function findIdentities(
  scope: Scope,
  identities: readonly Identity[],
): Promise<Map<string, string>> {
  const rows = await sql<Identity & { customerId: string }>`
    select source, external_id as "externalId", customer_id as "customerId"
    from customer_identity
    where shop_id = ${scope.shopId}
      and (source, external_id) in (
        select wanted_source, wanted_id
        from unnest(${identities.map((one) => one.source)}::text[], ${identities.map((one) => one.externalId)}::text[]) as wanted (wanted_source, wanted_id)
      )`.execute(scope.db)
  return new Map(rows.rows.map((row) => [`${row.source}\n${row.externalId}`, row.customerId]))
}

export async function sealedKeyOf(scope: Scope, customerId: string): Promise<Buffer | undefined> {
  const row = await scope.db
    .selectFrom('personKey')
    .select('sealedKey')
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', customerId)
    .executeTakeFirst()
  return row?.sealedKey
}
