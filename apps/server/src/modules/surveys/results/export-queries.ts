import type { ResponseState, SurveyAnswer, SurveyChannel } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { chosenResponses, type ResponseChoice } from './results-filter.ts'

export type ExportedResponse = {
  id: string
  version: number
  state: ResponseState
  channel: SurveyChannel
  language: string
  touchpoint: string | null
  startedAt: Date
  endedAt: Date | null
  seconds: number | null
  hidden: Record<string, string>
  answers: Record<string, SurveyAnswer>
}

export type ExportPage = { after: { startedAt: Date; id: string } | undefined; limit: number }

/** Responses with their answers, in the order in which they began. Personal data in words is masked already. */
export async function readResponses(
  scope: Scope,
  choice: ResponseChoice,
  { after, limit }: ExportPage,
): Promise<ExportedResponse[]> {
  const later: RawBuilder<unknown> = after
    ? sql`(response.started_at, response.id) > (${after.startedAt}::timestamptz, ${after.id}::uuid)`
    : sql`true`
  const rows = await sql<ExportedResponse>`
    select
      response.id,
      response.version,
      response.state,
      response.channel,
      response.language,
      response.touchpoint,
      response.started_at as "startedAt",
      response.ended_at as "endedAt",
      response.seconds,
      response.hidden,
      (
        select coalesce(jsonb_object_agg(answer.question, answer.value), '{}')
        from survey_answer as answer
        where answer.shop_id = ${scope.shopId}
          and answer.response_id = response.id
      ) as answers
    from survey_response as response
    where response.shop_id = ${scope.shopId}
      and ${chosenResponses(scope, choice)}
      and ${later}
    order by response.started_at, response.id
    limit ${limit}`.execute(scope.db)
  return rows.rows
}
