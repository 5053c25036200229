import { endpoints } from '@echoloop/contract'
import { inShop, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import {
  archiveSurvey,
  changeSettings,
  closeSurvey,
  createSurvey,
  duplicateSurvey,
  reopenSurvey,
  saveDraft,
} from './change-survey.ts'
import { publishSurvey } from './publish-survey.ts'
import { listSurveys, listVersions, readSurvey, readVersion } from './read-surveys.ts'

const surveyOf = (params: { surveyId: string }) => uuidOf('survey', params.surveyId)

/** What authors do with surveys. */
export const surveyRoutes: Route[] = [
  inShop(endpoints.listSurveys, (scope, { query }) => listSurveys(scope, query)),
  inShop(endpoints.createSurvey, async (scope, { body, locale }) =>
    readSurvey(scope, await createSurvey(scope, { ...body, language: locale })),
  ),
  inShop(endpoints.readSurvey, (scope, { params }) => readSurvey(scope, surveyOf(params))),
  inShop(endpoints.saveSurveyDraft, (scope, { params, body }) => saveDraft(scope, surveyOf(params), body)),
  inShop(endpoints.publishSurvey, async (scope, { params, body, locale }) => {
    await publishSurvey(scope, surveyOf(params), { ...body, language: locale })
    return readSurvey(scope, surveyOf(params))
  }),
  inShop(endpoints.closeSurvey, async (scope, { params }) => {
    await closeSurvey(scope, surveyOf(params))
    return readSurvey(scope, surveyOf(params))
  }),
  inShop(endpoints.reopenSurvey, async (scope, { params }) => {
    await reopenSurvey(scope, surveyOf(params))
    return readSurvey(scope, surveyOf(params))
  }),
  inShop(endpoints.duplicateSurvey, async (scope, { params, body, locale }) =>
    readSurvey(scope, await duplicateSurvey(scope, surveyOf(params), { ...body, language: locale })),
  ),
  inShop(endpoints.archiveSurvey, async (scope, { params }) => {
    await archiveSurvey(scope, surveyOf(params))
    return { done: true as const }
  }),
  inShop(endpoints.changeSurveySettings, async (scope, { params, body }) => {
    await changeSettings(scope, surveyOf(params), body)
    return readSurvey(scope, surveyOf(params))
  }),
  inShop(endpoints.listSurveyVersions, async (scope, { params }) => ({
    items: await listVersions(scope, surveyOf(params)),
  })),
  inShop(endpoints.readSurveyVersion, (scope, { params }) =>
    readVersion(scope, { surveyId: surveyOf(params), version: params.version }),
  ),
]
