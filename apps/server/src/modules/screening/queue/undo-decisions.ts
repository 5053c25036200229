import { policyCodes, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { attempt } from '../../../platform/database/attempt.ts'
import type { Scope } from '../../../platform/scope.ts'
import { carryOut, type Wanted } from '../carry-out.ts'
import { lockScreening } from '../lock-screening.ts'
import { findLastDecision } from '../screening-queries.ts'
import { voidSampleOf } from './blind-store.ts'
import type { DecisionOutcome } from './decide-reviews.ts'
import type { UndoneDecision } from './queue-tables.ts'
import { findLastRecord, markRecordUndone } from './record-store.ts'
import { refreshQueue } from './refresh-queue.ts'
import { isFresh } from './take-back-own.ts'
import { findUndo, markUndone } from './undo-store.ts'

/**
 * Takes one's own decisions of the last half minute back by deciding as before; both stand in the history. Reviews about
 * which anybody decided since, a person, the author or the product, stay as they are and are named. Refuses `moderation/undo-too-late`.
 */
export async function undoDecisions(
  scope: Scope,
  undoToken: string,
): Promise<Pick<DecisionOutcome, 'decided' | 'skipped'>> {
  await lockScreening(scope)
  const undo = await findUndo(scope, undoToken)
  if (!undo || undo.undoneAt || !isFresh(undo.madeAt, scope)) {
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

async function takeBack(scope: Scope, change: UndoneDecision): Promise<void> {
  const { feedbackId, recordId, decisionId, before } = change
  const record = await findLastRecord(scope, feedbackId)
  const stands = await findLastDecision(scope, feedbackId)
  if (record?.id !== recordId || stands?.id !== (decisionId ?? undefined)) {
    throw new AppError('moderation/changed-meanwhile')
  }
  await carryOut(scope, feedbackId, decisionBack(before))
  await markRecordUndone(scope, recordId)
  await voidSampleOf(scope, recordId)
  await refreshQueue(scope, [feedbackId])
}

function decisionBack({ state, code, reason }: UndoneDecision['before']): Wanted {
  if (state === 'published') return { decision: 'publish' }
  const stood = { code: code ?? undefined, reason: reason ?? undefined }
  const isRefusal = state === 'refused' && policyCodes.some((policy) => policy === code)
  return { decision: isRefusal ? 'refuse' : 'wait', ...stood }
}
