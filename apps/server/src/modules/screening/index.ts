import './screening-tables.ts'

export { decideFeedback } from './decide-feedback.ts'
export { screenWaiting } from './screen-voices.ts'
export { reviewPublished, reviewRefused } from './screening-events.ts'
export { screeningListeners } from './screening-listeners.ts'
export type { PublicationState } from './screening-tables.ts'
