import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { DeciderKind } from '../decider.ts'
import type { PublicationState } from '../screening-tables.ts'
import type { ScreeningDecision, StoredReason } from '../screening-verdict.ts'

export type SampledReview = {
  id: string
  state: PublicationState
  rating: number | null
  title: string | null
  text: string | null
  language: string
  receivedAt: Date
  channel: string
  customerId: string | null
  authorName: string | null
  productName: string | null
  orderId: string | null
  placedAt: Date | null
  deliveredAt: Date | null
  hasProduct: boolean
  isErased: boolean
}

/** What is known of reviews, names among it: only for masking. */
export async function readSampledReviews(scope: Scope, ids: readonly string[]): Promise<SampledReview[]> {
  const { rows } = await sql<SampledReview>`
    select
      feedback.id,
      coalesce(publication.state, 'pending') as state,
      feedback.rating,
      feedback.title,
      feedback.text,
      feedback.language,
      feedback.received_at as "receivedAt",
      feedback.channel,
      feedback.customer_id as "customerId",
      customer.display_name as "authorName",
      product.name as "productName",
      feedback.order_id as "orderId",
      shop_order.placed_at as "placedAt",
      shop_order.delivered_at as "deliveredAt",
      exists (
        select
        from order_line
        where order_line.shop_id = ${scope.shopId}
          and order_line.order_id = feedback.order_id
          and order_line.product_id = feedback.product_id
      ) as "hasProduct",
      feedback.erased_at is not null as "isErased"
    from feedback
    left join publication on publication.shop_id = ${scope.shopId} and publication.feedback_id = feedback.id
    left join customer on customer.shop_id = ${scope.shopId} and customer.id = feedback.customer_id
    left join product on product.shop_id = ${scope.shopId} and product.id = feedback.product_id
    left join shop_order on shop_order.shop_id = ${scope.shopId} and shop_order.id = feedback.order_id
    where feedback.shop_id = ${scope.shopId}
      and feedback.id = any(${[...ids]}::uuid[])`.execute(scope.db)
  return rows
}

export type SampledDecision = {
  feedbackId: string
  state: string
  code: string | null
  reason: string | null
  deciderKind: DeciderKind
  at: Date
}

export function readSampledDecisions(scope: Scope, ids: readonly string[]): Promise<SampledDecision[]> {
  return scope.db
    .selectFrom('decision')
    .select(['feedbackId', 'state', 'code', 'reason', 'deciderKind', 'at'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .execute()
}

export type SampledFlag = { feedbackId: string; reason: string; state: string; flaggedAt: Date }

export function readSampledFlags(scope: Scope, ids: readonly string[]): Promise<SampledFlag[]> {
  return scope.db
    .selectFrom('reviewFlag')
    .select(['feedbackId', 'reason', 'state', 'flaggedAt'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('flaggedAt')
    .execute()
}

export type SampledVerdict = {
  feedbackId: string
  decision: ScreeningDecision
  score: number
  reasons: StoredReason[]
  at: Date
}

export function readSampledVerdicts(scope: Scope, ids: readonly string[]): Promise<SampledVerdict[]> {
  return scope.db
    .selectFrom('screeningVerdict')
    .select(['feedbackId', 'decision', 'score', 'reasons', 'at'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id', 'desc')
    .execute()
}
