import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { ownHand } from './consent-purpose.ts'
import { insertConsent } from './consent-store.ts'
import './customer-tables.ts'

/** Whether what is known of these customers may choose what they are shown or asked: yes until they said no. */
export async function isPersonalised(scope: Scope, customerIds: readonly string[]): Promise<boolean> {
  const last = await scope.db
    .selectFrom('consentEntry')
    .select('isGiven')
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', sql<string>`any(${[...customerIds]}::uuid[])`)
    .where('purpose', '=', 'personalisation')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.isGiven ?? true
}

/** Writes down what a person wishes by the own hand. The same wish again adds nothing. */
export async function wishPersonalisation(
  scope: Scope,
  { customerId, isGiven }: { customerId: string; isGiven: boolean },
): Promise<void> {
  if ((await isPersonalised(scope, [customerId])) === isGiven) return
  await insertConsent(scope, { customerId, purpose: 'personalisation', isGiven, source: ownHand })
}
