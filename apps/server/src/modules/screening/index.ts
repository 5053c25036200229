import './screening-tables.ts'

export { appealMessage } from './appeals/appeal-message.ts'
export { openAppeal } from './appeals/open-appeal.ts'
export type { Decided } from './apply-decisions.ts'
export { auditRoutes, publicAttestations } from './audits/index.ts'
export { certificateRoutes } from './certificates/index.ts'
export { decideFeedback, type PersonsDecision } from './decide-feedback.ts'
export { type DeciderKind, doerKindOf } from './decider.ts'
export {
  type Flag,
  flagConfirmed,
  flagReview,
  flagRoutes,
  forgetFlaggers,
  forgetFlagNetworks,
  readFlagFigures,
  readOwnFlag,
  sendFlagMails,
} from './flags/index.ts'
export { forgetOldVisits } from './judging/memory-store.ts'
export { presentPolicy } from './policy/read-policy.ts'
export { dropOldClaims } from './queue/claim-store.ts'
export { hasSeenStars } from './queue/star-store.ts'
export { readRates } from './read-rates.ts'
export { sentenceOfSignal } from './read-screening.ts'
export { screenWaiting } from './screen-voices.ts'
export {
  attestationMade,
  certificateChanged,
  reviewPublished,
  reviewRefused,
  reviewRemoved,
  reviewRestored,
} from './screening-events.ts'
export { screeningListeners } from './screening-listeners.ts'
export { screeningRoutes } from './screening-routes.ts'
export type { PublicationState } from './screening-tables.ts'
