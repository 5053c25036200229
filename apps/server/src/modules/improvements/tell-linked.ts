import type { Scope } from '../../platform/scope.ts'
import { queueMessages } from '../outreach/index.ts'
import { claimWaiting, markQueued } from './notice-store.ts'

/** Purpose of the message to those who are linked to a shipped plan. */
export const planPurpose = 'plan-shipped'

/**
 * Queues the messages of some who are still to be told. Queueing and being marked commit together, and a message has
 * one key per plan and customer: who is killed in between has told nobody, or the same people once.
 */
export async function tellLinked(scope: Scope, limit: number): Promise<number> {
  const notices = await claimWaiting(scope, limit)
  if (notices.length === 0) return 0
  await queueMessages(
    scope,
    notices.map(({ planId, customerId }) => ({
      purpose: planPurpose,
      clock: 'notice' as const,
      customerId,
      subjectId: planId,
      dedupeKey: `${planPurpose}:${planId}:${customerId}`,
      notBefore: scope.now,
    })),
  )
  await markQueued(scope, notices)
  return notices.length
}
