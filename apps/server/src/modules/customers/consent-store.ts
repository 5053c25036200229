import type { Insertable } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './customer-tables.ts'

export async function insertConsent(
  scope: Scope,
  consent: Pick<Insertable<Tables['consentEntry']>, 'customerId' | 'purpose' | 'isGiven' | 'source'>,
): Promise<void> {
  await scope.db
    .insertInto('consentEntry')
    .values({ shopId: scope.shopId, id: scope.newId(), at: scope.now, ...consent })
    .execute()
}
