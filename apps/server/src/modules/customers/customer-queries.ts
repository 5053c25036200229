import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
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

type CustomerRow = Row<'customer', 'displayName' | 'language' | 'timeZone' | 'erasedAt'>

export function findCustomer(scope: Scope, customerId: string): Promise<CustomerRow | undefined> {
  return scope.db
    .selectFrom('customer')
    .select(['displayName', 'language', 'timeZone', 'erasedAt'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', customerId)
    .executeTakeFirst()
}

type ContactRow = Row<'customerContact', 'kind' | 'sealed' | 'lookup'>

export function contactsOf(scope: Scope, customerId: string): Promise<ContactRow[]> {
  return scope.db
    .selectFrom('customerContact')
    .select(['kind', 'sealed', 'lookup'])
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', customerId)
    .execute()
}

export function identitiesOf(scope: Scope, customerId: string): Promise<Identity[]> {
  return scope.db
    .selectFrom('customerIdentity')
    .select(['source', 'externalId'])
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', customerId)
    .orderBy('source')
    .orderBy('externalId')
    .execute()
}

type FactsRow = Row<'customer', 'id' | 'language' | 'region' | 'timeZone'>

/** Those of these customers that are not erased. */
export function customersOfAll(scope: Scope, ids: readonly string[]): Promise<FactsRow[]> {
  return scope.db
    .selectFrom('customer')
    .select(['id', 'language', 'region', 'timeZone'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('erasedAt', 'is', null)
    .execute()
}

type LookupRow = Row<'customerContact', 'customerId' | 'kind' | 'lookup'>

export function contactsOfAll(scope: Scope, ids: readonly string[]): Promise<LookupRow[]> {
  return scope.db
    .selectFrom('customerContact')
    .select(['customerId', 'kind', 'lookup'])
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
}

/** Names of customers that have one, by id. */
export async function namesOf(scope: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await scope.db
    .selectFrom('customer')
    .select(['id', 'displayName'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.flatMap(({ id, displayName }) => (displayName === null ? [] : [[id, displayName]])))
}
