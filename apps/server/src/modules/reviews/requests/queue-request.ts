import type { Scope } from '../../../platform/scope.ts'
import { queueMessage } from '../../outreach/index.ts'
import { changeRequest } from './request-store.ts'

export const invitationPurpose = 'review-invitation'
export const reminderPurpose = 'review-reminder'

type Queued = { id: string; customerId: string; step: number; attempt: number; notBefore: Date }

/** Hands a planned request to outreach, which sends it at most once; each attempt of staff is a message of its own. */
export async function queueRequest(scope: Scope, request: Queued): Promise<void> {
  const { messageId } = await queueMessage(scope, {
    purpose: request.step === 0 ? invitationPurpose : reminderPurpose,
    clock: 'request',
    customerId: request.customerId,
    subjectId: request.id,
    dedupeKey: `review-request:${request.id}:${request.attempt}`,
    notBefore: request.notBefore,
  })
  await changeRequest(scope, request.id, { messageId, attempt: request.attempt })
}
