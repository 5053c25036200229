import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './review-tables.ts'

export type OwnReviewRow = {
  feedbackId: string
  version: number
  productId: string
  productName: string
  productNameEn: string | null
  categoryCode: string | null
  rating: number | null
  dimensions: Record<string, number>
  title: string | null
  text: string | null
  isAnonymous: boolean
  occurredAt: Date
  submittedAt: Date
  editedAt: Date | null
  erasedAt: Date | null
  state: 'pending' | 'published' | 'refused' | 'withdrawn'
  decidedAt: Date | null
  reasonCode: string | null
  followUp: { text: string; daysAfter: number; createdAt: string } | null
}

/** The review of a receipt with its present state, the last decision, and its follow-up. */
export async function findOwnReview(scope: Scope, receiptId: string): Promise<OwnReviewRow | undefined> {
  const rows = await sql<OwnReviewRow>`
    select
      feedback.id as "feedbackId", feedback.version, product.id as "productId", product.name as "productName",
      product.name_en as "productNameEn", product.category_code as "categoryCode",
      feedback.rating, feedback.dimensions, feedback.title, feedback.text, feedback.is_anonymous as "isAnonymous",
      feedback.occurred_at as "occurredAt", feedback.received_at as "submittedAt",
      feedback.edited_at as "editedAt", feedback.erased_at as "erasedAt",
      coalesce(publication.state, 'pending') as state, decided.at as "decidedAt", decided.code as "reasonCode",
      (
        select json_build_object('text', follow_up.text, 'daysAfter', days_after, 'createdAt', follow_up.created_at)
        from follow_up
        where follow_up.shop_id = ${scope.shopId}
          and follow_up.feedback_id = feedback.id
      ) as "followUp"
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
      and feedback_receipt.id = ${receiptId}`.execute(scope.db)
  return rows.rows[0]
}

/** The voice that a receipt stands for. */
export async function findReceiptVoice(scope: Scope, receiptId: string): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('feedbackReceipt')
    .select('feedbackId')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', receiptId)
    .executeTakeFirst()
  return row?.feedbackId
}
