import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { stateChanges } from './case-state.ts'
import { lockCase } from './case-store.ts'
import { changeCase } from './change-case.ts'
import { noteReply } from './note-reply.ts'
import './case-tables.ts'
import './service-case-tables.ts'

type AnsweredRow = {
  isAnswered: boolean
  isDangerous: boolean
  replyId: string | null
  repliedAt: Date | null
}

/**
 * Settles a case that this transaction opened for voices which came in with their answers, as imported history does:
 * the answer is noted, and nobody has to see to it, unless there is danger, which a reply alone does not end.
 */
export async function settleAnswered(scope: Scope, caseId: string): Promise<void> {
  const opened = await lockCase(scope, caseId)
  if (opened.openedAt.getTime() !== scope.now.getTime()) return
  const voices = await answersOf(scope, caseId)
  const [last] = voices
    .filter(({ repliedAt }) => repliedAt !== null)
    .toSorted((one, other) => Number(other.repliedAt) - Number(one.repliedAt))
  if (!last?.replyId || !last.repliedAt) return
  await noteReply(scope, caseId, { at: last.repliedAt, replyId: last.replyId, isPublic: true })
  if (!voices.every(({ isAnswered, isDangerous }) => isAnswered && !isDangerous)) return
  const before = await lockCase(scope, caseId)
  await changeCase(scope, before, stateChanges(before, 'resolved', scope.now), {
    kind: 'state',
    detail: { from: before.state, to: 'resolved', because: 'answered-before' },
  })
}

/** Of each voice of a case, whether a reply under it is newer than all that its author said. */
async function answersOf(scope: Scope, caseId: string): Promise<AnsweredRow[]> {
  const rows = await sql<AnsweredRow>`
    select
      answer.id as "replyId", answer.created_at as "repliedAt",
      coalesce(answer.created_at > greatest(feedback.occurred_at, follow_up.created_at), false) as "isAnswered",
      coalesce(analysis.urgency, 0) = 2 as "isDangerous"
    from case_voice
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = case_voice.feedback_id
    left join analysis on analysis.shop_id = ${scope.shopId} and analysis.feedback_id = feedback.id
    left join follow_up on follow_up.shop_id = ${scope.shopId} and follow_up.feedback_id = feedback.id
    left join lateral (
      select reply.id, reply.created_at
      from reply
      where reply.shop_id = ${scope.shopId} and reply.feedback_id = feedback.id and reply.withdrawn_at is null
      order by reply.created_at desc
      limit 1
    ) as answer on true
    where case_voice.shop_id = ${scope.shopId} and case_voice.case_id = ${caseId}`.execute(scope.db)
  return rows.rows
}
