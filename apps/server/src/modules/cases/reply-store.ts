import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './case-tables.ts'

export type NewReply = {
  feedbackId: string
  text: string
  authorId: string
  authorName: string
  createdAt: Date
}

export async function insertReply(scope: Scope, reply: NewReply): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('reply')
    .values({ shopId: scope.shopId, id, ...reply })
    .execute()
  return id
}

type KnownReply = { id: string; text: string; version: number }

/** Changes the words; the earlier ones are kept as a version. */
export async function replaceReplyText(scope: Scope, reply: KnownReply, text: string): Promise<void> {
  await scope.db
    .insertInto('replyVersion')
    .values({
      shopId: scope.shopId,
      replyId: reply.id,
      version: reply.version,
      text: reply.text,
      replacedAt: scope.now,
    })
    .execute()
  await scope.db
    .updateTable('reply')
    .set({ text, version: reply.version + 1, editedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', reply.id)
    .execute()
}

export async function markReplyWithdrawn(scope: Scope, id: string): Promise<void> {
  await scope.db
    .updateTable('reply')
    .set({ withdrawnAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Notes who waits for an answer; once noted it stays until answered. */
export async function insertWaits(scope: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`
    insert into answer_wait (shop_id, feedback_id, urgency, since)
    select ${scope.shopId}, feedback.id, analysis.urgency, feedback.occurred_at
    from feedback
    join analysis on analysis.shop_id = ${scope.shopId} and analysis.feedback_id = feedback.id
    where feedback.shop_id = ${scope.shopId}
      and feedback.id = any(${[...ids]}::uuid[])
      and analysis.feedback_id = any(${[...ids]}::uuid[])
      and not exists (
        select from reply
        where reply.shop_id = ${scope.shopId} and reply.feedback_id = feedback.id and reply.withdrawn_at is null
      )
    order by feedback.id
    on conflict (shop_id, feedback_id) do nothing`.execute(scope.db)
}

/** The wait of a voice ends with an answer, and begins again when the answer is withdrawn. */
export async function markAnswered(scope: Scope, feedbackId: string, answeredAt: Date | null): Promise<void> {
  await scope.db
    .updateTable('answerWait')
    .set({ answeredAt })
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .execute()
}

/** A follow-up that someone should answer begins the wait again, unless a reply was written after it. */
export async function beginWaitsAgain(scope: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`
    insert into answer_wait as kept (shop_id, feedback_id, urgency, since)
    select ${scope.shopId}, follow_up.feedback_id, follow_up_analysis.urgency, follow_up.created_at
    from follow_up
    join follow_up_analysis on follow_up_analysis.shop_id = ${scope.shopId}
      and follow_up_analysis.feedback_id = follow_up.feedback_id
    where follow_up.shop_id = ${scope.shopId}
      and follow_up.feedback_id = any(${[...ids]}::uuid[])
      and not exists (
        select from reply
        where reply.shop_id = ${scope.shopId} and reply.feedback_id = follow_up.feedback_id
          and reply.withdrawn_at is null and reply.created_at >= follow_up.created_at
      )
    order by follow_up.feedback_id
    on conflict (shop_id, feedback_id) do update
      set urgency = greatest(kept.urgency, excluded.urgency),
        since = case when kept.answered_at is null then kept.since else excluded.since end,
        answered_at = null`.execute(scope.db)
}

/** Ends the waits of reviews that their authors took back. */
export async function endWithdrawnWaits(scope: Scope, ids: readonly string[]): Promise<void> {
  await sql`
    delete from answer_wait
    using publication
    where answer_wait.shop_id = ${scope.shopId}
      and answer_wait.feedback_id = any(${[...ids]}::uuid[])
      and publication.shop_id = ${scope.shopId}
      and publication.feedback_id = answer_wait.feedback_id
      and publication.state = 'withdrawn'`.execute(scope.db)
}
