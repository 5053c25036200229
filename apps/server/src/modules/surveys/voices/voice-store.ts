import type { AnswerReading, ResponseState, SurveyAnswer } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'

export type DueResponse = {
  id: string
  surveyId: string
  surveyName: string
  version: number
  state: ResponseState
  language: string
  touchpoint: string | null
  hidden: Record<string, string>
  seed: number
  customerId: string | null
  orderId: string | null
  productId: string | null
  startedAt: Date
  answeredAt: Date | null
  endedAt: Date | null
  wantsHelp: boolean
  helpSealed: Buffer | null
  /** Null: nothing waits to become a voice. */
  voicesDueAt: Date | null
}

/** Takes responses whose voices are due, for this transaction; others skip them meanwhile. */
export async function claimDue(scope: Scope, limit: number): Promise<DueResponse[]> {
  return readDue(
    scope,
    sql`response.id = any(array(
        select id
        from survey_response
        where shop_id = ${scope.shopId}
          and voices_due_at <= ${scope.now}::timestamptz
        order by voices_due_at
        limit ${limit}
        for update skip locked
      ))`,
  )
}

/** One response, whether or not anything of it is due. */
export async function readSpoken(scope: Scope, responseId: string): Promise<DueResponse | undefined> {
  const [row] = await readDue(scope, sql`response.id = ${responseId}`)
  return row
}

async function readDue(scope: Scope, which: RawBuilder<unknown>): Promise<DueResponse[]> {
  const rows = await sql<DueResponse>`
    select
      response.id, response.survey_id as "surveyId", survey.name as "surveyName", response.version, response.state,
      response.language, response.touchpoint, response.hidden, response.seed, response.customer_id as "customerId",
      response.order_id as "orderId", response.product_id as "productId", response.started_at as "startedAt",
      response.answered_at as "answeredAt", response.ended_at as "endedAt", response.wants_help as "wantsHelp",
      response.help_sealed as "helpSealed", response.voices_due_at as "voicesDueAt"
    from survey_response as response
    join survey
      on survey.shop_id = ${scope.shopId}
      and survey.id = response.survey_id
    where response.shop_id = ${scope.shopId}
      and ${which}`.execute(scope.db)
  return rows.rows
}

export type AnswerRow = {
  responseId: string
  question: string
  value: SurveyAnswer
  sealed: Buffer | null
  reading: AnswerReading | null
  /** The voice it became already. */
  feedbackId: string | null
}

export async function listAnswers(scope: Scope, responseIds: readonly string[]): Promise<AnswerRow[]> {
  const rows = await sql<AnswerRow>`
    select response_id as "responseId", question, value, sealed, reading, feedback_id as "feedbackId"
    from survey_answer
    where shop_id = ${scope.shopId}
      and response_id = any(${[...responseIds]}::uuid[])`.execute(scope.db)
  return rows.rows
}

/** Nothing waits any more, and the address for help is kept with its voice alone. */
export async function markHandedOver(scope: Scope, responseIds: readonly string[]): Promise<void> {
  await sql`
    update survey_response
    set voices_due_at = null, help_sealed = null
    where shop_id = ${scope.shopId}
      and id = any(${[...responseIds]}::uuid[])`.execute(scope.db)
}

export type BecameVoice = { responseId: string; question: string; feedbackId: string }

export async function linkVoices(scope: Scope, voices: readonly BecameVoice[]): Promise<void> {
  if (voices.length === 0) return
  await sql`
    update survey_answer
    set feedback_id = row.feedback_id
    from unnest(
      ${voices.map(({ responseId }) => responseId)}::uuid[],
      ${voices.map(({ question }) => question)}::text[],
      ${voices.map(({ feedbackId }) => feedbackId)}::uuid[]
    ) as row (response_id, question, feedback_id)
    where survey_answer.shop_id = ${scope.shopId}
      and survey_answer.response_id = row.response_id
      and survey_answer.question = row.question`.execute(scope.db)
}

/** The complaint that somebody's wish for help became, of these possible ids. */
export async function findComplaint(
  scope: Scope,
  { source, externalIds }: { source: string; externalIds: readonly string[] },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id
    from feedback
    where shop_id = ${scope.shopId}
      and source = ${source}
      and external_id = any(${[...externalIds]}::text[])
      and kind = 'complaint'
    order by received_at desc, id desc
    limit 1`.execute(scope.db)
  return rows[0]?.id
}
