import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { AnsweredVoice } from './choose-ways.ts'

/** The voices of a case that an answer could be for, newest first: one that is named, or the latest of all. */
export async function listAnswerable(
  scope: Scope,
  wanted: { caseId: string; feedbackId?: string },
): Promise<AnsweredVoice[]> {
  const found = await sql<AnsweredVoice>`
    select
      feedback.id as "feedbackId",
      feedback.kind,
      feedback.source,
      feedback.customer_id as "customerId",
      feedback.language,
      publication.state as publication
    from case_voice
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = case_voice.feedback_id
    left join publication on publication.shop_id = ${scope.shopId} and publication.feedback_id = feedback.id
    where case_voice.shop_id = ${scope.shopId}
      and case_voice.case_id = ${wanted.caseId}
      and (${wanted.feedbackId ?? null}::uuid is null or feedback.id = ${wanted.feedbackId ?? null}::uuid)
    order by feedback.occurred_at desc, feedback.id desc
    limit 50`.execute(scope.db)
  return found.rows
}

/** Where the review of a reply stands now; undefined when the voice is gone. */
export async function publicationOf(scope: Scope, feedbackId: string): Promise<AnsweredVoice | undefined> {
  const found = await sql<AnsweredVoice>`
    select
      feedback.id as "feedbackId",
      feedback.kind,
      feedback.source,
      feedback.customer_id as "customerId",
      feedback.language,
      publication.state as publication
    from feedback
    left join publication on publication.shop_id = ${scope.shopId} and publication.feedback_id = feedback.id
    where feedback.shop_id = ${scope.shopId}
      and feedback.id = ${feedbackId}`.execute(scope.db)
  return found.rows[0]
}

/** The case that a voice hangs on. */
export async function caseOfVoice(scope: Scope, feedbackId: string): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('caseVoice')
    .select('caseId')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .executeTakeFirst()
  return row?.caseId
}
