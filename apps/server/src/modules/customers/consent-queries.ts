import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import type { ConsentPurpose } from './consent-purpose.ts'
import './customer-tables.ts'

export type EntryRow = Row<'consentEntry', 'purpose' | 'isGiven' | 'source'>

/** All that was said by or for these customers, oldest first. */
export function consentEntriesOf(scope: Scope, customerIds: readonly string[]): Promise<EntryRow[]> {
  return scope.db
    .selectFrom('consentEntry')
    .select(['purpose', 'isGiven', 'source'])
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', sql<string>`any(${[...customerIds]}::uuid[])`)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** The last word of one source about one purpose, for any of these customers. */
export function lastEntryOf(
  scope: Scope,
  wanted: { customerIds: readonly string[]; purpose: ConsentPurpose; source: string },
): Promise<{ isGiven: boolean } | undefined> {
  return scope.db
    .selectFrom('consentEntry')
    .select('isGiven')
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', sql<string>`any(${[...wanted.customerIds]}::uuid[])`)
    .where('purpose', '=', wanted.purpose)
    .where('source', '=', wanted.source)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
