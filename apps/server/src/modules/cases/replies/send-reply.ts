import { caseReplyLimits, type ReplyChannel, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { noteReplySent } from '../../library/index.ts'
import { type Doors, queueMessage, reachOf } from '../../outreach/index.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { refuseUnfitReply } from '../drafting/refuse-unfit-reply.ts'
import { listAnswerable } from './answered-voices.ts'
import { type AnsweredCase, lockAnsweredCase } from './case-of-reply.ts'
import {
  type CaseReplyRow,
  changeCaseReply,
  findTwin,
  insertCaseReply,
  type NewCaseReply,
} from './case-reply-store.ts'
import { type AnsweredVoice, chooseWays } from './choose-ways.ts'
import { replyText } from './reply-text.ts'

/** Stage under which shops with replies to publish are listed. */
export const replyStage = 'replies'

/** The purpose of the message that carries a reply. */
export const replyPurpose = 'case-reply'

export type ReplyOrder = {
  caseId: string
  feedbackId?: string
  channel: ReplyChannel
  text: string
  templateId?: string
  suggestionId?: string
  /** Send although the check would rather have it mended; what it blocks is refused all the same. */
  sendAnyway?: boolean
  /** The same for each tap on one button. */
  key?: string
  /** Stands as the author instead of whoever runs this. */
  author?: { authorId: string; authorName: string }
}

const undoMs = caseReplyLimits.undoSeconds * 1000

/**
 * Answers the person of a case. It leaves after half a minute; a second tap on the same button is the first one.
 * Returns the id. Refuses `case/not-found`, `feedback/not-found`, `reply/empty`, `reply/too-long`,
 * `request/key-reused`, closed ways, and as the check does.
 */
export async function sendReply(scope: Scope, order: ReplyOrder, doors: Doors): Promise<string> {
  const text = replyText(order.text)
  const answered = await lockAnsweredCase(scope, order.caseId)
  const reply = await addressReply(scope, { answered, order, text, doors })
  const twin = await findTwin(scope, reply, new Date(scope.now.getTime() - undoMs))
  if (twin) return sameReply(twin, reply)
  await refuseUnfitReply(scope, {
    matter: { caseId: answered.id },
    text,
    channel: reply.channel === 'public' ? 'public' : 'private',
    sendAnyway: order.sendAnyway ?? false,
  })
  const id = await insertCaseReply(scope, reply)
  await setOut(scope, { id, sendings: 1, ...reply })
  await noteReplySent(scope, { caseId: answered.id, replyId: id, text })
  await audit(scope, {
    action: 'reply.sent',
    subject: toPublicId('caseReply', id),
    detail: { channel: reply.channel },
  })
  await scope.tellLive({ kind: 'case.changed', id: toPublicId('case', answered.id) })
  return id
}

/** Other words under a key that is used are no second tap: whoever wrote them must see that the first ones went. */
function sameReply(twin: CaseReplyRow, { text, channel }: NewCaseReply): string {
  if (twin.text !== text || twin.channel !== channel) throw new AppError('request/key-reused')
  return twin.id
}

/** Puts a reply on its way: letters and short messages by outreach, the others by the worker. */
export async function setOut(
  scope: Scope,
  reply: { id: string; channel: ReplyChannel; customerId: string | null; leavesAt: Date; sendings: number },
): Promise<void> {
  const { id, channel, customerId, leavesAt, sendings } = reply
  if (channel === 'public' || channel === 'page') {
    await noteWork(scope, replyStage)
    return
  }
  if (customerId === null) throw new AppError('reply/no-person')
  const { messageId } = await queueMessage(scope, {
    purpose: replyPurpose,
    clock: 'answer',
    customerId,
    subjectId: id,
    dedupeKey: `${replyPurpose} ${id} ${sendings}`,
    notBefore: leavesAt,
    wishedDoor: channel,
  })
  await changeCaseReply(scope, id, { messageId })
}

/** Refuses a way that leads to nobody. */
export async function refuseClosedWay(
  scope: Scope,
  wanted: {
    voice: AnsweredVoice | undefined
    customerId: string | null
    channel: ReplyChannel
    doors: Doors
  },
): Promise<void> {
  const { voice, customerId, channel, doors } = wanted
  const reach = customerId === null ? undefined : (await reachOf(scope, customerId, doors)).ways
  const way = chooseWays(voice, reach).find((one) => one.channel === channel)
  if (!way?.isOpen) throw new AppError(`reply/${way?.reason ?? 'no-person'}`)
}

async function addressReply(
  scope: Scope,
  given: { answered: AnsweredCase; order: ReplyOrder; text: string; doors: Doors },
): Promise<NewCaseReply> {
  const { answered, order, text, doors } = given
  const voices = await listAnswerable(scope, { caseId: answered.id, feedbackId: order.feedbackId })
  if (order.feedbackId && voices.length === 0) throw new AppError('feedback/not-found')
  const isPublic = order.channel === 'public'
  const voice = (isPublic ? voices.find(({ kind }) => kind === 'review') : undefined) ?? voices[0]
  const customerId = voice?.customerId ?? answered.customerId
  await refuseClosedWay(scope, { voice, customerId, channel: order.channel, doors })
  return {
    caseId: answered.id,
    customerId,
    feedbackId: voice?.feedbackId ?? null,
    channel: order.channel,
    text,
    authorKind: scope.actor.kind === 'author' ? 'system' : scope.actor.kind,
    authorId: order.author?.authorId ?? ('id' in scope.actor ? scope.actor.id : 'system'),
    authorName: order.author?.authorName ?? nameOfActor(scope.actor),
    templateId: order.templateId ?? null,
    suggestionId: order.suggestionId ?? null,
    requestKey: order.key ?? null,
    leavesAt: new Date(scope.now.getTime() + undoMs),
  }
}
