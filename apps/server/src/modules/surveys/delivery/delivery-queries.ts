import type { SurveyDefinition } from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import './delivery-tables.ts'

/** What delivery needs to know of a survey. `definition`: of the live version, else of the draft. */
export type DeliveredSurvey = {
  id: string
  name: string
  /** Takes new responses now. */
  isOpen: boolean
  isDraft: boolean
  closesAt: Date | null
  version: number | null
  definition: SurveyDefinition
}

/** Refuses `survey/not-found`. */
export async function readDelivered(scope: Scope, surveyId: string): Promise<DeliveredSurvey> {
  const found = await findDelivered(scope, surveyId)
  if (!found) throw new AppError('survey/not-found')
  return found
}

export async function findDelivered(scope: Scope, surveyId: string): Promise<DeliveredSurvey | undefined> {
  const found = await sql<DeliveredSurvey>`
    select
      survey.id,
      survey.name,
      survey.state = 'live' and (survey.closes_at is null or survey.closes_at > ${scope.now}) as "isOpen",
      survey.state = 'draft' as "isDraft",
      survey.closes_at as "closesAt",
      survey.live_version as version,
      coalesce(survey_version.definition, survey.draft) as definition
    from survey
    left join survey_version on survey_version.shop_id = ${scope.shopId}
      and survey_version.survey_id = survey.id
      and survey_version.version = survey.live_version
    where survey.shop_id = ${scope.shopId}
      and survey.id = ${surveyId}
      and survey.state <> 'archived'`.execute(scope.db)
  return found.rows[0]
}

/** Refuses `survey/not-live` before it is published and `survey/closed` after its end. */
export async function readOpenSurvey(scope: Scope, surveyId: string): Promise<DeliveredSurvey> {
  const survey = await readDelivered(scope, surveyId)
  if (survey.isDraft) throw new AppError('survey/not-live')
  if (!survey.isOpen) throw new AppError('survey/closed')
  return survey
}
