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
  'feedback.understood': [
    ...figures,
    endpoints.readFeedback,
    endpoints.listPhoneNotes,
    endpoints.readMessengerConversation,
  ],
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
  'listening.changed': [
    endpoints.listMentions,
    endpoints.readMentionFigures,
    endpoints.listMonitors,
    endpoints.listListeningSources,
    endpoints.listListeningPosts,
    endpoints.listListeningAccounts,
  ],
  'automatic.changed': [
    endpoints.listAutomaticRules,
    endpoints.readAutomaticSimulation,
    endpoints.listAutomaticReplies,
    endpoints.readAutomaticReport,
  ],
  'proactive.changed': [
    endpoints.listProactive,
    endpoints.readProactiveOutcome,
    endpoints.readProactiveSettings,
  ],
  'messenger.changed': [
    endpoints.listMessengers,
    endpoints.listMessengerConversations,
    endpoints.readMessengerConversation,
    endpoints.listCaseReplies,
    endpoints.listReplyWays,
  ],
  'phone.changed': [endpoints.listPhoneNotes],
  'chat.changed': [
    endpoints.listConversations,
    endpoints.countConversations,
    endpoints.readConversation,
    endpoints.readChatContext,
  ],
  'chat.presence': [endpoints.listConversations, endpoints.readConversation],
  'chat.desk': [endpoints.readChatDesk],
  'chat.visitor-typing': [],
  'chat.staff-typing': [],
  'plan.changed': [
    endpoints.listPlans,
    endpoints.countPlans,
    endpoints.readPlan,
    endpoints.listPlanVoices,
    endpoints.listPlanNotices,
  ],
  'incident.changed': [
    endpoints.listSurges,
    endpoints.listIncidents,
    endpoints.readIncident,
    endpoints.listIncidentVoices,
    endpoints.readIncidentFigures,
    endpoints.listLessons,
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
    endpoints.listMailsOfCase,
  ],
  'mail.changed': [endpoints.listMailboxes, endpoints.listMails],
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
