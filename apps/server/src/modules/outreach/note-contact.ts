import type { Scope } from '../../platform/scope.ts'
import { consentOf, lockPerson, readContacts } from '../customers/index.ts'
import { readShopRow } from '../shops/index.ts'
import { isTimeZoneName } from './contact-hours.ts'
import { type ContactAnswer, mayContact } from './may-contact.ts'
import { contactedSince } from './message-queries.ts'
import { insertEnded } from './message-store.ts'
import { readPolicy } from './policy-store.ts'

const dayMs = 86_400_000

export type OutsideContact = { customerId: string; purpose: string; subjectId: string; dedupeKey: string }

/**
 * Asks whether a person may be contacted by other means now, such as a call, as for any notice: consent, budget, hours.
 * When they may, the contact counts in the budget from here on, as a message would. The same key twice counts once.
 */
export async function noteContact(scope: Scope, contact: OutsideContact): Promise<ContactAnswer> {
  const { customerId } = contact
  const contacts = await readContacts(scope, customerId)
  const person = await lockPerson(scope, customerId)
  const policy = await readPolicy(scope)
  const known = contacts?.timeZone ?? null
  const answer = mayContact({
    clock: 'notice',
    history: await contactedSince(scope, person, new Date(scope.now.getTime() - policy.noticesDays * dayMs)),
    policy,
    now: scope.now,
    timeZone: known !== null && isTimeZoneName(known) ? known : (await readShopRow(scope)).timeZone,
    consent: (await consentOf(scope, customerId)).notices,
    // Rings, as short messages do.
    door: 'sms',
  })
  if (answer.kind === 'now') {
    await insertEnded(scope, { ...contact, clock: 'notice', lookup: contacts?.lookups.phone ?? null })
  }
  return answer
}
