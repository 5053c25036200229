import { type Endpoint, endpoints, type LiveEvent } from '@echoloop/contract'

const figures: Endpoint[] = [
  endpoints.readOverview,
  endpoints.listFeedback,
  endpoints.countFeedback,
  endpoints.listProducts,
  endpoints.readProduct,
]

const ofCases: Endpoint[] = [
  endpoints.readCaseRemedies,
  endpoints.listRemedies,
  endpoints.countRemedies,
  endpoints.listCaseCallBacks,
  endpoints.listCallBacks,
  endpoints.listCaseScorecards,
]

/** Which kept answers an event makes old. */
export const liveEffects: Record<LiveEvent['kind'], Endpoint[]> = {
  'feedback.received': [...figures, endpoints.listSources],
  'feedback.understood': [...figures, endpoints.readFeedback],
  'feedback.changed': [...figures, endpoints.readFeedback],
  'reply.changed': [
    endpoints.readOverview,
    endpoints.listFeedback,
    endpoints.countFeedback,
    endpoints.readFeedback,
  ],
  'question.changed': [endpoints.listQuestions],
  'portal.changed': [
    endpoints.readPortalSettings,
    endpoints.listSubmissions,
    endpoints.listBoardItems,
    endpoints.listBoardComments,
  ],
  'plan.changed': [
    endpoints.listPlans,
    endpoints.countPlans,
    endpoints.readPlan,
    endpoints.listPlanVoices,
    endpoints.listPlanNotices,
  ],
  'import.changed': [endpoints.listImports, endpoints.readImport],
  'connector.changed': [endpoints.listConnectors, endpoints.listProducts],
  'case.changed': [
    ...ofCases,
    endpoints.listCases,
    endpoints.countCases,
    endpoints.countCaseViews,
    endpoints.readCase,
    endpoints.listCaseReplies,
  ],
  'case.presence': [endpoints.readCase],
  'moderation.changed': [
    endpoints.listQueue,
    endpoints.countQueue,
    endpoints.readModerationReview,
    endpoints.listBlindSamples,
    endpoints.listFlags,
  ],
  'survey.changed': [endpoints.listSurveys, endpoints.readSurvey, endpoints.listSurveyVersions],
  'survey.answered': [
    endpoints.listSurveys,
    endpoints.readSurvey,
    endpoints.readSurveyResults,
    endpoints.crossSurveyQuestions,
    endpoints.compareSurveyWaves,
  ],
  'task.changed': [endpoints.listTasks, endpoints.countTasks, endpoints.readTask, endpoints.readPlan],
}
