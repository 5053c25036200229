import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { NewQueueItem, QueueFacts } from './queue-item-of.ts'
import './queue-tables.ts'

/** All that decides whether a review waits for a person, and how pressing that is. */
export async function readQueueFacts(scope: Scope, ids: readonly string[]): Promise<QueueFacts[]> {
  const shop = scope.shopId
  const rows = await sql<QueueFacts>`
    select
      publication.feedback_id as "feedbackId", publication.state, publication.changed_at as "stateChangedAt",
      publication.product_id as "productId", feedback.edited_at as "editedAt",
      (
        select code
        from decision
        where decision.shop_id = ${shop} and decision.feedback_id = feedback.id
        order by id desc
        limit 1
      ) as "decisionCode",
      verdict.score, coalesce(verdict.reasons, '[]') as reasons,
      (
        select created_at
        from appeal
        where appeal.shop_id = ${shop} and appeal.feedback_id = feedback.id and appeal.state = 'open'
      ) as "appealedAt",
      coalesce(flagged.flags, 0) as flags, flagged.first_at as "flaggedAt",
      (
        select asked_at
        from second_opinion
        where second_opinion.shop_id = ${shop} and second_opinion.feedback_id = feedback.id
          and second_opinion.state in ('open', 'disagreed')
      ) as "askedAt",
      (
        select min(since)
        from moderation_record as record
        where record.shop_id = ${shop} and record.feedback_id = feedback.id
          and record.undone_at = publication.changed_at
      ) as "sinceBeforeUndo",
      coalesce((
        select sum(count)
        from published_stars
        where published_stars.shop_id = ${shop} and published_stars.product_id = publication.product_id
      ), 0)::int as published
    from publication
    join feedback on feedback.shop_id = ${shop} and feedback.id = publication.feedback_id
    left join lateral (
      select score, reasons
      from screening_verdict
      where screening_verdict.shop_id = ${shop} and screening_verdict.feedback_id = feedback.id
      order by id desc
      limit 1
    ) as verdict on true
    left join lateral (
      select count(*)::int as flags, min(flagged_at) as first_at
      from review_flag
      where review_flag.shop_id = ${shop} and review_flag.feedback_id = feedback.id and review_flag.state = 'open'
    ) as flagged on true
    where publication.shop_id = ${shop}
      and publication.feedback_id = any(${[...ids]}::uuid[])
      and feedback.erased_at is null`.execute(scope.db)
  return rows.rows
}

/** Puts the rows of reviews in the place of those that were there. */
export async function replaceQueueItems(
  scope: Scope,
  ids: readonly string[],
  items: readonly NewQueueItem[],
): Promise<void> {
  const kept = items.map(({ feedbackId }) => feedbackId)
  await sql`
    delete from queue_item
    where shop_id = ${scope.shopId}
      and feedback_id = any(${[...ids]}::uuid[])
      and feedback_id <> all(${kept}::uuid[])`.execute(scope.db)
  if (items.length === 0) return
  await sql`
    insert into queue_item (
      shop_id, feedback_id, causes, codes, score, evidence, reach, risk, flags, product_id, since, changed_at
    )
    select
      ${scope.shopId}, "feedbackId", causes, codes, score, evidence, reach, risk, flags, "productId", since, "changedAt"
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as item (
      "feedbackId" uuid, causes text[], codes text[], score real, evidence real, reach real, risk real, flags int,
      "productId" uuid, since timestamptz, "changedAt" timestamptz
    )
    on conflict (shop_id, feedback_id) do update set
      causes = excluded.causes, codes = excluded.codes, score = excluded.score, evidence = excluded.evidence,
      reach = excluded.reach, risk = excluded.risk, flags = excluded.flags, product_id = excluded.product_id,
      since = excluded.since, changed_at = excluded.changed_at`.execute(scope.db)
}

export type WaitingRow = Row<'queueItem', 'causes' | 'since'>

/** Why and since when a review waits for a person; undefined where it does not. */
export function findWaiting(scope: Scope, feedbackId: string): Promise<WaitingRow | undefined> {
  return scope.db
    .selectFrom('queueItem')
    .select(['causes', 'since'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .executeTakeFirst()
}

/** True for a review that waits for a person. */
export async function isWaiting(scope: Scope, feedbackId: string): Promise<boolean> {
  return (await findWaiting(scope, feedbackId)) !== undefined
}
