import { maskPersonalData, normaliseText } from '@echoloop/analysis'
import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { readVoices } from '../feedback/index.ts'
import { audit, nameOfActor } from '../shops/index.ts'
import { replyPublished } from './case-events.ts'
import { type LockedReply, lockReply } from './reply-queries.ts'
import { insertReply, markAnswered, markReplyWithdrawn, replaceReplyText } from './reply-store.ts'

/** Answers in public, under the review. Personal data in it is masked: everybody can read it. */
export async function replyToFeedback(
  scope: Scope,
  feedbackId: string,
  reply: { text: string; createdAt?: Date },
): Promise<string> {
  const [voice] = await readVoices(scope, [feedbackId])
  if (!voice) throw new AppError('feedback/not-found')
  const text = publicText(reply.text)
  const authorId = 'id' in scope.actor ? scope.actor.id : 'system'
  const createdAt = reply.createdAt ?? scope.now
  const id = await insertReply(scope, {
    feedbackId,
    text,
    authorId,
    authorName: nameOfActor(scope.actor),
    createdAt,
  })
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
  await scope.announce(replyPublished, { replyId: id, feedbackId: reply.feedbackId })
  await noteReply(scope, reply, 'reply.edited')
}

/** Takes a reply off the page; who waited for an answer waits again. */
export async function withdrawReply(scope: Scope, id: string): Promise<void> {
  const reply = await standingReply(scope, id)
  await markReplyWithdrawn(scope, id)
  await markAnswered(scope, reply.feedbackId, null)
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
