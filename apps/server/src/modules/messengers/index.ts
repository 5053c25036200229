import './messenger-tables.ts'

export { forgetRefusals } from './door-store.ts'
export { messengerRoutes } from './messenger-routes.ts'
export { phoneStage } from './phone/save-phone-note.ts'
export { takePhoneNotes } from './phone/take-phone-notes.ts'
export { pullWaiting } from './pull-waiting.ts'
export { talkByMessenger } from './talk-by-messenger.ts'
