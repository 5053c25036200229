import { caseReplyLimits, type ReplyChannel, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type Doors, holdMessage } from '../../outreach/index.ts'
import { audit } from '../../shops/index.ts'
import { refuseUnfitReply } from '../drafting/refuse-unfit-reply.ts'
import { editReply } from '../reply-to-feedback.ts'
import { publicationOf } from './answered-voices.ts'
import {
  type CaseReplyRow,
  changeCaseReply,
  findCaseReply,
  lockCaseReply,
  replaceCaseReplyText,
} from './case-reply-store.ts'
import { replyText } from './reply-text.ts'
import { refuseClosedWay, setOut } from './send-reply.ts'

/** Takes a reply back that has not left. Twice is once. Refuses `reply/already-left`. */
export async function cancelReply(scope: Scope, id: string): Promise<void> {
  const { reply, isHere } = await holdReply(scope, id)
  if (reply.state === 'cancelled') return
  if (!isHere) throw new AppError('reply/already-left')
  await changeCaseReply(scope, id, { state: 'cancelled', endedAt: scope.now })
  await noteChange(scope, reply, 'reply.cancelled')
}

/**
 * Changes the words: of a reply that has not left by any way, afterwards where people look it up. Refuses
 * `reply/already-left`, `reply/changed-meanwhile`, `reply/empty`, `reply/too-long`, and as the check does.
 */
export async function editCaseReply(
  scope: Scope,
  id: string,
  edit: { text: string; version: number; sendAnyway?: boolean },
): Promise<void> {
  const text = replyText(edit.text)
  const { reply, isHere } = await holdReply(scope, id)
  if (reply.text === text) return
  if (reply.version !== edit.version) throw new AppError('reply/changed-meanwhile')
  const isLookedUp = reply.state === 'sent' && (reply.channel === 'public' || reply.channel === 'page')
  if (!isHere && !isLookedUp) throw new AppError('reply/already-left')
  const channel = reply.channel === 'public' ? 'public' : 'private'
  const matter = { caseId: reply.caseId }
  await refuseUnfitReply(scope, { matter, text, channel, sendAnyway: edit.sendAnyway ?? false })
  if (reply.publicReplyId) await editReply(scope, reply.publicReplyId, text)
  else await replaceCaseReplyText(scope, reply, text)
  await noteChange(scope, reply, 'reply.edited')
}

/**
 * Sends once more what did not arrive or may not have, by the same way or another one; a new message each time. What is
 * not certain may then arrive twice: that is why only a person can ask for it. Refuses `reply/nothing-to-retry` and
 * closed ways.
 */
export async function retryReply(
  scope: Scope,
  id: string,
  { channel, doors }: { channel?: Exclude<ReplyChannel, 'public'>; doors: Doors },
): Promise<void> {
  const reply = await lockCaseReply(scope, id)
  if (!reply) throw new AppError('reply/not-found')
  if (!mayRetry(reply)) throw new AppError('reply/nothing-to-retry')
  const next = channel ?? reply.channel
  const voice = reply.feedbackId === null ? undefined : await publicationOf(scope, reply.feedbackId)
  await refuseClosedWay(scope, { voice, customerId: reply.customerId, channel: next, doors })
  const again = {
    channel: next,
    sendings: reply.sendings + 1,
    leavesAt: new Date(scope.now.getTime() + caseReplyLimits.undoSeconds * 1000),
  }
  const fresh = { state: 'scheduled', endedAt: null, reason: null, messageId: null } as const
  await changeCaseReply(scope, id, { ...again, ...fresh })
  await setOut(scope, { ...reply, ...again })
  await noteChange(scope, reply, 'reply.tried-again')
}

/** True for what did not arrive, or may not have. */
export function mayRetry({ state }: Pick<CaseReplyRow, 'state'>): boolean {
  return state === 'failed' || state === 'bounced' || state === 'unknown'
}

/**
 * A reply that nobody can send until this transaction ends. The message is held before the reply is locked, in the
 * order of whoever sends, so that the two never wait for each other.
 */
async function holdReply(scope: Scope, id: string): Promise<{ reply: CaseReplyRow; isHere: boolean }> {
  const seen = await findCaseReply(scope, id)
  if (!seen) throw new AppError('reply/not-found')
  const isHeld = seen.messageId === null || (await holdMessage(scope, seen.messageId))
  const reply = await lockCaseReply(scope, id)
  if (!reply) throw new AppError('reply/not-found')
  const isSame = reply.messageId === seen.messageId
  return { reply, isHere: reply.state === 'scheduled' && isHeld && isSame }
}

async function noteChange(scope: Scope, { id, caseId }: CaseReplyRow, action: string): Promise<void> {
  await audit(scope, { action, subject: toPublicId('caseReply', id) })
  await scope.tellLive({ kind: 'case.changed', id: toPublicId('case', caseId) })
}
