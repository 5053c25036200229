import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { cancelReply } from '../replies/change-reply.ts'
import { lockAutomatic } from './begin-automatic.ts'
import { callOffWaiting, changeAutomaticReply, listHandedOver } from './reply-store.ts'
import { setSwitch } from './rule-store.ts'
import { noteStopped } from './setting-store.ts'

export type Stopped = { rules: number; calledOff: number; tooLate: number }

/** Stops all rules, with all that has not left. When this has committed nothing leaves by a rule any more. */
export async function stopAutomatic(scope: Scope): Promise<Stopped> {
  if (!(await lockAutomatic(scope))) return { rules: 0, calledOff: 0, tooLate: 0 }
  const by = nameOfActor(scope.actor)
  const rules = await setSwitch(scope, 'all', { isOn: false, offBecause: 'stopped', switchedBy: by })
  const waiting = await callOffWaiting(scope, { reason: 'stopped', by })
  const handedOver = await callOffHandedOver(scope, { by })
  await noteStopped(scope, by)
  const stopped = { rules, calledOff: waiting + handedOver.calledOff, tooLate: handedOver.tooLate }
  await audit(scope, { action: 'automatic.stopped', detail: stopped })
  await scope.tellLive({ kind: 'automatic.changed' })
  return stopped
}

/** Private replies within their undo delay. What a sender has in hand already may arrive. */
export async function callOffHandedOver(
  scope: Scope,
  { by, ruleId }: { by: string; ruleId?: string },
): Promise<{ calledOff: number; tooLate: number }> {
  let calledOff = 0
  let tooLate = 0
  for (const { id, caseReplyId } of await listHandedOver(scope, { ruleId })) {
    if (await isCancelled(scope, caseReplyId)) {
      await changeAutomaticReply(scope, id, { state: 'stopped', reason: 'stopped', endedBy: by })
      calledOff++
    } else tooLate++
  }
  return { calledOff, tooLate }
}

export async function isCancelled(scope: Scope, caseReplyId: string): Promise<boolean> {
  try {
    await cancelReply(scope, caseReplyId)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'reply/already-left') return false
    throw error
  }
}
