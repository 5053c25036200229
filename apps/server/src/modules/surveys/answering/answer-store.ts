import type { AnswerReading, SurveyAnswers } from '@echoloop/contract'
import { sql } from 'kysely'
import { arrayLiteral } from '../../../platform/database/array-literal.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { KeptAnswer } from './answer-parts.ts'

type Whose = { surveyId: string; responseId: string }

export type KnownAnswers = { answers: SurveyAnswers; readings: Record<string, AnswerReading>; full: string[] }

/** What a locked response holds so far, and which quotas of its survey are full. */
export async function readKnownAnswers(scope: Scope, { surveyId, responseId }: Whose): Promise<KnownAnswers> {
  const rows = await sql<KnownAnswers>`
    select
      coalesce(jsonb_object_agg(question, value), '{}') as answers,
      coalesce(jsonb_object_agg(question, reading) filter (where reading is not null), '{}') as readings,
      array(
        select key
        from survey_quota
        where shop_id = ${scope.shopId}
          and survey_id = ${surveyId}
          and counted >= most
      ) as "full"
    from survey_answer
    where shop_id = ${scope.shopId}
      and response_id = ${responseId}`.execute(scope.db)
  return rows.rows[0] ?? { answers: {}, readings: {}, full: [] }
}

/** Writes answers to a locked response, one row per question; a repeat writes nothing. */
export async function upsertAnswers(
  scope: Scope,
  { surveyId, responseId }: Whose,
  answers: readonly KeptAnswer[],
): Promise<void> {
  const column = <T>(read: (answer: KeptAnswer) => T) => answers.map(read)
  await sql`
    insert into survey_answer (
      shop_id, response_id, question, survey_id, value, number, choices, text, sealed, reading, answered_at
    )
    select
      ${scope.shopId}, ${responseId}::uuid, row.question, ${surveyId}::uuid, row.value::jsonb, row.number,
      row.choices::text[], row.text, row.sealed, row.reading::jsonb, ${scope.now}::timestamptz
    from unnest(
      ${column(({ question }) => question)}::text[],
      ${column(({ value }) => JSON.stringify(value))}::text[],
      ${column(({ number }) => number)}::double precision[],
      ${column(({ choices }) => choices && arrayLiteral(choices))}::text[],
      ${column(({ text }) => text)}::text[],
      ${column(({ sealed }) => sealed)}::bytea[],
      ${column(({ reading }) => reading && JSON.stringify(reading))}::text[]
    ) as row (question, value, number, choices, text, sealed, reading)
    on conflict (shop_id, response_id, question) do update set
      value = excluded.value,
      number = excluded.number,
      choices = excluded.choices,
      text = excluded.text,
      sealed = excluded.sealed,
      reading = excluded.reading,
      answered_at = excluded.answered_at
    where survey_answer.value is distinct from excluded.value
      or excluded.sealed is not null`.execute(scope.db)
}

/** Takes away answers that were given on a way which was left again. */
export async function removeAnswersOff(
  scope: Scope,
  responseId: string,
  path: readonly string[],
): Promise<void> {
  await sql`
    delete from survey_answer
    where shop_id = ${scope.shopId}
      and response_id = ${responseId}
      and question <> all(${[...path]}::text[])`.execute(scope.db)
}

/**
 * Counts a response in its quotas: in all of them or, where one is full, in none. The rows are locked in the order of
 * their keys, so that people who finish at the same moment take turns, and nobody waits in a circle.
 */
export async function countInQuotas(
  scope: Scope,
  surveyId: string,
  keys: readonly string[],
): Promise<boolean> {
  if (keys.length === 0) return true
  const rows = await sql<{ isFull: boolean }>`
    select counted >= most as "isFull"
    from survey_quota
    where shop_id = ${scope.shopId}
      and survey_id = ${surveyId}
      and key = any(${[...keys]}::text[])
    order by key
    for update`.execute(scope.db)
  if (rows.rows.some(({ isFull }) => isFull)) return false
  await sql`
    update survey_quota
    set counted = counted + 1
    where shop_id = ${scope.shopId}
      and survey_id = ${surveyId}
      and key = any(${[...keys]}::text[])
      and counted < most`.execute(scope.db)
  return true
}
