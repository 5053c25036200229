import type { ResponseState, SurveyChannel, SurveyState } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { ResponseContext } from '../survey-tables.ts'

type SurveyDoor = {
  state: SurveyState
  closesAt: Date | null
  closedAt: Date | null
  liveVersion: number | null
}

export type BegunResponse = { id: string; version: number; seed: number; state: ResponseState }

/** How a survey stands, and the response that this key began already. */
export async function readDoor(
  scope: Scope,
  { surveyId, clientKey }: { surveyId: string; clientKey: Buffer },
): Promise<(SurveyDoor & { begun: BegunResponse | null }) | undefined> {
  const rows = await sql<SurveyDoor & { begun: BegunResponse | null }>`
    select
      survey.state, survey.closes_at as "closesAt", survey.closed_at as "closedAt",
      survey.live_version as "liveVersion",
      case when begun.id is not null then jsonb_build_object(
        'id', begun.id, 'version', begun.version, 'seed', begun.seed, 'state', begun.state
      ) end as begun
    from survey
    left join survey_response as begun
      on begun.shop_id = ${scope.shopId}
      and begun.survey_id = survey.id
      and begun.client_key = ${clientKey}
    where survey.shop_id = ${scope.shopId}
      and survey.id = ${surveyId}`.execute(scope.db)
  return rows.rows[0]
}

export type NewResponse = {
  id: string
  surveyId: string
  version: number
  language: string
  channel: SurveyChannel
  touchpoint: string | null
  context: ResponseContext
  hidden: Record<string, string>
  seed: number
  clientKey: Buffer
  customerId: string | null
  orderId: string | null
  productId: string | null
  voicesDueAt: Date | null
  /** Where whoever leaves now has left. */
  nextQuestion: string | null
}

/** False when the same key began a response at the same moment. */
export async function insertResponse(scope: Scope, response: NewResponse): Promise<boolean> {
  const rows = await scope.db
    .insertInto('surveyResponse')
    .values({
      shopId: scope.shopId,
      ...response,
      context: JSON.stringify(response.context),
      hidden: JSON.stringify(response.hidden),
      startedAt: scope.now,
    })
    .onConflict((conflict) => conflict.columns(['shopId', 'surveyId', 'clientKey']).doNothing())
    .returning('id')
    .execute()
  return rows.length > 0
}

export type LockedResponse = SurveyDoor & {
  surveyId: string
  responseId: string
  version: number
  responseState: ResponseState
  seed: number
  hidden: Record<string, string>
  startedAt: Date
  customerId: string | null
  voicesDueAt: Date | null
  endedAt: Date | null
  wantsHelp: boolean
  /** Typed from paper, which happens after the end of a survey too. */
  isPaper: boolean
}

/** The response, this transaction's alone until it ends. */
export async function lockResponse(
  scope: Scope,
  { surveyId, responseId }: { surveyId: string; responseId: string },
): Promise<LockedResponse | undefined> {
  const rows = await sql<LockedResponse>`
    select
      response.survey_id as "surveyId", response.id as "responseId", response.version,
      response.state as "responseState", response.seed, response.hidden, response.started_at as "startedAt",
      response.customer_id as "customerId", response.voices_due_at as "voicesDueAt",
      response.ended_at as "endedAt", response.wants_help as "wantsHelp", response.channel = 'paper' as "isPaper", survey.state, survey.closes_at as "closesAt", survey.closed_at as "closedAt",
      survey.live_version as "liveVersion"
    from survey_response as response
    join survey
      on survey.shop_id = ${scope.shopId}
      and survey.id = response.survey_id
    where response.shop_id = ${scope.shopId}
      and response.id = ${responseId}
      and response.survey_id = ${surveyId}
    for update of response`.execute(scope.db)
  return rows.rows[0]
}

export async function noteAnswered(
  scope: Scope,
  {
    responseId,
    voicesDueAt,
    nextQuestion,
  }: { responseId: string; voicesDueAt: Date | null; nextQuestion: string | null },
): Promise<void> {
  await scope.db
    .updateTable('surveyResponse')
    .set({ answeredAt: scope.now, voicesDueAt, nextQuestion })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', responseId)
    .execute()
}

export type Ending = {
  responseId: string
  state: Exclude<ResponseState, 'open'>
  startedAt: Date
  quotas: readonly string[]
  wantsHelp: boolean
  helpSealed: Buffer | null
  voicesDueAt: Date | null
}

export async function saveEnd(scope: Scope, ending: Ending): Promise<void> {
  const { responseId, startedAt, quotas, ...set } = ending
  const seconds = Math.round((scope.now.getTime() - startedAt.getTime()) / 1000)
  await scope.db
    .updateTable('surveyResponse')
    .set({
      ...set,
      quotas: [...quotas],
      nextQuestion: null,
      endedAt: scope.now,
      seconds: Math.max(0, seconds),
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', responseId)
    .execute()
}

/** Help that was asked for after the end; its voice is due at once. */
export async function saveLateHelp(
  scope: Scope,
  { responseId, helpSealed }: { responseId: string; helpSealed: Buffer | null },
): Promise<void> {
  await scope.db
    .updateTable('surveyResponse')
    .set({ wantsHelp: true, helpSealed, voicesDueAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', responseId)
    .execute()
}
