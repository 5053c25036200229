import './case-tables.ts'

export { replyPublished } from './case-events.ts'
export { caseListeners } from './case-listeners.ts'
export { caseRoutes } from './case-routes.ts'
export { replyToFeedback } from './reply-to-feedback.ts'
