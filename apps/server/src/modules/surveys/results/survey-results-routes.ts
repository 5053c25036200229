import { endpoints } from '@echoloop/contract'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { compareSurveyWaves } from './compare-waves.ts'
import { crossSurveyQuestions } from './cross-questions.ts'
import { exportResponses } from './export-responses.ts'
import { readSurveyResults } from './read-survey-results.ts'

/** What surveys found. */
export const surveyResultsRoutes: Route[] = [
  inShop(endpoints.readSurveyResults, (scope, { params, query }) =>
    readSurveyResults(scope, params.surveyId, query),
  ),
  inShop(endpoints.crossSurveyQuestions, (scope, { params, query }) =>
    crossSurveyQuestions(scope, params.surveyId, query),
  ),
  inShop(endpoints.compareSurveyWaves, (scope, { params, query }) =>
    compareSurveyWaves(scope, params.surveyId, query),
  ),
  open(endpoints.exportSurveyResponses, (visit, { params, query }) =>
    exportResponses(visit, params.surveyId, query),
  ),
]
