import type { Scope } from '../../../platform/scope.ts'
import { personOf } from '../../customers/index.ts'
import type { MessageKind, MessageRef, Prepared } from '../../outreach/index.ts'
import { findDelivered } from './delivery-queries.ts'
import { readDeliverySettings } from './delivery-settings.ts'
import { endInvitation } from './end-invitation.ts'
import { changeInvitation, contactsOfPerson, lockInvitation } from './invitation-store.ts'
import { judgeInvitation } from './judge-invitation.ts'
import { invitationPurpose, reminderPurpose } from './queue-invitations.ts'
import { readReward } from './reward-store.ts'
import { writeInvitation } from './write-invitation.ts'

type Kind = 'invitation' | 'reminder'

/** The messages that ask people to answer a survey. `publicUrl`: where shoppers reach this server. */
export function surveyMessageKinds({ publicUrl }: { publicUrl: string }): MessageKind[] {
  const kindOf = (kind: Kind, purpose: string): MessageKind => ({
    purpose,
    clock: 'request',
    prepare: (scope, message) => prepare(scope, message, { kind, publicUrl }),
    ended: (scope, end) => endInvitation(scope, end, kind),
  })
  return [kindOf('invitation', invitationPurpose), kindOf('reminder', reminderPurpose)]
}

/** Everything is asked again: the survey may have closed, the list been stopped, the person answered. */
async function prepare(
  scope: Scope,
  { subjectId, customerId }: MessageRef,
  { kind, publicUrl }: { kind: Kind; publicUrl: string },
): Promise<Prepared> {
  const invitation = await lockInvitation(scope, subjectId)
  const survey = invitation && (await findDelivered(scope, invitation.surveyId))
  if (!invitation || !survey) return { kind: 'drop', reason: 'gone' }
  const settings = await readDeliverySettings(scope, survey.id)
  const person = await personOf(scope, customerId)
  const contacts = await contactsOfPerson(scope, { id: invitation.id, surveyId: survey.id, person })
  const reason = judgeInvitation({
    kind,
    invitation,
    isOpen: survey.isOpen,
    ...settings,
    contacts,
    now: scope.now,
  })
  if (reason !== undefined) return { kind: 'drop', reason }
  const reward = await readReward(scope, survey.id)
  const promise = reward?.isOn ? reward.words : null
  await changeInvitation(scope, invitation.id, {
    contactedAt: scope.now,
    ...(promise === null ? {} : { promised: true }),
  })
  const letter = await writeInvitation(scope, {
    survey,
    settings,
    promise,
    kind,
    publicUrl,
    to: { customerId, invitationId: invitation.id },
  })
  return { kind: 'send', ...letter }
}
