import { type ModerationView, moderationViews, type QueueCause } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { moderatorOf } from './moderator-of.ts'
import { type Asked, type Asking, queueConditions, viewCondition } from './queue-conditions.ts'
import type { QueueCursor, QueueOrder } from './queue-cursor.ts'

export type QueueRow = {
  id: string
  title: string | null
  text: string | null
  language: string
  productId: string | null
  productName: string | null
  productNameEn: string | null
  authorName: string | null
  causes: QueueCause[]
  codes: string[]
  score: number | null
  evidence: number
  reach: number
  risk: number
  flags: number
  since: Date
  changedAt: Date
  orderId: string | null
  claim: { memberId: string; name: string; isTaken: boolean; until: string } | null
  opinion: { state: 'open' | 'disagreed'; askedBy: string; askedOf: string | null; hasJudged: boolean } | null
  key: string
}

type Order = {
  key: RawBuilder<unknown>
  by: RawBuilder<unknown>
  beyond(after: QueueCursor): RawBuilder<unknown>
}

const orders: Record<QueueOrder, Order> = {
  risk: {
    key: sql`queue_item.risk`,
    by: sql`queue_item.risk desc, queue_item.feedback_id desc`,
    beyond: ({ key, id }) => sql`(queue_item.risk, queue_item.feedback_id) < (${key}::real, ${id}::uuid)`,
  },
  oldest: {
    key: sql`queue_item.since`,
    by: sql`queue_item.since, queue_item.feedback_id`,
    beyond: ({ key, id }) =>
      sql`(queue_item.since, queue_item.feedback_id) > (${key}::timestamptz, ${id}::uuid)`,
  },
  newest: {
    key: sql`queue_item.since`,
    by: sql`queue_item.since desc, queue_item.feedback_id desc`,
    beyond: ({ key, id }) =>
      sql`(queue_item.since, queue_item.feedback_id) < (${key}::timestamptz, ${id}::uuid)`,
  },
}

const excerptLength = 400

/** A page of the work list by keyset: page 100 costs what page 1 costs. */
export async function listQueueRows(
  scope: Asking,
  page: Asked & { order: QueueOrder; after?: QueueCursor; limit: number },
): Promise<QueueRow[]> {
  const { key, by, beyond } = orders[page.order]
  const rows = await sql<QueueRow>`
    select ${columns(scope, sql`left(feedback.text, ${excerptLength})`)}, ${key}::text as key
    from queue_item
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = queue_item.feedback_id
    where queue_item.shop_id = ${scope.shopId}
      and ${queueConditions(scope, page)}
      ${page.after ? sql`and ${beyond(page.after)}` : sql``}
    order by ${by}
    limit ${page.limit}`.execute(scope.db)
  return rows.rows
}

/** One review of the work list with its whole words; undefined when it does not wait. */
export async function findQueueRow(scope: Scope, feedbackId: string): Promise<QueueRow | undefined> {
  const rows = await sql<QueueRow>`
    select ${columns(scope, sql`feedback.text`)}, '' as key
    from queue_item
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = queue_item.feedback_id
    where queue_item.shop_id = ${scope.shopId} and queue_item.feedback_id = ${feedbackId}`.execute(scope.db)
  return rows.rows[0]
}

/** Names are looked up for each row by itself: a page needs few of them. */
function columns(scope: Asking, text: RawBuilder<unknown>): RawBuilder<unknown> {
  const shop = scope.shopId
  const me = moderatorOf(scope)?.id ?? null
  return sql`
    feedback.id, feedback.title, ${text} as text, feedback.language, queue_item.product_id as "productId",
    (select name from product where shop_id = ${shop} and product.id = queue_item.product_id) as "productName",
    (select name_en from product where shop_id = ${shop} and product.id = queue_item.product_id) as "productNameEn",
    (
      select display_name
      from customer
      where customer.shop_id = ${shop} and customer.id = feedback.customer_id
    ) as "authorName",
    causes, codes, score, evidence, reach, risk, flags, since, queue_item.changed_at as "changedAt",
    feedback.order_id as "orderId",
    (
      select json_build_object('memberId', member_id, 'name', name, 'isTaken', is_taken, 'until', until)
      from review_claim
      where review_claim.shop_id = ${shop} and review_claim.feedback_id = queue_item.feedback_id
        and until > ${scope.now}
    ) as claim,
    (
      select json_build_object(
        'state', opinion.state, 'askedBy', opinion.asked_by, 'askedOf', opinion.asked_of,
        'hasJudged', exists (
          select
          from opinion_judgement as judgement
          where judgement.shop_id = ${shop} and judgement.opinion_id = opinion.id
            and judgement.member_id = ${me}::uuid
        )
      )
      from second_opinion as opinion
      where opinion.shop_id = ${shop} and opinion.feedback_id = queue_item.feedback_id
        and opinion.state in ('open', 'disagreed')
    ) as opinion`
}

/** How many rows the filters give. */
export async function countQueueRows(scope: Scope, asked: Asked): Promise<number> {
  const rows = await sql<{ count: number }>`
    select count(*)::int as count
    from queue_item
    where queue_item.shop_id = ${scope.shopId} and ${queueConditions(scope, asked)}`.execute(scope.db)
  return rows.rows[0]?.count ?? 0
}

/** How many rows each part of the work list holds, in one pass. */
export async function countQueueViews(
  scope: Scope,
  targetHours: number,
): Promise<Record<ModerationView, number>> {
  const counts = moderationViews.map(
    (view) =>
      sql`count(*) filter (where ${viewCondition(scope, view, targetHours)})::int as ${sql.ref(view)}`,
  )
  const rows = await sql<Record<ModerationView, number>>`
    select ${sql.join(counts)}
    from queue_item
    where queue_item.shop_id = ${scope.shopId}`.execute(scope.db)
  return rows.rows[0] ?? { all: 0, overdue: 0, appeals: 0, flagged: 0, opinions: 0, mine: 0, unassigned: 0 }
}

/** How many rows of a part name each reason; a review with two reasons counts for both. */
export async function countQueueCodes(
  scope: Scope,
  asked: Asked,
): Promise<{ code: string; count: number }[]> {
  const { code: _, ...filter } = asked.filter
  const rows = await sql<{ code: string; count: number }>`
    select code, count(*)::int as count
    from queue_item, unnest(codes) as code
    where queue_item.shop_id = ${scope.shopId} and ${queueConditions(scope, { ...asked, filter })}
    group by code
    order by count desc, code`.execute(scope.db)
  return rows.rows
}
