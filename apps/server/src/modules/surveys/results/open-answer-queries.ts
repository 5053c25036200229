import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { chosenResponses, type ResponseChoice } from './results-filter.ts'

export type OpenAnswerChoice = {
  choice: ResponseChoice
  states: readonly string[]
  /** The open question; undefined: all of them. */
  of: string | undefined
}

/** Open answers that became voices, as rows of `survey_answer as spoken`. */
function spokenAnswers(scope: Scope, { choice, states, of }: OpenAnswerChoice): RawBuilder<unknown> {
  return sql`from survey_answer as spoken
    join survey_response as response
      on response.shop_id = ${scope.shopId}
      and response.id = spoken.response_id
    where spoken.shop_id = ${scope.shopId}
      and spoken.survey_id = ${choice.surveyId}::uuid
      and spoken.feedback_id is not null
      and ${of === undefined ? sql`true` : sql`spoken.question = ${of}`}
      and response.state = any(${[...states]}::text[])
      and ${chosenResponses(scope, choice)}`
}

/** The condition on rows of `feedback`. */
export function amongSpoken(scope: Scope, chosen: OpenAnswerChoice): RawBuilder<unknown> {
  return sql`feedback.id in (select spoken.feedback_id ${spokenAnswers(scope, chosen)})`
}

/** How many people said something in words. */
export async function countSpeakers(scope: Scope, chosen: OpenAnswerChoice): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct spoken.response_id)::int as count
    ${spokenAnswers(scope, chosen)}`.execute(scope.db)
  return rows[0]?.count ?? 0
}

/** Which question each voice answers, by its id. */
export async function readQuestionsOf(
  scope: Scope,
  feedbackIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ feedbackId: string; question: string }>`
    select feedback_id as "feedbackId", question
    from survey_answer
    where shop_id = ${scope.shopId}
      and feedback_id = any(${[...feedbackIds]}::uuid[])`.execute(scope.db)
  return new Map(rows.map(({ feedbackId, question }) => [feedbackId, question]))
}
