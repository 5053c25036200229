import { proactiveLimits, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { lockPerson, readContacts } from '../../customers/index.ts'
import { noteContact } from '../../outreach/index.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { contactsOfPerson, saveContact } from './contact-store.ts'

const claimMs = proactiveLimits.claimHours * 3_600_000

/**
 * Takes a person over, so that no colleague calls them too; twice is longer. Refuses `proactive/taken` and
 * `proactive/not-to-contact`.
 */
export async function claimCustomer(scope: Scope, customerId: string): Promise<void> {
  const { claimedBy, isForbidden } = await holdPerson(scope, customerId)
  if (isForbidden) throw new AppError('proactive/not-to-contact')
  const me = callerId(scope)
  if (claimedBy !== null && claimedBy !== me) throw new AppError('proactive/taken')
  await saveContact(scope, customerId, {
    claimedBy: me,
    claimedName: nameOfActor(scope.actor),
    claimedUntil: new Date(scope.now.getTime() + claimMs),
  })
  await note(scope, customerId, 'taken')
}

/** Gives a person back. Only whoever took them over can; nobody else's claim is touched. */
export async function releaseCustomer(scope: Scope, customerId: string): Promise<void> {
  await holdClaim(scope, customerId)
  await saveContact(scope, customerId, { claimedBy: null, claimedName: null, claimedUntil: null })
  await note(scope, customerId, 'released')
}

/**
 * The number to call, once consent, budget and hours allow a call; the call counts in the budget of the person from
 * here on. Looking again within the same claim is the same call.
 */
export async function showCustomerPhone(scope: Scope, customerId: string): Promise<string | null> {
  const claimedUntil = await holdClaim(scope, customerId)
  const phone = (await readContacts(scope, customerId))?.phone ?? null
  if (phone === null) return null
  const key = `phone-call ${customerId} ${claimedUntil.toISOString()}`
  const known = await scope.db
    .selectFrom('message')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('dedupeKey', '=', key)
    .executeTakeFirst()
  if (!known) await noteOneCall(scope, { customerId, key })
  await audit(scope, { action: 'proactive.phone-shown', subject: toPublicId('customer', customerId) })
  return phone
}

async function noteOneCall(
  scope: Scope,
  { customerId, key }: { customerId: string; key: string },
): Promise<void> {
  const answer = await noteContact(scope, {
    customerId,
    purpose: 'phone-call',
    subjectId: customerId,
    dedupeKey: key,
  })
  if (answer.kind === 'drop')
    throw new AppError(
      answer.reason === 'switched-off' ? 'proactive/contacted-lately' : 'proactive/no-consent',
    )
  if (answer.kind === 'later') {
    const isToday = answer.notBefore.getTime() - scope.now.getTime() < 86_400_000
    throw new AppError(isToday ? 'proactive/outside-hours' : 'proactive/contacted-lately', {
      until: answer.notBefore.toISOString(),
    })
  }
}

/** Marks a person, or takes the mark back. A marked one is on no list but that of the marked. */
export async function markNotToContact(
  scope: Scope,
  customerId: string,
  mark: { isOn: true; why: string } | { isOn: false },
): Promise<void> {
  await holdPerson(scope, customerId)
  await saveContact(scope, customerId, {
    notToContactAt: mark.isOn ? scope.now : null,
    notToContactBy: mark.isOn ? nameOfActor(scope.actor) : null,
    notToContactWhy: mark.isOn ? mark.why : null,
    ...(mark.isOn && { claimedBy: null, claimedName: null, claimedUntil: null, nextAt: null }),
  })
  await note(scope, customerId, mark.isOn ? 'not-to-contact' : 'may-be-contacted')
}

/** Refuses unless whoever asks has the person. Returns until when. */
export async function holdClaim(scope: Scope, customerId: string): Promise<Date> {
  const { claimedBy, claimedUntil, isForbidden } = await holdPerson(scope, customerId)
  if (isForbidden) throw new AppError('proactive/not-to-contact')
  if (claimedBy === null || claimedUntil === null || claimedBy !== callerId(scope))
    throw new AppError(claimedBy === null ? 'proactive/not-taken' : 'proactive/taken')
  return claimedUntil
}

/** The person for this transaction alone, with what is noted about any of their customers. */
async function holdPerson(
  scope: Scope,
  customerId: string,
): Promise<{ claimedBy: string | null; claimedUntil: Date | null; isForbidden: boolean }> {
  if (!(await readContacts(scope, customerId))) throw new AppError('proactive/not-found')
  const { customerIds } = await lockPerson(scope, customerId)
  const rows = await contactsOfPerson(scope, customerIds)
  const claim = rows.find(({ claimedUntil }) => claimedUntil !== null && claimedUntil > scope.now)
  return {
    claimedBy: claim?.claimedBy ?? null,
    claimedUntil: claim?.claimedUntil ?? null,
    isForbidden: rows.some(({ notToContactAt }) => notToContactAt !== null),
  }
}

/** Of a member or a key. */
export function callerId(scope: Scope): string {
  if (!('id' in scope.actor)) throw new AppError('session/forbidden')
  return scope.actor.id
}

async function note(scope: Scope, customerId: string, verb: string): Promise<void> {
  await audit(scope, { action: `proactive.${verb}`, subject: toPublicId('customer', customerId) })
  await scope.tellLive({ kind: 'proactive.changed', id: toPublicId('customer', customerId) })
}
