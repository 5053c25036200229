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
  facts: Record<string, string | number | boolean>
  occurredAt: Date
  submittedAt: Date
  editedAt: Date | null
  erasedAt: Date | null
  state: 'pending' | 'held' | 'published' | 'refused' | 'withdrawn'
  decidedAt: Date | null
  reasonCode: string | null
  /** The shop's own words for the rule, where it has any. */
  ownReason: { en: string; zh: string } | null
  /** Signals of the newest verdict about the words as they stand. */
  noticed: string[]
  appeal: OwnAppealRow | null
  followUp: { text: string; daysAfter: number; createdAt: string } | null
}

/** Times are ISO 8601. */
export type OwnAppealRow = {
  words: string
  state: 'open' | 'upheld' | 'rejected' | 'ended'
  answer: string | null
  createdAt: string
  decidedAt: string | null
  /** It was about the decision that stands, or was answered with or after it. */
  isOfPresent: boolean
}

/** The review of a receipt with its present state, the last decision, and its follow-up. */
export async function findOwnReview(scope: Scope, receiptId: string): Promise<OwnReviewRow | undefined> {
  const rows = await sql<OwnReviewRow>`
    select
      feedback.id as "feedbackId", feedback.version, product.id as "productId", product.name as "productName",
      product.name_en as "productNameEn", product.category_code as "categoryCode",
      feedback.rating, feedback.dimensions, feedback.title, feedback.text, feedback.is_anonymous as "isAnonymous",
      feedback.facts,
      feedback.occurred_at as "occurredAt", feedback.received_at as "submittedAt",
      feedback.edited_at as "editedAt", feedback.erased_at as "erasedAt",
      coalesce(publication.state, 'pending') as state, decided.at as "decidedAt", decided.code as "reasonCode",
      (
        select texts->decided.code
        from screening_policy
        where screening_policy.shop_id = ${scope.shopId}
        order by screening_policy.version desc
        limit 1
      ) as "ownReason",
      coalesce((
        select array(select reason->>'code' from jsonb_array_elements(reasons) as reason)
        from screening_verdict
        where screening_verdict.shop_id = ${scope.shopId}
          and screening_verdict.feedback_id = feedback.id
          and edition = feedback.version
        order by screening_verdict.id desc
        limit 1
      ), '{}') as noticed,
      (
        select json_build_object(
          'words', words, 'state', appeal.state, 'answer', answer, 'createdAt', appeal.created_at,
          'decidedAt', appeal.decided_at, 'isOfPresent', appeal.decision_id = decided.id or appeal.decided_at >= decided.at
        )
        from appeal
        where appeal.shop_id = ${scope.shopId}
          and appeal.feedback_id = feedback.id
        order by appeal.created_at desc
        limit 1
      ) as appeal,
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
      select id, at, code
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
