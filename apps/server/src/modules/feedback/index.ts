import './feedback-tables.ts'

export { type Accepted, type AcceptOptions, acceptFeedback } from './accept-feedback.ts'
export { attachUploads, listUploads, readAttachments } from './attach-uploads.ts'
export { feedbackMediaAdded, feedbackReceived, feedbackReworded } from './feedback-events.ts'
export { countWork, readVoices, type Voice } from './feedback-queries.ts'
export { feedbackRoutes } from './feedback-routes.ts'
export {
  askForWork,
  claimWork,
  insertReceipt,
  putBackWaiting,
  recutDays,
  setAside,
} from './feedback-store.ts'
export type { Channel } from './feedback-tables.ts'
export { opensMedia, presentPrivately, thumbNameOf } from './media-link.ts'
export { prepareText } from './prepare-voice.ts'
export { reviewFormSource } from './read-record.ts'
export { removeUnusedUploads, removeUpload } from './remove-uploads.ts'
export { type ChangedWords, refuseBrokenWords, replaceWords } from './replace-words.ts'
export { type OtherWords, rewordVoice } from './reword-voice.ts'
export { type FetchedRefusal, storeFetchedImage } from './store-fetched-image.ts'
export { takeBackWords } from './take-back-words.ts'
export { takeUpload, type UploadOwner } from './take-upload.ts'
export { type EarlierVersion, lockWords, readVersions } from './version-store.ts'
export {
  forgetOldVisitors,
  isFromVisitor,
  readVisitors,
  type Visitor,
  type VisitorHashes,
  visitorDays,
} from './visitor-store.ts'
