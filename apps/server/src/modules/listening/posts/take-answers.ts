import type { Scope } from '../../../platform/scope.ts'
import { hangOnCase, noteCustomerWrote } from '../../cases/index.ts'
import { caseOfVoice, lockPost } from './post-queries.ts'

/**
 * Somebody answered a post of ours. Where that post answered a voice of a case, the new words belong to the case: it
 * is open again within its time; later the rules open another one.
 */
export async function takeAnswers(
  scope: Scope,
  answer: { feedbackId: string; postId: string; saidAt: Date },
): Promise<void> {
  const { feedbackId } = await lockPost(scope, answer.postId)
  const caseId = feedbackId === null ? undefined : await caseOfVoice(scope, feedbackId)
  if (caseId === undefined || (await caseOfVoice(scope, answer.feedbackId)) !== undefined) return
  const words = { at: answer.saidAt, feedbackId: answer.feedbackId }
  const outcome = await noteCustomerWrote(scope, caseId, words)
  if (outcome !== 'too-late') await hangOnCase(scope, caseId, [answer.feedbackId])
}
