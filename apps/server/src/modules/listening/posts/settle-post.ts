import type { Scope } from '../../../platform/scope.ts'
import { addEntry, markAnswered, noteReply } from '../../cases/index.ts'
import type { HandedOver } from './hand-over-post.ts'
import { caseOfVoice, lockPost, type PostRow } from './post-queries.ts'
import { updatePost } from './post-store.ts'

const minuteMs = 60_000
const pauses = [1, 2, 5, 15, 30, 60].map((minutes) => minutes * minuteMs)

/**
 * Writes down what came of handing a post over. A worker that was taken for dead may still say so of the try that was
 * its own; what a person settled meanwhile stays.
 */
export async function settlePost(
  scope: Scope,
  claimed: Pick<PostRow, 'id' | 'tries'>,
  outcome: HandedOver,
): Promise<void> {
  const post = await lockPost(scope, claimed.id)
  const isOurs = post.tries === claimed.tries && (post.state === 'sending' || post.trouble === 'interrupted')
  if (!isOurs) return
  if (outcome.kind === 'sent') await noteSent(scope, post, outcome)
  else if (outcome.kind === 'later') await tryLater(scope, post, outcome)
  else await updatePost(scope, post, { state: outcome.kind, trouble: outcome.trouble, claimedAt: null })
  await scope.tellLive({ kind: 'listening.changed' })
}

/** It has arrived: the case hears of it, and whoever waited for an answer waits no more. */
export async function noteSent(
  scope: Scope,
  post: PostRow,
  { externalId, url }: { externalId: string | null; url: string | null },
): Promise<void> {
  const { feedbackId, visibility, writtenBy, text } = post
  const sentAt = scope.now
  await updatePost(scope, post, { state: 'sent', trouble: null, sentAt, externalId, url, claimedAt: null })
  if (feedbackId === null) return
  await markAnswered(scope, feedbackId, sentAt)
  const caseId = await caseOfVoice(scope, feedbackId)
  if (caseId === undefined) return
  const by = { kind: 'member', id: null, name: writtenBy } as const
  const isPublic = visibility === 'public' || visibility === 'unlisted'
  await noteReply(scope, caseId, { at: sentAt, replyId: post.id, isPublic, by })
  // The words stand in no reply of the case, so its history keeps them.
  await addEntry(scope, caseId, { kind: 'answered-at-source', at: sentAt, by, text, detail: { url } })
}

/** It has certainly not left: again after a while, six times at most. */
async function tryLater(
  scope: Scope,
  post: PostRow,
  { trouble, waitMs }: HandedOver & { kind: 'later' },
): Promise<void> {
  const pause = pauses[post.tries - 1]
  if (pause === undefined) return updatePost(scope, post, { state: 'failed', trouble, claimedAt: null })
  const sendAt = new Date(scope.now.getTime() + Math.max(pause, waitMs))
  await updatePost(scope, post, { state: 'waiting', trouble, sendAt, claimedAt: null })
}
