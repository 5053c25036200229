import type { FeedbackFilter, FeedbackKind } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Cursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import { conditionsOf } from '../cases/index.ts'
import { stands } from './voice-store.ts'

export type Linked = { planId: string; voices: number; people: number; withoutPerson: number }

/** Per plan: linked voices that stand, the people behind them, and voices without a person. */
export async function countLinked(scope: Scope, planIds: readonly string[]): Promise<Map<string, Linked>> {
  const found = await sql<Linked>`
    select
      plan_id as "planId",
      count(*) as voices,
      count(distinct feedback.customer_id) as people,
      count(*) filter (where feedback.customer_id is null) as "withoutPerson"
    from plan_voice
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = plan_voice.feedback_id
    where plan_voice.shop_id = ${scope.shopId}
      and plan_voice.plan_id = any(${[...planIds]}::uuid[])
      and ${stands(scope)}
    group by plan_id`.execute(scope.db)
  return new Map(found.rows.map((row) => [row.planId, row]))
}

/** How many voices a filter finds that the plan is not linked to. */
export async function countUnlinked(scope: Scope, planId: string, filter: FeedbackFilter): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) as count
    from feedback
    where feedback.shop_id = ${scope.shopId}
      and ${conditionsOf(scope, filter)}
      and ${stands(scope)}
      and not exists (
        select
        from plan_voice
        where plan_voice.shop_id = ${scope.shopId}
          and plan_voice.plan_id = ${planId}
          and plan_voice.feedback_id = feedback.id
      )`.execute(scope.db)
  return found.rows[0]?.count ?? 0
}

export type PlanVoiceRow = {
  id: string
  kind: FeedbackKind
  occurredAt: Date
  rating: number | null
  text: string | null
  language: string
  productName: string | null
  productNameEn: string | null
  authorName: string | null
  isPublished: boolean
}

/** A page of a plan's voices that stand, newest first. */
export async function listLinked(
  scope: Scope,
  { planId, after, limit }: { planId: string; after: Cursor | undefined; limit: number },
): Promise<PlanVoiceRow[]> {
  const beyond = after
    ? sql`and (feedback.occurred_at, feedback.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``
  const found = await sql<PlanVoiceRow>`
    select
      feedback.id, feedback.kind, feedback.occurred_at as "occurredAt", feedback.rating, feedback.text,
      feedback.language, product.name as "productName", product.name_en as "productNameEn",
      case when not feedback.is_anonymous then customer.display_name end as "authorName",
      exists (
        select
        from publication
        where publication.shop_id = ${scope.shopId}
          and publication.feedback_id = feedback.id
          and publication.state = 'published'
      ) as "isPublished"
    from plan_voice
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = plan_voice.feedback_id
    left join product on product.shop_id = ${scope.shopId} and product.id = feedback.product_id
    left join customer on customer.shop_id = ${scope.shopId} and customer.id = feedback.customer_id
    where plan_voice.shop_id = ${scope.shopId}
      and plan_voice.plan_id = ${planId}
      and ${stands(scope)}
      ${beyond}
    order by feedback.occurred_at desc, feedback.id desc
    limit ${limit}`.execute(scope.db)
  return found.rows
}

/** The newest standing voice of these customers that a plan is linked to, with the receipt its author holds. */
export async function newestVoiceOf(
  scope: Scope,
  { planId, customerIds }: { planId: string; customerIds: readonly string[] },
): Promise<{ language: string; receiptId: string | null } | undefined> {
  const found = await sql<{ language: string; receiptId: string | null }>`
    select
      feedback.language,
      (
        select id
        from feedback_receipt
        where feedback_receipt.shop_id = ${scope.shopId}
          and feedback_receipt.feedback_id = feedback.id
        order by created_at desc
        limit 1
      ) as "receiptId"
    from plan_voice
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = plan_voice.feedback_id
    where plan_voice.shop_id = ${scope.shopId}
      and plan_voice.plan_id = ${planId}
      and feedback.customer_id = any(${[...customerIds]}::uuid[])
      and ${stands(scope)}
    order by feedback.occurred_at desc
    limit 1`.execute(scope.db)
  return found.rows[0]
}

/** Those of these voices that are published now, with their words. */
export async function publishedWords(
  scope: Scope,
  feedbackIds: readonly string[],
): Promise<Map<string, string>> {
  const found = await sql<{ id: string; text: string }>`
    select feedback.id, feedback.text
    from feedback
    join publication on publication.shop_id = ${scope.shopId} and publication.feedback_id = feedback.id
    where feedback.shop_id = ${scope.shopId}
      and feedback.id = any(${[...feedbackIds]}::uuid[])
      and feedback.erased_at is null
      and feedback.text is not null
      and publication.state = 'published'`.execute(scope.db)
  return new Map(found.rows.map(({ id, text }) => [id, text]))
}

/** How many of these voices a plan is linked to. */
export async function countOfPlan(
  scope: Scope,
  { planId, feedbackIds }: { planId: string; feedbackIds: readonly string[] },
): Promise<number> {
  const row = await scope.db
    .selectFrom('planVoice')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('shopId', '=', scope.shopId)
    .where('planId', '=', planId)
    .where('feedbackId', '=', sql<string>`any(${[...feedbackIds]}::uuid[])`)
    .executeTakeFirstOrThrow()
  return row.count
}
