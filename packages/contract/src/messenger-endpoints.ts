import {
  changeMessenger,
  checkMessenger,
  createMessenger,
  listMessengerConversations,
  listMessengers,
  readMessengerConversation,
  receiveMessengerEvent,
  removeMessenger,
  rotateMessengerSecret,
  verifyMessengerHook,
} from './messenger.ts'
import {
  listPhoneNotes,
  lookUpCaller,
  putPhoneTemplates,
  readPhoneTemplates,
  savePhoneNote,
  undoPhoneNote,
} from './phone.ts'

/** Of messengers and the telephone; spread into the one table of endpoints. */
export const messengerEndpoints = {
  listMessengers,
  createMessenger,
  changeMessenger,
  rotateMessengerSecret,
  checkMessenger,
  removeMessenger,
  verifyMessengerHook,
  receiveMessengerEvent,
  listMessengerConversations,
  readMessengerConversation,
  lookUpCaller,
  listPhoneNotes,
  savePhoneNote,
  undoPhoneNote,
  readPhoneTemplates,
  putPhoneTemplates,
} as const
