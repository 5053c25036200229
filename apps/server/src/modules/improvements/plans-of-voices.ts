import type { LocaleName } from '@echoloop/locales'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { wordsIn } from './words-in.ts'

type Both = { 'zh-CN': string; en: string }

/** What became of voices: a shipped plan in the reader's language. */
export type PlanOfVoice = { planId: string; said: string; did: string; shippedAt: Date; isPublic: boolean }

/** Shipped plans that answer any of these voices, newest first: what the status pages of their authors show. */
export async function plansOfVoices(
  scope: Scope,
  feedbackIds: readonly string[],
  language: LocaleName,
): Promise<PlanOfVoice[]> {
  const found = await sql<{ planId: string; said: Both; did: Both; shippedAt: Date; isPublic: boolean }>`
    select distinct
      improvement_plan.id as "planId", newest.said, newest.did, shipped_at as "shippedAt",
      newest.is_public as "isPublic"
    from plan_voice
    join improvement_plan on improvement_plan.shop_id = ${scope.shopId} and improvement_plan.id = plan_voice.plan_id
    join lateral (
      select said, did, is_public
      from plan_statement
      where plan_statement.shop_id = ${scope.shopId}
        and plan_statement.plan_id = improvement_plan.id
      order by version desc
      limit 1
    ) as newest on true
    where plan_voice.shop_id = ${scope.shopId}
      and plan_voice.feedback_id = any(${[...feedbackIds]}::uuid[])
      and improvement_plan.state = 'shipped'
    order by shipped_at desc`.execute(scope.db)
  return found.rows.map(({ said, did, ...plan }) => ({
    ...plan,
    said: wordsIn(said, language).text,
    did: wordsIn(did, language).text,
  }))
}
