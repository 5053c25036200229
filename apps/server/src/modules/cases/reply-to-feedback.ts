import { maskPersonalData, normaliseText } from '@echoloop/analysis'
import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit, nameOfActor } from '../shops/index.ts'
import { replyPublished, replyWithdrawn } from './case-events.ts'
import { settlePublicClocks } from './clocks/settle-public-clocks.ts'
import { noteReply as noteReplyLeft } from './note-reply.ts'
import { caseOfVoice, publicationOf } from './replies/answered-voices.ts'
import { changeCaseReply, findPublished, replaceCaseReplyText } from './replies/case-reply-store.ts'
import { type LockedReply, lockReply } from './reply-queries.ts'
import {
  insertReply,
  markAnswered,
  markReplyWithdrawn,
  type NewReply,
  replaceReplyText,
} from './reply-store.ts'

/** Answers in public, under the review. Personal data in it is masked: everybody can read it. */
export async function replyToFeedback(
  scope: Scope,
  feedbackId: string,
  reply: { text: string; createdAt?: Date },
): Promise<string> {
  const voice = await publicationOf(scope, feedbackId)
  if (!voice) throw new AppError('feedback/not-found')
  if (voice.publication === 'withdrawn') throw new AppError('reply/review-withdrawn')
  const createdAt = reply.createdAt ?? scope.now
  const authorId = 'id' in scope.actor ? scope.actor.id : 'system'
  const authorName = nameOfActor(scope.actor)
  const replyId = await publishReply(scope, { feedbackId, text: reply.text, authorId, authorName, createdAt })
  const caseId = await caseOfVoice(scope, feedbackId)
  if (caseId) await noteReplyLeft(scope, caseId, { at: createdAt, replyId, isPublic: true })
  return replyId
}

/** Puts a reply under a review whose state was looked at before. */
export async function publishReply(scope: Scope, reply: NewReply): Promise<string> {
  const { feedbackId, createdAt } = reply
  const id = await insertReply(scope, { ...reply, text: publicText(reply.text) })
  await markAnswered(scope, feedbackId, createdAt)
  await scope.announce(replyPublished, { replyId: id, feedbackId })
  await noteReply(scope, { id, feedbackId }, 'reply.written')
  return id
}

/** Changes the words of a reply. */
export async function editReply(scope: Scope, id: string, words: string): Promise<void> {
  const reply = await standingReply(scope, id)
  const text = publicText(words)
  if (text === reply.text) return
  await replaceReplyText(scope, reply, text)
  const ofCase = await findPublished(scope, id)
  if (ofCase) await replaceCaseReplyText(scope, ofCase, text)
  await scope.announce(replyPublished, { replyId: id, feedbackId: reply.feedbackId })
  await noteReply(scope, reply, 'reply.edited')
}

/** Takes a reply off the page; who waited for an answer waits again. */
export async function withdrawReply(scope: Scope, id: string): Promise<void> {
  const reply = await standingReply(scope, id)
  await markReplyWithdrawn(scope, id)
  const ofCase = await findPublished(scope, id)
  if (ofCase) {
    const withdrawn = { state: 'cancelled', reason: 'withdrawn', endedAt: scope.now } as const
    await changeCaseReply(scope, ofCase.id, withdrawn)
  }
  await markAnswered(scope, reply.feedbackId, null)
  await settlePublicClocks(scope, [reply.feedbackId])
  await scope.announce(replyWithdrawn, { replyId: id, feedbackId: reply.feedbackId })
  await noteReply(scope, reply, 'reply.withdrawn')
}

function publicText(words: string): string {
  const text = maskPersonalData(normaliseText(words)).text
  if (text.trim() === '') throw new AppError('reply/empty')
  return text
}

async function standingReply(scope: Scope, id: string): Promise<LockedReply> {
  const reply = await lockReply(scope, id)
  if (!reply) throw new AppError('reply/not-found')
  if (reply.withdrawnAt) throw new AppError('reply/too-late')
  return reply
}

async function noteReply(
  scope: Scope,
  reply: { id: string; feedbackId: string },
  action: string,
): Promise<void> {
  await audit(scope, { action, subject: toPublicId('reply', reply.id) })
  await scope.tellLive({ kind: 'reply.changed', id: toPublicId('feedback', reply.feedbackId) })
}
