import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'

export type SurveyOfRule = { name: string; isLive: boolean }

/** Surveys that rules ask, by id; those that are gone are missing. */
export async function readSurveys(scope: Scope, ids: readonly string[]): Promise<Map<string, SurveyOfRule>> {
  const rows = await sql<SurveyOfRule & { id: string }>`
    select id, name,
      state = 'live' and (closes_at is null or closes_at > ${scope.now}) as "isLive"
    from survey
    where shop_id = ${scope.shopId}
      and id = any(${[...ids]}::uuid[])
      and state <> 'archived'`.execute(scope.db)
  return new Map(rows.rows.map(({ id, ...survey }) => [id, survey]))
}

/** One answer on a scale at a touchpoint, and how often it was given. */
export type ScaleCount = { touchpoint: string; kind: string; number: number; count: number }

/** Answers on scales that were given at touchpoints in a time. */
export async function readScales(
  scope: Scope,
  { from, to }: { from: string; to: string },
): Promise<ScaleCount[]> {
  const rows = await sql<ScaleCount>`
    with scale as materialized (
      select survey_id, version, question ->> 'key' as key, question ->> 'kind' as kind
      from survey_version
      cross join jsonb_array_elements(definition -> 'questions') as question
      where shop_id = ${scope.shopId}
        and question ->> 'kind' in ('nps', 'csat', 'ces', 'stars')
    )
    select response.touchpoint, scale.kind, answer.number, count(*) as count
    from survey_response as response
    join shop on shop.shop_id = ${scope.shopId}
    join survey_answer as answer
      on answer.shop_id = ${scope.shopId}
      and answer.response_id = response.id
    join scale
      on scale.survey_id = response.survey_id
      and scale.version = response.version
      and scale.key = answer.question
    where response.shop_id = ${scope.shopId}
      and response.touchpoint is not null
      and response.started_at >= ${from}::date::timestamp at time zone shop.time_zone
      and response.started_at < (${to}::date + 1)::timestamp at time zone shop.time_zone
      and answer.number is not null
    group by response.touchpoint, scale.kind, answer.number`.execute(scope.db)
  return rows.rows
}
