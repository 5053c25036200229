import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { TallyRow } from './answer-tally.ts'
import { chosenResponses, type ResponseChoice } from './results-filter.ts'
import { tallied } from './tally-store.ts'

/**
 * How often each answer was given, told apart by version and state of its response. Where the tally cannot tell, or
 * does not hold a response yet, rows are counted; in one statement, so that none is counted twice or left out. Of open
 * responses it is told only that something was answered unless `withOpen`: their number is large, and figures of
 * questions leave them out.
 */
export async function countAnswers(
  scope: Scope,
  choice: ResponseChoice,
  { withOpen }: { withOpen: boolean },
): Promise<TallyRow[]> {
  // Thousands of groups are expected far too high, and would be sorted on disk.
  await sql`set local work_mem = '64MB'`.execute(scope.db)
  const isKept = isTallied(choice)
  const ended = sql`response.state <> 'open' and ${isKept ? sql`not response.is_counted` : sql`true`}`
  const open = sql`response.state = 'open' and not response.is_counted`
  const parts = [
    ...(isKept ? [keptCounts(scope, choice)] : []),
    rowCounts(scope, choice, ended),
    withOpen ? rowCounts(scope, choice, open) : coarseCounts(scope, choice, open),
  ]
  const rows = await sql<TallyRow>`${sql.join(parts, sql` union all `)}`.execute(scope.db)
  return rows.rows
}

/** The tally knows the whole life of a survey, and neither people nor which answers belong together. */
function isTallied({ filter, isWholeLife }: ResponseChoice): boolean {
  return isWholeLife && filter.tier === undefined && filter.question === undefined
}

function keptCounts(scope: Scope, { surveyId, filter }: ResponseChoice): RawBuilder<unknown> {
  const conditions = [sql`survey_id = ${surveyId}::uuid`]
  if (filter.version !== undefined) conditions.push(sql`version = ${filter.version}`)
  if (filter.channel !== undefined) conditions.push(sql`channel = ${filter.channel}`)
  if (filter.language !== undefined) conditions.push(sql`language = ${filter.language}`)
  if (filter.touchpoint !== undefined) conditions.push(sql`touchpoint = ${filter.touchpoint}`)
  return sql`
    select
      question,
      version,
      state,
      (min(number))::double precision as number,
      min(choices) as choices,
      min(mark) as mark,
      sum(count)::bigint as count
    from survey_tally
    where shop_id = ${scope.shopId}
      and ${sql.join(conditions, sql` and `)}
    group by question, version, state, hash`
}

function rowCounts(scope: Scope, choice: ResponseChoice, which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select
      answer.question,
      response.version,
      response.state,
      ${tallied.number} as number,
      ${tallied.choices} as choices,
      ${tallied.mark} as mark,
      count(*) as count
    from survey_response as response
    join survey_answer as answer on answer.shop_id = ${scope.shopId} and answer.response_id = response.id
    where response.shop_id = ${scope.shopId}
      and ${chosenResponses(scope, choice)}
      and ${which}
    group by 1, 2, 3, 4, 5, 6`
}

/** Whether a question was answered, and no more. */
function coarseCounts(scope: Scope, choice: ResponseChoice, which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select
      answer.question,
      response.version,
      response.state,
      null::double precision as number,
      null::text[] as choices,
      case
        when answer.value ? 'skipped' then 'skipped'
        when answer.value ? 'notApplicable' then 'not-applicable'
        else 'given'
      end as mark,
      count(*) as count
    from survey_response as response
    join survey_answer as answer on answer.shop_id = ${scope.shopId} and answer.response_id = response.id
    where response.shop_id = ${scope.shopId}
      and ${chosenResponses(scope, choice)}
      and ${which}
    group by 1, 2, 3, 6`
}
