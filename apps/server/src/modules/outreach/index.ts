import './outreach-tables.ts'

export { type ContactPolicy, usualPolicy } from './contact-policy.ts'
export type { Doors } from './doors.ts'
export { type Contacted, mayContact } from './may-contact.ts'
export type { MessageEnd, MessageKind, MessageRef, Prepared } from './message-kind.ts'
export { type MessageProgress, progressOf } from './message-queries.ts'
export { outreachListeners } from './outreach-listeners.ts'
export { outreachRoutes } from './outreach-routes.ts'
export type { Clock, DoorKind, MessageState } from './outreach-tables.ts'
export { readPolicy } from './policy-store.ts'
export { cancelMessages, holdMessage, queueMessage, queueMessages } from './queue-message.ts'
export { type Reach, reachOf } from './reach-of.ts'
export {
  type ClaimedLetter,
  type LetterEnd,
  type LetterKind,
  type LetterMailing,
  sendLetters,
} from './send-letters.ts'
export { type Sending, sendWaiting } from './send-waiting.ts'
export { changeSubscription, readSubscription, type Subscription } from './unsubscribe.ts'
