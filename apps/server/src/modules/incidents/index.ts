import './incident-tables.ts'

export { sendHolds } from './holds/send-holds.ts'
export { incidentNoticeChanged } from './incident-events.ts'
export { incidentListeners } from './incident-listeners.ts'
export { incidentRoutes } from './incident-routes.ts'
export { readShownNotices, readToldNotices } from './post-notice.ts'
export { answerBatchSize, answerStage, sendAnswers } from './send-answers.ts'
