import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import type { CaseChanges, Doer } from './case-change.ts'
import { lockCase } from './case-store.ts'
import { changeCase } from './change-case.ts'

/**
 * Notes that an answer has left: published, handed to the mail server or the shop's messenger, or said in a room of
 * its own; then `text` has the words, which stand nowhere else in the case.
 */
export async function noteReply(
  scope: Scope,
  caseId: string,
  reply: { at: Date; replyId: string; isPublic: boolean; by?: Doer; text?: string },
): Promise<void> {
  const before = await lockCase(scope, caseId)
  const { at } = reply
  const changes: CaseChanges = {
    firstRepliedAt: before.firstRepliedAt ?? at,
    lastRepliedAt: before.lastRepliedAt && before.lastRepliedAt > at ? before.lastRepliedAt : at,
  }
  if (before.state === 'new') changes.state = 'open'
  await changeCase(scope, before, changes, {
    kind: 'replied',
    at,
    by: reply.by,
    text: reply.text,
    detail: {
      replyId: toPublicId(reply.isPublic ? 'reply' : 'caseReply', reply.replyId),
      isPublic: reply.isPublic,
    },
  })
}
