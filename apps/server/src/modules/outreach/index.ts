import './outreach-tables.ts'

export { findMessage, noteBounced } from './bounce-store.ts'
export { type ContactPolicy, usualPolicy } from './contact-policy.ts'
export type { Doors } from './doors.ts'
export type { HandedOver } from './handed-over.ts'
export { type Contacted, mayContact } from './may-contact.ts'
export type { MessageEnd, MessageKind, MessageRef, Prepared } from './message-kind.ts'
export { type MessageProgress, progressOf } from './message-queries.ts'
export { noteContact } from './note-contact.ts'
export { outreachListeners } from './outreach-listeners.ts'
export { outreachRoutes } from './outreach-routes.ts'
export type { Clock, DoorKind, MessageState } from './outreach-tables.ts'
export { readPolicy } from './policy-store.ts'
export { cancelMessages, holdMessage, queueMessage, queueMessages } from './queue-message.ts'
export { type Reach, reachOf } from './reach-of.ts'
export { noteArrived, noteReceipt, noteUndelivered } from './receipt-store.ts'
export {
  type ClaimedLetter,
  type LetterEnd,
  type LetterKind,
  type LetterMailing,
  sendLetters,
} from './send-letters.ts'
export { type Sending, sendWaiting } from './send-waiting.ts'
export type { Identities, SenderIdentity } from './sender-identity.ts'
export type { Talk, TalkParcel, TalkWay } from './talk-way.ts'
export { changeSubscription, readSubscription, type Subscription } from './unsubscribe.ts'
