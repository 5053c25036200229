import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Moderator } from './moderator-of.ts'
import type { JudgedChoice } from './queue-tables.ts'
import type { NewRecord } from './record-store.ts'

export async function insertBlindSample(
  scope: Scope,
  record: NewRecord & { outcome: JudgedChoice },
): Promise<void> {
  await scope.db
    .insertInto('blindSample')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      feedbackId: record.feedbackId,
      recordId: record.id,
      stateBefore: record.stateBefore,
      codeBefore: record.codeBefore,
      firstBy: record.decidedBy,
      firstName: record.deciderName,
      firstChoice: record.outcome,
      firstCode: record.code,
      drawnAt: scope.now,
    })
    .execute()
}

/** The first decision was taken back, so that there is nothing to compare with. */
export async function voidSampleOf(scope: Scope, recordId: string): Promise<void> {
  await scope.db
    .updateTable('blindSample')
    .set({ voidedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('recordId', '=', recordId)
    .where('voidedAt', 'is', null)
    .execute()
}

export type BlindRow = {
  id: string
  feedbackId: string
  drawnAt: Date
  title: string | null
  text: string | null
  language: string
  productId: string | null
  productName: string | null
  productNameEn: string | null
  occurredAt: Date
  orderId: string | null
  deliveredAt: Date | null
  authorReviews: number
  related: string[]
}

/** Drawn reviews that a member may judge, the longest waiting first: not those that the member decided about. */
export async function listBlindRows(scope: Scope, memberId: string, limit: number): Promise<BlindRow[]> {
  const shop = scope.shopId
  const rows = await sql<BlindRow>`
    select
      sample.id, sample.feedback_id as "feedbackId", sample.drawn_at as "drawnAt", feedback.title, feedback.text,
      feedback.language, feedback.product_id as "productId", product.name as "productName",
      product.name_en as "productNameEn", feedback.occurred_at as "occurredAt", feedback.order_id as "orderId",
      shop_order.delivered_at as "deliveredAt",
      (
        select count(*)::int
        from feedback as other
        where other.shop_id = ${shop} and other.customer_id = feedback.customer_id and other.kind = 'review'
      ) as "authorReviews",
      coalesce((
        select array_agg(distinct related)
        from (
          select reasons
          from screening_verdict
          where screening_verdict.shop_id = ${shop} and screening_verdict.feedback_id = feedback.id
          order by id desc
          limit 1
        ) as verdict, jsonb_array_elements(reasons) as reason, jsonb_array_elements_text(reason -> 'related') as related
      ), '{}') as related
    from blind_sample as sample
    join feedback on feedback.shop_id = ${shop} and feedback.id = sample.feedback_id
    left join product on product.shop_id = ${shop} and product.id = feedback.product_id
    left join shop_order on shop_order.shop_id = ${shop} and shop_order.id = feedback.order_id
    where sample.shop_id = ${shop}
      and ${waitingFor(scope, memberId)}
    order by sample.drawn_at, sample.id
    limit ${limit}`.execute(scope.db)
  return rows.rows
}

/** How many drawn reviews a member may judge. */
export async function countBlindWaiting(scope: Scope, memberId: string): Promise<number> {
  const rows = await sql<{ count: number }>`
    select count(*)::int as count
    from blind_sample as sample
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = sample.feedback_id
    where sample.shop_id = ${scope.shopId}
      and ${waitingFor(scope, memberId)}`.execute(scope.db)
  return rows.rows[0]?.count ?? 0
}

/** Not judged yet, still standing, and neither decided by the member nor the subject of an opinion of theirs. */
function waitingFor(scope: Scope, memberId: string) {
  return sql`sample.voided_at is null
    and sample.first_by is distinct from ${memberId}::uuid
    and feedback.erased_at is null
    and not exists (
      select
      from blind_judgement as judgement
      where judgement.shop_id = ${scope.shopId} and judgement.sample_id = sample.id
    )
    and not exists (
      select
      from opinion_judgement as judgement
      where judgement.shop_id = ${scope.shopId} and judgement.feedback_id = sample.feedback_id
        and judgement.member_id = ${memberId}::uuid
    )`
}

type SampleRow = Row<
  'blindSample',
  'id' | 'feedbackId' | 'firstBy' | 'firstName' | 'firstChoice' | 'firstCode' | 'voidedAt'
>

export function findBlindSample(scope: Scope, id: string): Promise<SampleRow | undefined> {
  return scope.db
    .selectFrom('blindSample')
    .select(['id', 'feedbackId', 'firstBy', 'firstName', 'firstChoice', 'firstCode', 'voidedAt'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

type Judgement = {
  sampleId: string
  feedbackId: string
  choice: JudgedChoice
  code: string | null
  reason: string | null
}

/** Keeps the first blind judgement; false when there was one. */
export async function insertBlindJudgement(
  scope: Scope,
  { id, name }: Moderator,
  judgement: Judgement,
): Promise<boolean> {
  const row = await scope.db
    .insertInto('blindJudgement')
    .values({ shopId: scope.shopId, memberId: id, name, at: scope.now, ...judgement })
    .onConflict((conflict) => conflict.columns(['shopId', 'sampleId']).doNothing())
    .returning('sampleId')
    .executeTakeFirst()
  return row !== undefined
}
