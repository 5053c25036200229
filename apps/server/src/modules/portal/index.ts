import './portal-tables.ts'

export { addWords } from './add-words.ts'
export type { BoardItemRow } from './board/board-queries.ts'
export type { CommentRow } from './board/comment-store.ts'
export {
  confirmFollow,
  type FollowPage,
  followSuggestion,
  readFollow,
} from './board/follow-suggestion.ts'
export {
  type BoardOrder,
  type BoardPage,
  type Change,
  type ItemPage,
  readBoard,
  readBoardItem,
  readChangelog,
  readRoadmap,
} from './board/read-board.ts'
export { voteForSuggestion } from './board/vote-for-suggestion.ts'
export { writeComment } from './board/write-comment.ts'
export { findSubmission } from './find-submission.ts'
export { formSchema } from './form-schema.ts'
export { askOwnPage } from './own-page/ask-own-page.ts'
export { exportOwnData, type OwnPage, readOwnPage } from './own-page/read-own-page.ts'
export { type OwnWish, takeOwnWish } from './own-page/take-own-wish.ts'
export { portalSource } from './portal-author.ts'
export { type PortalLink, readPortal, signPortal } from './portal-link.ts'
export { portalListeners } from './portal-listeners.ts'
export { portalMessages } from './portal-messages.ts'
export { portalRoutes } from './portal-routes.ts'
export { readNotices, readPortalSettings } from './portal-settings.ts'
export { type Charter, readCharter } from './read-charter.ts'
export { readStatus, type Status, statusLink } from './read-status.ts'
export { showReceiptNumber } from './receipt-number.ts'
export { receiveHelp } from './receive-help.ts'
export { sendForm } from './send-form.ts'
export { uploadOwnerOf } from './upload-owner.ts'
