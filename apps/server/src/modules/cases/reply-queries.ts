import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './case-tables.ts'

type ReplyRow = Row<
  'reply',
  'id' | 'text' | 'authorId' | 'authorName' | 'createdAt' | 'editedAt' | 'withdrawnAt'
>
export type LockedReply = ReplyRow & Row<'reply', 'feedbackId' | 'version'>

/** One reply, locked until the transaction ends. */
export function lockReply(scope: Scope, id: string): Promise<LockedReply | undefined> {
  return scope.db
    .selectFrom('reply')
    .select([
      'id',
      'feedbackId',
      'text',
      'authorId',
      'authorName',
      'version',
      'createdAt',
      'editedAt',
      'withdrawnAt',
    ])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export function listReplies(scope: Scope, feedbackId: string): Promise<ReplyRow[]> {
  return scope.db
    .selectFrom('reply')
    .select(['id', 'text', 'authorId', 'authorName', 'createdAt', 'editedAt', 'withdrawnAt'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .orderBy('id')
    .execute()
}

/**
 * Those of the voices that someone should answer: urgent ones, unhappy ones, and kinds that ask for an answer.
 * Filler and advertising wait for nobody.
 */
export async function findWaiting(scope: Scope, ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    with understood as materialized (
      select feedback_id, sentiment, urgency
      from analysis
      where shop_id = ${scope.shopId}
        and feedback_id = any(${[...ids]}::uuid[])
        and junk = 0
    ),
    voice as materialized (
      select id, kind
      from feedback
      where shop_id = ${scope.shopId}
        and id = any(${[...ids]}::uuid[])
    )
    select voice.id
    from voice
    join understood on understood.feedback_id = voice.id
    where (urgency > 0 or sentiment = 'negative' or kind in ('complaint', 'question', 'message'))
      and not exists (
        select
        from publication
        where publication.shop_id = ${scope.shopId}
          and publication.feedback_id = voice.id
          and state = 'withdrawn'
      )
    order by voice.id`.execute(scope.db)
  return rows.rows.map((row) => row.id)
}

/** Those of the reviews whose follow-up someone should answer: urgent or unhappy ones that are not withdrawn. */
export async function findUnhappyFollowUps(scope: Scope, ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    select follow_up_analysis.feedback_id as id
    from follow_up_analysis
    left join publication on publication.shop_id = ${scope.shopId}
      and publication.feedback_id = follow_up_analysis.feedback_id
    where follow_up_analysis.shop_id = ${scope.shopId}
      and follow_up_analysis.feedback_id = any(${[...ids]}::uuid[])
      and (urgency > 0 or sentiment = 'negative')
      and publication.state is distinct from 'withdrawn'
    order by id`.execute(scope.db)
  return rows.rows.map((row) => row.id)
}
