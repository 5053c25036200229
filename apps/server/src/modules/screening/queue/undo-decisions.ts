import { moderationUndoMs, policyCodes, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { attempt } from '../../../platform/database/attempt.ts'
import type { Scope } from '../../../platform/scope.ts'
import { decideFeedback, type PersonsDecision } from '../decide-feedback.ts'
import { lockScreening } from '../lock-screening.ts'
import { voidSampleOf } from './blind-store.ts'
import type { DecisionOutcome } from './decide-reviews.ts'
import type { UndoneDecision } from './queue-tables.ts'
import { findLastRecord, markRecordUndone } from './record-store.ts'
import { refreshQueue } from './refresh-queue.ts'
import { findUndo, markUndone } from './undo-store.ts'

/** A lost second on the way must not take the last moment away. */
const graceMs = 5_000

/**
 * Takes one's own decisions of the last half minute back by deciding as before; both stand in the history. Reviews about
 * which somebody decided since stay as they are and are named. Refuses `moderation/undo-too-late`.
 */
export async function undoDecisions(
  scope: Scope,
  undoToken: string,
): Promise<Pick<DecisionOutcome, 'decided' | 'skipped'>> {
  await lockScreening(scope)
  const undo = await findUndo(scope, undoToken)
  if (!undo || undo.undoneAt || scope.now.getTime() - undo.madeAt.getTime() > moderationUndoMs + graceMs) {
    throw new AppError('moderation/undo-too-late')
  }
  await markUndone(scope, undoToken)
  const outcome: Pick<DecisionOutcome, 'decided' | 'skipped'> = { decided: [], skipped: [] }
  for (const change of undo.changes) {
    const id = toPublicId('feedback', change.feedbackId)
    try {
      await attempt(scope.db, () => takeBack(scope, change))
      outcome.decided.push(id)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      outcome.skipped.push({ id, code: error.code, who: null })
    }
  }
  return outcome
}

async function takeBack(scope: Scope, { feedbackId, recordId, before }: UndoneDecision): Promise<void> {
  const last = await findLastRecord(scope, feedbackId)
  if (last?.id !== recordId) throw new AppError('moderation/changed-meanwhile')
  await decideFeedback(scope, feedbackId, decisionBack(before))
  await markRecordUndone(scope, recordId)
  await voidSampleOf(scope, recordId)
  await refreshQueue(scope, [feedbackId])
}

function decisionBack({ state, code, reason }: UndoneDecision['before']): PersonsDecision {
  if (state === 'published') return { decision: 'publish' }
  const known = policyCodes.find((policy) => policy === code)
  if (state === 'refused' && known) return { decision: 'refuse', code: known, reason: reason ?? undefined }
  return { decision: 'wait' }
}
