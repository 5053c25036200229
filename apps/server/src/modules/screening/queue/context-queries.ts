import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { StoredReason } from '../screening-verdict.ts'

export type ReviewFacts = {
  state: string
  receivedAt: Date
  occurredAt: Date
  editedAt: Date | null
  language: string
  source: string
  channel: string
  masked: string[]
  rating: number | null
  customerId: string | null
  orderId: string | null
  productId: string | null
}

/** What is known of a review beside its row in the work list. */
export async function findReviewFacts(scope: Scope, feedbackId: string): Promise<ReviewFacts | undefined> {
  const rows = await sql<ReviewFacts>`
    select
      publication.state, received_at as "receivedAt", feedback.occurred_at as "occurredAt",
      edited_at as "editedAt", language, source, channel, masked, rating, customer_id as "customerId",
      order_id as "orderId", feedback.product_id as "productId"
    from feedback
    join publication on publication.shop_id = ${scope.shopId} and publication.feedback_id = feedback.id
    where feedback.shop_id = ${scope.shopId} and feedback.id = ${feedbackId}`.execute(scope.db)
  return rows.rows[0]
}

export type VerdictRow = { decision: string; score: number; reasons: StoredReason[]; at: Date }

/** What the screening said last. */
export function findVerdict(scope: Scope, feedbackId: string): Promise<VerdictRow | undefined> {
  return scope.db
    .selectFrom('screeningVerdict')
    .select(['decision', 'score', 'reasons', 'at'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

export type OtherReview = {
  id: string
  text: string | null
  productName: string | null
  productNameEn: string | null
  customerId: string | null
  authorName: string | null
  at: Date
  state: string
  deviceHash: string | null
  networkHash: string | null
}

const textMax = 6000

/** Other reviews by their ids, without their stars. */
export async function listOthers(scope: Scope, ids: readonly string[]): Promise<OtherReview[]> {
  if (ids.length === 0) return []
  const rows = await sql<OtherReview>`
    ${selectOthers(scope)}
      and feedback.id = any(${[...ids]}::uuid[])
    order by feedback.occurred_at, feedback.id`.execute(scope.db)
  return rows.rows
}

/** The newest other reviews of an author. */
export async function listOfAuthor(
  scope: Scope,
  { customerId, butId, limit }: { customerId: string; butId: string; limit: number },
): Promise<OtherReview[]> {
  const rows = await sql<OtherReview>`
    ${selectOthers(scope)}
      and feedback.customer_id = ${customerId}
      and feedback.kind = 'review'
      and feedback.id <> ${butId}
    order by feedback.occurred_at desc, feedback.id desc
    limit ${limit}`.execute(scope.db)
  return rows.rows
}

function selectOthers(scope: Scope) {
  const shop = scope.shopId
  return sql`
    select
      feedback.id, left(concat_ws(' ', nullif(title, ''), text), ${textMax}) as text, product.name as "productName",
      product.name_en as "productNameEn", feedback.customer_id as "customerId", display_name as "authorName",
      feedback.occurred_at as at, coalesce(publication.state, 'private') as state,
      visitor.device_hash as "deviceHash", visitor.network_hash as "networkHash"
    from feedback
    left join product on product.shop_id = ${shop} and product.id = feedback.product_id
    left join customer on customer.shop_id = ${shop} and customer.id = feedback.customer_id
    left join publication on publication.shop_id = ${shop} and publication.feedback_id = feedback.id
    left join feedback_visitor as visitor on visitor.shop_id = ${shop} and visitor.feedback_id = feedback.id
    where feedback.shop_id = ${shop}
      and feedback.erased_at is null`
}

export type AuthorFacts = {
  name: string | null
  reviews: number
  published: number
  refused: number
  orders: number
  firstSeenAt: Date | null
}

/** How an author has been known so far. */
export async function findAuthorFacts(scope: Scope, customerId: string): Promise<AuthorFacts | undefined> {
  const shop = scope.shopId
  const rows = await sql<AuthorFacts>`
    select
      display_name as name, written.reviews, written.published, written.refused, bought.orders,
      least(written.first_at, bought.first_at) as "firstSeenAt"
    from customer
    cross join lateral (
      select
        count(*)::int as reviews,
        count(*) filter (where publication.state = 'published')::int as published,
        count(*) filter (where publication.state = 'refused')::int as refused,
        min(feedback.occurred_at) as first_at
      from feedback
      left join publication on publication.shop_id = ${shop} and publication.feedback_id = feedback.id
      where feedback.shop_id = ${shop} and feedback.customer_id = customer.id and feedback.kind = 'review'
    ) as written
    cross join lateral (
      select count(*)::int as orders, min(placed_at) as first_at
      from shop_order
      where shop_order.shop_id = ${shop} and shop_order.customer_id = customer.id
    ) as bought
    where customer.shop_id = ${shop} and customer.id = ${customerId}`.execute(scope.db)
  return rows.rows[0]
}

export type OrderRow = Row<
  'shopOrder',
  'id' | 'number' | 'placedAt' | 'shippedAt' | 'deliveredAt' | 'refundedAt' | 'cancelledAt' | 'foundFalseAt'
>

export function findOrder(scope: Scope, id: string): Promise<OrderRow | undefined> {
  return scope.db
    .selectFrom('shopOrder')
    .select([
      'id',
      'number',
      'placedAt',
      'shippedAt',
      'deliveredAt',
      'refundedAt',
      'cancelledAt',
      'foundFalseAt',
    ])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export type RhythmDay = { day: string; count: number; held: number }

/** Reviews of a product per day around a time; `held`: those that the screening or a person kept back. */
export async function readRhythm(
  scope: Scope,
  { productId, around }: { productId: string; around: Date },
): Promise<RhythmDay[]> {
  const rows = await sql<RhythmDay>`
    select
      feedback.day::text as day, count(*)::int as count,
      count(*) filter (where publication.state in ('held', 'refused'))::int as held
    from feedback
    left join publication on publication.shop_id = ${scope.shopId} and publication.feedback_id = feedback.id
    where feedback.shop_id = ${scope.shopId}
      and feedback.product_id = ${productId}
      and feedback.occurred_at between ${around}::timestamptz - interval '28 days'
        and ${around}::timestamptz + interval '14 days'
      and feedback.kind = 'review'
    group by feedback.day
    order by feedback.day`.execute(scope.db)
  return rows.rows
}

export type AppealRow = { id: string; words: string; state: string; createdAt: Date; answer: string | null }

/** What the author said against a decision last. */
export function findAppeal(scope: Scope, feedbackId: string): Promise<AppealRow | undefined> {
  return scope.db
    .selectFrom('appeal')
    .select(['id', 'words', 'state', 'createdAt', 'answer'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .orderBy('createdAt', 'desc')
    .executeTakeFirst()
}

export type EarlierDecision = Row<
  'decision',
  'state' | 'code' | 'reason' | 'decidedBy' | 'deciderKind' | 'at'
>

export function listEarlierDecisions(scope: Scope, feedbackId: string): Promise<EarlierDecision[]> {
  return scope.db
    .selectFrom('decision')
    .select(['state', 'code', 'reason', 'decidedBy', 'deciderKind', 'at'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .orderBy('id')
    .execute()
}
