import './feedback-tables.ts'

export { type Accepted, acceptFeedback } from './accept-feedback.ts'
export { feedbackReceived } from './feedback-events.ts'
export { countWork, readVoices, shopsWithWork, type Voice } from './feedback-queries.ts'
export { feedbackRoutes } from './feedback-routes.ts'
export { askForWork, claimWork, insertReceipt, recutDays, setAside } from './feedback-store.ts'
export type { Channel } from './feedback-tables.ts'
export { prepareText } from './prepare-voice.ts'
