import type { SurveyResultsFilter } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { AskedQuestion } from './asked-questions.ts'

export type ResultsPeriod = { from: string; to: string; timeZone: string }

/** Which responses are looked at: of one survey, in a period, narrowed by a filter. */
export type ResponseChoice = {
  surveyId: string
  period: ResultsPeriod
  /** The period was not narrowed. */
  isWholeLife: boolean
  filter: Omit<SurveyResultsFilter, 'from' | 'to' | 'partial'>
  /** The question that `filter.question` names. */
  asked?: AskedQuestion
}

/** The conditions on rows of `survey_response as response` of this shop. */
export function chosenResponses(scope: Scope, choice: ResponseChoice): RawBuilder<unknown> {
  const { surveyId, filter } = choice
  const conditions = [
    sql`response.survey_id = ${surveyId}::uuid`,
    ...(choice.isWholeLife ? [] : [onDays('response.started_at', choice.period)]),
  ]
  if (filter.version !== undefined) conditions.push(sql`response.version = ${filter.version}`)
  if (filter.channel !== undefined) conditions.push(sql`response.channel = ${filter.channel}`)
  if (filter.language !== undefined) conditions.push(sql`response.language = ${filter.language}`)
  if (filter.touchpoint !== undefined) conditions.push(sql`response.touchpoint = ${filter.touchpoint}`)
  if (filter.tier !== undefined) conditions.push(ofTier(scope, filter.tier))
  if (filter.question !== undefined && filter.answer !== undefined)
    conditions.push(whoAnswered(scope, { ...choice, answer: filter.answer }))
  return sql.join(conditions, sql` and `)
}

/** Whether an instant lies on the days of a period. */
export function onDays(column: string, { from, to, timeZone }: ResultsPeriod): RawBuilder<unknown> {
  return sql`${sql.ref(column)} >= (${from}::date)::timestamp at time zone ${timeZone}
    and ${sql.ref(column)} < (${to}::date + 1)::timestamp at time zone ${timeZone}`
}

function ofTier(scope: Scope, tier: string): RawBuilder<unknown> {
  return sql`exists (
    select
    from customer_standing as standing
    where standing.shop_id = ${scope.shopId}
      and standing.customer_id = response.customer_id
      and standing.tier = ${tier}
  )`
}

function whoAnswered(scope: Scope, choice: ResponseChoice & { answer: string }): RawBuilder<unknown> {
  const { surveyId, asked, answer } = choice
  if (!asked) return sql`false`
  return sql`response.version = any(${asked.versions}::int[])
    and response.id in (
      select answer.response_id
      from survey_answer as answer
      where answer.shop_id = ${scope.shopId}
        and answer.survey_id = ${surveyId}::uuid
        and answer.question = ${asked.key}
        and ${isAnswer(asked, answer)}
    )`
}

const promoterGroups = new Map([
  ['promoters', sql`answer.number >= 9`],
  ['passives', sql`answer.number between 7 and 8`],
  ['detractors', sql`answer.number <= 6`],
])

/** Whether a row of `survey_answer as answer` is this answer; what can be no answer is nobody's. */
function isAnswer({ kind }: AskedQuestion, code: string): RawBuilder<unknown> {
  if (code === 'skipped') return sql`answer.value ? 'skipped'`
  if (code === 'not-applicable') return sql`answer.value ? 'notApplicable'`
  if (kind === 'nps' && promoterGroups.has(code)) return promoterGroups.get(code) ?? sql`false`
  if (kind === 'consent') return sql`answer.number = ${code === 'yes' ? 1 : 0}`
  if (kind === 'ranking') return sql`answer.choices[1] = ${code}`
  if (kind === 'single' || kind === 'multiple' || kind === 'matrix')
    return sql`answer.choices @> array[${code}]`
  const number = Number(code)
  return code !== '' && Number.isFinite(number) ? sql`answer.number = ${number}` : sql`false`
}
