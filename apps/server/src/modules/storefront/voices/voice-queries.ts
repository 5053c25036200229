import type { FeedbackKind } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'

/** The receipt that a voice has already, when the same words are sent again. */
export async function findReceiptOfVoice(scope: Scope, feedbackId: string): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('feedbackReceipt')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .orderBy('id')
    .executeTakeFirst()
  return row?.id
}

export type VoiceOfPage = {
  kind: FeedbackKind
  text: string | null
  sentAt: Date
  erasedAt: Date | null
  isReachable: boolean
  /** Of the case that it belongs to. */
  caseState: string | null
}

/** What was told, and how far the shop is with it. Nothing of other people in the same case. */
export async function findVoiceOfReceipt(scope: Scope, receiptId: string): Promise<VoiceOfPage | undefined> {
  const found = await sql<VoiceOfPage>`
    select
      feedback.kind,
      feedback.text,
      feedback.received_at as "sentAt",
      feedback.erased_at as "erasedAt",
      feedback.customer_id is not null as "isReachable",
      (
        select service_case.state
        from case_voice
        join service_case on service_case.shop_id = ${scope.shopId} and service_case.id = case_voice.case_id
        where case_voice.shop_id = ${scope.shopId}
          and case_voice.feedback_id = feedback.id
        limit 1
      ) as "caseState"
    from feedback_receipt
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = feedback_receipt.feedback_id
    where feedback_receipt.shop_id = ${scope.shopId}
      and feedback_receipt.id = ${receiptId}`.execute(scope.db)
  return found.rows[0]
}
