import type { Scope } from '../../../platform/scope.ts'
import { satisfactionPurpose } from '../aftercare/satisfaction-message.ts'
import { findCaseReply } from './case-reply-store.ts'
import { replyPurpose } from './send-reply.ts'

/** The case that a message of ours was about; `isAutomatic`: nobody wrote it by hand. Undefined for all others. */
export async function caseOfMessage(
  scope: Scope,
  { purpose, subjectId }: { purpose: string; subjectId: string },
): Promise<{ caseId: string; isAutomatic: boolean } | undefined> {
  if (purpose === replyPurpose) {
    const reply = await findCaseReply(scope, subjectId)
    return reply && { caseId: reply.caseId, isAutomatic: reply.authorKind === 'system' }
  }
  // Its subject is the case and how often that was resolved.
  const [caseId] = subjectId.split(' ')
  return purpose === satisfactionPurpose && caseId ? { caseId, isAutomatic: true } : undefined
}
