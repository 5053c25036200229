import { toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'

export type ReviewOfCase = { feedbackId: string; customerId: string }

/** Reviews among the voices of a case whose authors can be reached, newest first. */
export async function listReviewsOfCase(scope: Scope, caseId: string): Promise<ReviewOfCase[]> {
  const found = await sql<ReviewOfCase>`
    select feedback.id as "feedbackId", feedback.customer_id as "customerId"
    from case_voice
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = case_voice.feedback_id
    where case_voice.shop_id = ${scope.shopId}
      and case_voice.case_id = ${caseId}
      and feedback.kind = 'review'
      and feedback.customer_id is not null
      and feedback.erased_at is null
    order by feedback.occurred_at desc, feedback.id desc
    limit 100`.execute(scope.db)
  return found.rows
}

/** True when the author of a review was asked for a follow-up before, in whatever case. */
export async function wasInvited(scope: Scope, feedbackId: string): Promise<boolean> {
  const found = await sql<{ was: boolean }>`
    select exists (
      select from case_voice
      join case_entry on case_entry.shop_id = ${scope.shopId} and case_entry.case_id = case_voice.case_id
      where case_voice.shop_id = ${scope.shopId}
        and case_voice.feedback_id = ${feedbackId}
        and case_entry.kind = 'follow-up-invited'
        and case_entry.detail ->> 'feedbackId' = ${toPublicId('feedback', feedbackId)}
    ) as was`.execute(scope.db)
  return found.rows[0]?.was === true
}
