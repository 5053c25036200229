import type { Scope } from '../../../platform/scope.ts'
import type { Doer } from '../case-change.ts'
import { noteMilestones } from '../figures/note-milestone.ts'
import { noteReply } from '../note-reply.ts'
import type { AnsweredCase } from './case-of-reply.ts'
import type { CaseReplyRow } from './case-reply-store.ts'

/** Tells a case that a reply has left: clocks stop by it. */
export async function tellReplied(
  scope: Scope,
  { id: caseId }: Pick<AnsweredCase, 'id'>,
  replied: { at: Date; reply: CaseReplyRow; isPublic: boolean },
): Promise<void> {
  const { at, reply, isPublic } = replied
  const replyId = reply.publicReplyId ?? reply.id
  await noteReply(scope, caseId, { at, replyId, isPublic, by: doerOfReply(reply) })
  if (reply.suggestionId !== null) await noteMilestones(scope, [{ caseId, measure: 'suggestion-used', at }])
}

const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Who wrote it, since the worker that sends it is nobody. */
function doerOfReply({ authorKind, authorId, authorName }: CaseReplyRow): Doer {
  return { kind: authorKind, id: uuidPattern.test(authorId) ? authorId : null, name: authorName }
}
