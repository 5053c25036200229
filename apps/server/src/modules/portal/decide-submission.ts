import type { submissionOutcomes } from '@echoloop/contract'
import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { prepareText } from '../feedback/index.ts'
import { queueMessage } from '../outreach/index.ts'
import { audit } from '../shops/index.ts'
import { readSubmission } from './submission-queries.ts'
import { insertWord, lockSubmission, noteDecision, noteLooked } from './submission-store.ts'

/** Purpose of the letter that tells a writer of an answer or a decision. */
export const statusPurpose = 'portal-status'

/** Somebody has looked at it; said once. */
export async function lookAtSubmission(scope: Scope, id: string): Promise<void> {
  await lockSubmission(scope, id)
  await noteLooked(scope, id)
  await scope.tellLive({ kind: 'portal.changed' })
}

/** Says what becomes of it and why. Deciding anew replaces the words; its writer is told of each. */
export async function decideSubmission(
  scope: Scope,
  id: string,
  decision: { outcome: (typeof submissionOutcomes)[number]; reason: string },
): Promise<void> {
  await lockSubmission(scope, id)
  await noteLooked(scope, id)
  await noteDecision(scope, id, { ...decision, reason: masked(decision.reason) })
  await tellWriter(scope, id, `decided:${scope.now.getTime()}`)
  const subject = toPublicId('submission', id)
  await audit(scope, { action: 'submission.decided', subject, detail: { outcome: decision.outcome } })
}

/** The shop's answer on the status page. */
export async function answerSubmission(scope: Scope, id: string, text: string): Promise<void> {
  await lockSubmission(scope, id)
  await noteLooked(scope, id)
  const words = { submissionId: id, saidBy: 'shop' as const, feedbackId: null, text: masked(text) }
  const wordId = await insertWord(scope, words)
  await tellWriter(scope, id, wordId)
  await audit(scope, { action: 'submission.answered', subject: toPublicId('submission', id) })
}

/** The page may be read over somebody's shoulder, and what is masked in voices is masked in answers. */
function masked(text: string): string {
  const { text: words } = prepareText({ text })
  if (!words) throw new AppError('reply/empty')
  return words
}

async function tellWriter(scope: Scope, id: string, what: string): Promise<void> {
  const { customerId } = await readSubmission(scope, id)
  if (customerId !== null)
    await queueMessage(scope, {
      purpose: statusPurpose,
      clock: 'answer',
      customerId,
      subjectId: id,
      dedupeKey: `${statusPurpose}:${id}:${what}`,
      notBefore: scope.now,
      wishedDoor: 'mail',
    })
  await scope.tellLive({ kind: 'portal.changed' })
}
