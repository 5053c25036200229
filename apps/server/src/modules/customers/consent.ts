import type { Scope } from '../../platform/scope.ts'
import { type ConsentPurpose, type ConsentState, consentFrom, ownHand } from './consent-purpose.ts'
import { consentEntriesOf, lastEntryOf } from './consent-queries.ts'
import { insertConsent } from './consent-store.ts'
import { consentChanged } from './customer-events.ts'
import { lockPerson, personOf } from './person.ts'

/**
 * Writes down that a person agreed, or no longer does. A source that says the same again adds nothing, so that data
 * delivered with each order doesn't undo what the person said meanwhile. Returns whether an entry was added.
 */
export async function recordConsent(
  scope: Scope,
  consent: { customerId: string; purpose: ConsentPurpose; isGiven: boolean; source: string },
): Promise<boolean> {
  const { customerIds } = await lockPerson(scope, consent.customerId)
  // The own hand speaks for the person; a shop's system for the one customer it knows.
  const speaksFor = consent.source === ownHand ? customerIds : [consent.customerId]
  const last = await lastEntryOf(scope, { ...consent, customerIds: speaksFor })
  if (last?.isGiven === consent.isGiven) return false
  await insertConsent(scope, consent)
  await scope.announce(consentChanged, { customerId: consent.customerId, purpose: consent.purpose })
  return true
}

/** Where a person stands, counting all customers who share an address or number as one person. */
export async function consentOf(
  scope: Scope,
  customerId: string,
): Promise<Record<ConsentPurpose, ConsentState>> {
  const { customerIds } = await personOf(scope, customerId)
  const entries = await consentEntriesOf(scope, customerIds)
  const stateOf = (wanted: ConsentPurpose) => consentFrom(entries.filter(({ purpose }) => purpose === wanted))
  return { requests: stateOf('requests'), notices: stateOf('notices') }
}
