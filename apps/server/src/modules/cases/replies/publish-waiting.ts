import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { publishReply } from '../reply-to-feedback.ts'
import { publicationOf } from './answered-voices.ts'
import { followCase } from './case-of-reply.ts'
import { type CaseReplyRow, changeCaseReply, claimToPublish } from './case-reply-store.ts'
import { reasonAgainstPublic } from './choose-ways.ts'
import { tellReplied } from './tell-case.ts'

/**
 * Publishes replies whose half minute is over, under their reviews and on own pages: each exactly once, since taking
 * it, showing it and writing it down commit together. Returns how many it took.
 */
export async function publishWaiting(scope: Scope, limit: number): Promise<number> {
  const due = await claimToPublish(scope, limit)
  // Always in one order, so that two workers with replies in the same cases never wait for each other.
  for (const reply of due.toSorted((left, right) => (left.caseId < right.caseId ? -1 : 1)))
    await publish(scope, reply)
  return due.length
}

async function publish(scope: Scope, reply: CaseReplyRow): Promise<void> {
  const answered = await followCase(scope, reply.caseId)
  const isPublic = reply.channel === 'public'
  const reason = isPublic ? await reasonNow(scope, reply) : null
  if (reason !== null) {
    await changeCaseReply(scope, reply.id, { state: 'failed', reason, endedAt: scope.now })
  } else {
    const publicReplyId = isPublic ? await publishUnder(scope, reply) : null
    await changeCaseReply(scope, reply.id, { state: 'sent', endedAt: scope.now, publicReplyId })
    await tellReplied(scope, answered, { at: scope.now, reply: { ...reply, publicReplyId }, isPublic })
  }
  await scope.tellLive({ kind: 'case.changed', id: toPublicId('case', answered.id) })
}

/** Half a minute is long enough for an author to take the review back. */
async function reasonNow(scope: Scope, { feedbackId }: CaseReplyRow): Promise<string | null> {
  const voice = feedbackId === null ? undefined : await publicationOf(scope, feedbackId)
  return voice ? reasonAgainstPublic(voice) : 'gone'
}

function publishUnder(scope: Scope, reply: CaseReplyRow): Promise<string> {
  const { feedbackId, text, authorId, authorName } = reply
  return publishReply(scope, {
    feedbackId: feedbackId ?? '',
    text,
    authorId,
    authorName,
    createdAt: scope.now,
  })
}
