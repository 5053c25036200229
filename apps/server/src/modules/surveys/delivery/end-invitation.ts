import type { Scope } from '../../../platform/scope.ts'
import { type MessageEnd, queueMessage } from '../../outreach/index.ts'
import { readDeliverySettings } from './delivery-settings.ts'
import { changeInvitation, type InvitationRow, lockInvitation } from './invitation-store.ts'
import { reminderPurpose } from './queue-invitations.ts'

const dayMs = 86_400_000

/**
 * Notes how a message ended and plans the reminder after one that was sent. Told until its transaction commits, and
 * with it the note that it was told: what is written here is written once.
 */
export async function endInvitation(
  scope: Scope,
  end: MessageEnd,
  kind: 'invitation' | 'reminder',
): Promise<void> {
  const invitation = await lockInvitation(scope, end.subjectId)
  if (!invitation) return
  if (kind === 'invitation') await endFirst(scope, invitation, end)
  else if (end.state === 'sent')
    await changeInvitation(scope, invitation.id, { reminded: reminderOf(invitation) })
  if (end.state === 'sent') await planReminder(scope, invitation, { end, kind })
}

async function endFirst(scope: Scope, { id, state }: InvitationRow, end: MessageEnd): Promise<void> {
  if (end.state === 'sent')
    return changeInvitation(scope, id, { state: 'sent', reason: null, sentAt: end.sentAt })
  // Nobody knows whether it left: it counts as sent, and nobody is written to again about it.
  if (end.state === 'unknown')
    return changeInvitation(scope, id, { state: 'sent', reason: 'unknown', sentAt: end.sentAt })
  if (state !== 'queued') return
  const reason = end.state === 'failed' ? 'failed' : (end.reason ?? 'gone')
  // Nothing reached the person, who may therefore be asked by another survey, or again by this one.
  await changeInvitation(scope, id, { state: 'dropped', reason, contactedAt: null, promised: false })
}

/** The number of the reminder that has just left. */
function reminderOf({ reminded }: InvitationRow): number {
  return reminded + 1
}

/** One reminder at a time, so many days after the last message; whether it leaves is asked then. */
async function planReminder(
  scope: Scope,
  invitation: InvitationRow,
  { end, kind }: { end: MessageEnd; kind: 'invitation' | 'reminder' },
): Promise<void> {
  const { reminders, reminderDays } = await readDeliverySettings(scope, invitation.surveyId)
  const number = kind === 'invitation' ? 1 : reminderOf(invitation) + 1
  if (number > reminders) return
  const left = end.sentAt ?? scope.now
  await queueMessage(scope, {
    purpose: reminderPurpose,
    clock: 'request',
    customerId: end.customerId,
    subjectId: invitation.id,
    dedupeKey: `${reminderPurpose}:${invitation.id}:${invitation.attempt}:${number}`,
    notBefore: new Date(left.getTime() + reminderDays * dayMs),
  })
}
