import { moderationUndoMs } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { carryOut, stateWanted, type Wanted } from '../carry-out.ts'
import { lockScreening } from '../lock-screening.ts'
import { findLastDecision } from '../screening-queries.ts'
import { voidSampleOf } from './blind-store.ts'
import { moderatorOf } from './moderator-of.ts'
import { findLastRecord, markRecordUndone } from './record-store.ts'
import { refreshQueue } from './refresh-queue.ts'

/** A lost second on the way must not take the last moment away. */
const graceMs = 5_000

/** True while a decision may still be taken back. Pure. */
export function isFresh(decidedAt: Date, { now }: Pick<Scope, 'now'>): boolean {
  return now.getTime() - decidedAt.getTime() <= moderationUndoMs + graceMs
}

/**
 * Outside the queue a decision is taken back by deciding as before, within half a minute: then it counts as taken back,
 * not as two decisions. False, with nothing done, where it is another decision.
 */
export async function takeBackOwn(scope: Scope, feedbackId: string, wanted: Wanted): Promise<boolean> {
  const me = moderatorOf(scope)
  if (!me) return false
  await lockScreening(scope)
  const record = await findLastRecord(scope, feedbackId)
  if (record?.decidedBy !== me.id || !isFresh(record.decidedAt, scope)) return false
  // Whoever was answered stays answered.
  if (record.cause !== 'found' && record.cause !== 'held') return false
  if (record.stateBefore !== stateWanted[wanted.decision]) return false
  const stands = await findLastDecision(scope, feedbackId)
  if (stands?.deciderId !== me.id) return false
  await carryOut(scope, feedbackId, wanted)
  await markRecordUndone(scope, record.id)
  await voidSampleOf(scope, record.id)
  await refreshQueue(scope, [feedbackId])
  return true
}
