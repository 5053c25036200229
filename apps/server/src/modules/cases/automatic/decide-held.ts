import { caseReplyLimits, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { refuseUnfitReply } from '../drafting/refuse-unfit-reply.ts'
import { replyText } from '../replies/reply-text.ts'
import { automaticStage } from './automatic-stage.ts'
import { lockAutomatic } from './begin-automatic.ts'
import { type AutomaticReplyRow, changeAutomaticReply, lockAutomaticReply } from './reply-store.ts'
import { isCancelled } from './stop-automatic.ts'

const undoMs = caseReplyLimits.undoSeconds * 1000

/**
 * Lets a held reply go after the usual undo delay, with other words where given. Twice is once. Refuses
 * `automatic-reply/not-held`, and other words as the check does.
 */
export async function approveAutomaticReply(scope: Scope, id: string, words?: string): Promise<void> {
  const reply = await hold(scope, id)
  if (reply.state === 'waiting' && reply.approvedAt !== null) return
  if (reply.state !== 'held') throw new AppError('automatic-reply/not-held')
  const text = words === undefined ? reply.text : replyText(words)
  const isChanged = text !== reply.text
  if (isChanged) {
    await refuseUnfitReply(scope, {
      matter: { feedbackId: reply.feedbackId },
      text,
      channel: reply.way,
      sendAnyway: true,
    })
  }
  await changeAutomaticReply(scope, id, {
    state: 'waiting',
    text,
    isChanged,
    approvedAt: scope.now,
    approvedBy: nameOfActor(scope.actor),
    leavesAt: new Date(scope.now.getTime() + undoMs),
  })
  await noteWork(scope, automaticStage)
  await note(scope, id, isChanged ? 'changed' : 'approved')
}

/** Drops a held reply, or calls one off that has not left. Refuses `reply/already-left`. */
export async function rejectAutomaticReply(scope: Scope, id: string, reason?: string): Promise<void> {
  const reply = await hold(scope, id)
  if (reply.state === 'rejected') return
  const isHandedOver = reply.state === 'sent' && reply.caseReplyId !== null
  if (isHandedOver) {
    if (!(await isCancelled(scope, reply.caseReplyId ?? ''))) throw new AppError('reply/already-left')
  } else if (reply.state !== 'held' && reply.state !== 'waiting') throw new AppError('reply/already-left')
  await changeAutomaticReply(scope, id, {
    state: 'rejected',
    reason: reason ?? null,
    endedAt: scope.now,
    endedBy: nameOfActor(scope.actor),
  })
  await note(scope, id, 'rejected')
}

/** The shop's lock first, as whoever sends takes it. */
async function hold(scope: Scope, id: string): Promise<AutomaticReplyRow> {
  await lockAutomatic(scope)
  const reply = await lockAutomaticReply(scope, id)
  if (!reply) throw new AppError('automatic-reply/not-found')
  return reply
}

async function note(scope: Scope, id: string, verb: string): Promise<void> {
  await audit(scope, { action: `automatic-reply.${verb}`, subject: toPublicId('automaticReply', id) })
  await scope.tellLive({ kind: 'automatic.changed' })
}
