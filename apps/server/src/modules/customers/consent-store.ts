import type { Scope } from '../../platform/scope.ts'
import type { ConsentPurpose } from './consent-purpose.ts'
import './customer-tables.ts'

export async function insertConsent(
  scope: Scope,
  consent: { customerId: string; purpose: ConsentPurpose; isGiven: boolean; source: string },
): Promise<void> {
  await scope.db
    .insertInto('consentEntry')
    .values({ shopId: scope.shopId, id: scope.newId(), at: scope.now, ...consent })
    .execute()
}
