import { type CallNote, type CallOutcome, proactiveReasons, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { callerId, holdClaim } from './claim-customer.ts'
import { insertCallNote, listNotes, saveContact } from './contact-store.ts'
import { presentNote, readProactiveRow } from './read-proactive.ts'

export type WrittenNote = { outcome: CallOutcome; text: string; nextAt?: string }

/** Writes down what came of a call; the claim ends with it. Whoever wants no calls gets none from here on. */
export async function writeCallNote(
  scope: Scope,
  customerId: string,
  { outcome, text, nextAt }: WrittenNote,
): Promise<CallNote> {
  await holdClaim(scope, customerId)
  const next = nextAt === undefined ? null : new Date(nextAt)
  if (next !== null && next <= scope.now)
    throw new AppError('call-back/in-the-past', {}, { fields: [{ path: 'nextAt', code: 'past' }] })
  const row = await readProactiveRow(scope, customerId)
  const byName = nameOfActor(scope.actor)
  await insertCallNote(scope, {
    customerId,
    byId: callerId(scope),
    byName,
    outcome,
    text,
    nextAt: next,
    score: row.score,
    reasons: proactiveReasons.filter((code) => row.reasons.some((one) => one.code === code)),
  })
  await saveContact(scope, customerId, {
    claimedBy: null,
    claimedName: null,
    claimedUntil: null,
    nextAt: outcome === 'not-wanted' ? null : next,
    ...(outcome === 'not-wanted' && {
      notToContactAt: scope.now,
      notToContactBy: byName,
      notToContactWhy: text.slice(0, 500),
    }),
  })
  const subject = toPublicId('customer', customerId)
  await audit(scope, { action: 'proactive.called', subject, detail: { outcome } })
  await scope.tellLive({ kind: 'proactive.changed', id: subject })
  const [note] = await listNotes(scope, { customerId, after: undefined, limit: 1 })
  if (!note) throw new Error('a note that was just written is gone')
  return presentNote(note)
}
