import type { ResponseState, SurveyChannel } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { PublishedVersion } from './asked-questions.ts'
import { chosenResponses, onDays, type ResponseChoice } from './results-filter.ts'

export async function readResultSurvey(
  scope: Scope,
  surveyId: string,
): Promise<{ id: string; name: string } | undefined> {
  const rows = await sql<{ id: string; name: string }>`
    select id, name
    from survey
    where shop_id = ${scope.shopId}
      and id = ${surveyId}::uuid`.execute(scope.db)
  return rows.rows[0]
}

export async function readPublishedVersions(
  scope: Scope,
  surveyId: string,
): Promise<(PublishedVersion & { publishedAt: Date })[]> {
  const rows = await sql<PublishedVersion & { publishedAt: Date }>`
    select version, definition, published_at as "publishedAt"
    from survey_version
    where shop_id = ${scope.shopId}
      and survey_id = ${surveyId}::uuid
    order by version desc`.execute(scope.db)
  return rows.rows
}

/** Today, and the day on which the first response began, in the shop's time zone. */
export async function readLifeOfSurvey(
  scope: Scope,
  { surveyId, timeZone }: { surveyId: string; timeZone: string },
): Promise<{ first: string | null; today: string }> {
  const rows = await sql<{ first: string | null; today: string }>`
    select
      (min(started_at) at time zone ${timeZone})::date::text as first,
      (${scope.now}::timestamptz at time zone ${timeZone})::date::text as today
    from survey_response
    where shop_id = ${scope.shopId}
      and survey_id = ${surveyId}::uuid`.execute(scope.db)
  return rows.rows[0] ?? { first: null, today: scope.now.toISOString().slice(0, 10) }
}

export type StateCount = { state: ResponseState; count: number; medianSeconds: number | null }

export async function countStates(scope: Scope, choice: ResponseChoice): Promise<StateCount[]> {
  const rows = await sql<StateCount>`
    select
      response.state,
      count(*) as count,
      percentile_cont(0.5) within group (order by response.seconds) as "medianSeconds"
    from survey_response as response
    where response.shop_id = ${scope.shopId}
      and ${chosenResponses(scope, choice)}
    group by response.state`.execute(scope.db)
  return rows.rows
}

export type ResponseDay = { day: string; started: number; complete: number }

export async function countDays(scope: Scope, choice: ResponseChoice): Promise<ResponseDay[]> {
  const rows = await sql<ResponseDay>`
    select
      counted.day::text as day,
      counted.started,
      counted.complete
    from (
      select
        (response.started_at at time zone ${choice.period.timeZone})::date as day,
        count(*) as started,
        count(*) filter (where response.state = 'complete') as complete
      from survey_response as response
      where response.shop_id = ${scope.shopId}
        and ${chosenResponses(scope, choice)}
      group by 1
    ) as counted
    order by counted.day`.execute(scope.db)
  return rows.rows
}

export type LeftRow = { question: string; version: number; count: number }

/** Where unfinished responses stopped. */
export async function countLeft(scope: Scope, choice: ResponseChoice): Promise<LeftRow[]> {
  const rows = await sql<LeftRow>`
    select response.next_question as question, response.version, count(*) as count
    from survey_response as response
    where response.shop_id = ${scope.shopId}
      and ${chosenResponses(scope, choice)}
      and response.state = 'open'
      and response.next_question is not null
    group by 1, 2`.execute(scope.db)
  return rows.rows
}

export type OptionRow = {
  version: number | null
  channel: SurveyChannel | null
  language: string | null
  touchpoint: string | null
  count: number
}

/** What the responses of the whole survey can be told apart by; one column of each row is set. */
export async function countOptions(scope: Scope, surveyId: string): Promise<OptionRow[]> {
  const rows = await sql<OptionRow>`
    select version, channel, language, touchpoint, count(*) as count
    from survey_response
    where shop_id = ${scope.shopId}
      and survey_id = ${surveyId}::uuid
    group by grouping sets ((version), (channel), (language), (touchpoint))
    order by count(*) desc`.execute(scope.db)
  return rows.rows
}

/** Tiers of the customers who answered; none in an anonymous survey. */
export async function countTiers(
  scope: Scope,
  surveyId: string,
): Promise<{ value: string; count: number }[]> {
  const rows = await sql<{ value: string; count: number }>`
    select standing.tier as value, count(*) as count
    from survey_response as response
    join customer_standing as standing on standing.shop_id = ${scope.shopId}
      and standing.customer_id = response.customer_id
    where response.shop_id = ${scope.shopId}
      and response.survey_id = ${surveyId}::uuid
      and response.customer_id is not null
    group by 1
    order by 2 desc`.execute(scope.db)
  return rows.rows
}

/** People a message left for in the period, and how many of them came to an end of the survey. */
export async function countInvited(
  scope: Scope,
  { surveyId, period, isWholeLife }: ResponseChoice,
): Promise<{ invited: number; answered: number }> {
  const rows = await sql<{ invited: number; answered: number }>`
    select
      count(*) as invited,
      count(*) filter (where invitation.answered_at is not null) as answered
    from survey_invitation as invitation
    where invitation.shop_id = ${scope.shopId}
      and invitation.survey_id = ${surveyId}::uuid
      and invitation.customer_id is not null
      and invitation.sent_at is not null
      and ${isWholeLife ? sql`true` : onDays('invitation.sent_at', period)}`.execute(scope.db)
  return rows.rows[0] ?? { invited: 0, answered: 0 }
}
