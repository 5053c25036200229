import { type FeedbackFilter, planLimits } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { conditionsOf } from '../cases/index.ts'
import './improvement-tables.ts'

/** True for a voice that stands: neither erased nor taken back by its author. Goes with `feedback` in the statement. */
export function stands(scope: Scope): RawBuilder<boolean> {
  return sql<boolean>`(
    feedback.erased_at is null
    and not exists (
      select
      from publication
      where publication.shop_id = ${scope.shopId}
        and publication.feedback_id = feedback.id
        and publication.state = 'withdrawn'
    )
  )`
}

/** Links the voices that a filter finds. Returns how many were new. */
export function linkByFilter(scope: Scope, planId: string, filter: FeedbackFilter): Promise<number> {
  return insertVoices(
    scope,
    sql`
    select ${scope.shopId}::uuid, ${planId}::uuid, feedback.id, null::uuid, ${scope.now}::timestamptz
    from feedback
    where feedback.shop_id = ${scope.shopId}
      and ${conditionsOf(scope, filter)}
      and ${stands(scope)}
    limit ${planLimits.voices + 1}`,
  )
}

/** Links the voices of cases, which are the cases' own ones. */
export function linkByCase(scope: Scope, planId: string, caseIds: readonly string[]): Promise<number> {
  return insertVoices(
    scope,
    sql`
    select ${scope.shopId}::uuid, ${planId}::uuid, feedback.id, case_voice.case_id, ${scope.now}::timestamptz
    from case_voice
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = case_voice.feedback_id
    where case_voice.shop_id = ${scope.shopId}
      and case_voice.case_id = any(${[...caseIds]}::uuid[])
      and ${stands(scope)}`,
  )
}

export function linkById(scope: Scope, planId: string, feedbackIds: readonly string[]): Promise<number> {
  return insertVoices(
    scope,
    sql`
    select ${scope.shopId}::uuid, ${planId}::uuid, feedback.id, null::uuid, ${scope.now}::timestamptz
    from feedback
    where feedback.shop_id = ${scope.shopId}
      and feedback.id = any(${[...feedbackIds]}::uuid[])
      and ${stands(scope)}`,
  )
}

async function insertVoices(scope: Scope, found: RawBuilder<unknown>): Promise<number> {
  const result = await sql`
    insert into plan_voice (shop_id, plan_id, feedback_id, case_id, added_at)
    ${found}
    on conflict (shop_id, plan_id, feedback_id) do nothing`.execute(scope.db)
  return Number(result.numAffectedRows ?? 0n)
}

export async function unlink(scope: Scope, planId: string, feedbackIds: readonly string[]): Promise<number> {
  const result = await scope.db
    .deleteFrom('planVoice')
    .where('shopId', '=', scope.shopId)
    .where('planId', '=', planId)
    .where('feedbackId', '=', sql<string>`any(${[...feedbackIds]}::uuid[])`)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
