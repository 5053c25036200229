import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { TallyRow } from './answer-tally.ts'
import type { AskedQuestion } from './asked-questions.ts'
import { chosenResponses, type ResponseChoice } from './results-filter.ts'

type GivenAnswer = { number: number | null; choices: string[] | null }

export type PairRow = { state: TallyRow['state']; first: GivenAnswer; second: GivenAnswer; count: number }

/** How often two answers were given by one person, among those who answered both questions. */
export async function countPairs(
  scope: Scope,
  choice: ResponseChoice,
  { first, second }: { first: AskedQuestion; second: AskedQuestion },
): Promise<PairRow[]> {
  const versions = first.versions.filter((version) => second.versions.includes(version))
  const rows = await sql<PairRow>`
    select
      response.state,
      json_build_object('number', first.number, 'choices', first.choices) as first,
      json_build_object('number', second.number, 'choices', second.choices) as second,
      count(*) as count
    from survey_response as response
    join survey_answer as first on first.shop_id = ${scope.shopId}
      and first.survey_id = ${choice.surveyId}::uuid
      and first.question = ${first.key}
      and first.response_id = response.id
    join survey_answer as second on second.shop_id = ${scope.shopId}
      and second.survey_id = ${choice.surveyId}::uuid
      and second.question = ${second.key}
      and second.response_id = response.id
    where response.shop_id = ${scope.shopId}
      and ${chosenResponses(scope, choice)}
      and response.version = any(${versions}::int[])
      and (first.number is not null or first.choices is not null)
      and (second.number is not null or second.choices is not null)
    group by response.state, first.number, first.choices, second.number, second.choices`.execute(scope.db)
  return rows.rows
}
