import type { FeedbackKind } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './review-tables.ts'

export type InvitationRow = { id: string; orderId: string; productId: string; expiresAt: Date }

export function findInvitation(scope: Scope, id: string): Promise<InvitationRow | undefined> {
  return scope.db
    .selectFrom('reviewInvitation')
    .select(['id', 'orderId', 'productId', 'expiresAt'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export type OrderLineKey = { orderId: string; productId: string }

/** The review that an order line has already, by whichever link it came. */
export async function findReviewOfLine(scope: Scope, line: OrderLineKey): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('reviewInvitation')
    .select('feedbackId')
    .where('shopId', '=', scope.shopId)
    .where('orderId', '=', line.orderId)
    .where('productId', '=', line.productId)
    .where('feedbackId', 'is not', null)
    .executeTakeFirst()
  return row?.feedbackId ?? undefined
}

/**
 * All invitations of an order line, locked until the transaction ends, so that its submissions take turns. Always
 * in one order, so that two of them never deadlock.
 */
export function lockInvitations(
  scope: Scope,
  line: OrderLineKey,
): Promise<{ id: string; feedbackId: string | null }[]> {
  return scope.db
    .selectFrom('reviewInvitation')
    .select(['id', 'feedbackId'])
    .where('shopId', '=', scope.shopId)
    .where('orderId', '=', line.orderId)
    .where('productId', '=', line.productId)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** What an author said in a review, as it is kept. */
export type WrittenReview = {
  id: string
  kind: FeedbackKind
  occurredAt: Date
  rating: number | null
  title: string | null
  text: string | null
  dimensions: Record<string, number>
  isAnonymous: boolean
  erasedAt: Date | null
}

export function findWrittenReview(scope: Scope, feedbackId: string): Promise<WrittenReview | undefined> {
  return scope.db
    .selectFrom('feedback')
    .select(['id', 'kind', 'occurredAt', 'rating', 'title', 'text', 'dimensions', 'isAnonymous', 'erasedAt'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', feedbackId)
    .executeTakeFirst()
}

/** The first receipt given for a review. */
export async function findReceiptOf(scope: Scope, feedbackId: string): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('feedbackReceipt')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .orderBy('id')
    .executeTakeFirst()
  return row?.id
}

export type ReceiptRow = {
  productId: string
  productName: string
  productNameEn: string | null
  rating: number | null
  title: string | null
  text: string | null
  submittedAt: Date
  erasedAt: Date | null
  state: 'pending' | 'published' | 'refused' | null
  decidedAt: Date | null
  reasonCode: string | null
}

/** What a receipt shows: the review, its present state, and the last decision about it. */
export async function findReceipt(scope: Scope, id: string): Promise<ReceiptRow | undefined> {
  const rows = await sql<ReceiptRow>`
    select
      product.id as "productId", product.name as "productName", product.name_en as "productNameEn",
      feedback.rating, feedback.title, feedback.text, feedback.received_at as "submittedAt",
      feedback.erased_at as "erasedAt", publication.state, decided.at as "decidedAt", decided.code as "reasonCode"
    from feedback_receipt
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = feedback_receipt.feedback_id
    join product on product.shop_id = ${scope.shopId} and product.id = feedback.product_id
    left join publication on publication.shop_id = ${scope.shopId} and publication.feedback_id = feedback.id
    left join lateral (
      select at, code
      from decision
      where decision.shop_id = ${scope.shopId}
        and decision.feedback_id = feedback.id
      order by decision.id desc
      limit 1
    ) as decided on true
    where feedback_receipt.shop_id = ${scope.shopId}
      and feedback_receipt.id = ${id}`.execute(scope.db)
  return rows.rows[0]
}
