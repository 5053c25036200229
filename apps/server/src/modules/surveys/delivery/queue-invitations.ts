import type { Scope } from '../../../platform/scope.ts'
import { queueMessages } from '../../outreach/index.ts'
import { claimWaiting } from './invitation-store.ts'

/** Stage under which shops with people to invite are listed. */
export const invitationStage = 'survey-invitations'

export const invitationPurpose = 'survey-invitation'
export const reminderPurpose = 'survey-reminder'

/**
 * Queues the messages of some who wait. Queueing and being marked commit together, and a message has one key per
 * invitation and attempt: who is killed in between has queued nothing, or the same message once.
 */
export async function queueInvitations(scope: Scope, limit: number): Promise<number> {
  const waiting = await claimWaiting(scope, limit)
  await queueMessages(
    scope,
    waiting.map(({ id, customerId, attempt }) => ({
      purpose: invitationPurpose,
      clock: 'request' as const,
      customerId,
      subjectId: id,
      dedupeKey: `${invitationPurpose}:${id}:${attempt}`,
      notBefore: scope.now,
    })),
  )
  return waiting.length
}
