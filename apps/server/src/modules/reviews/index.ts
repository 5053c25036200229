import './requests/request-tables.ts'
import './review-tables.ts'
import './votes/vote-tables.ts'

export { addFollowUp, type FollowUpInput } from './add-follow-up.ts'
export { addOwnFollowUp } from './add-own-follow-up.ts'
export { type AskedLink, askForReviewLink } from './asked-links/ask-for-review-link.ts'
export { askedLinkMessage } from './asked-links/asked-link-message.ts'
export { changeReviewRules, readReviewRules } from './change-review-rules.ts'
export { listReviewTraits } from './change-review-traits.ts'
export { createReviewLink } from './create-review-link.ts'
export { editOwnReview, type OwnEdit } from './edit-own-review.ts'
export { noteFormOpened } from './note-form-opened.ts'
export {
  type OrderLink,
  type OrderLinkLine,
  openOrderLine,
  readOrderLink,
} from './parcel-cards/read-order-link.ts'
export {
  type AnswerOfPage,
  answerAsBuyer,
  askQuestion,
  type QuestionOfPage,
  questionChanged,
  questionInvitation,
  questionRoutes,
  readAnswerPage,
  readQuestionPage,
  similarQuestions,
  termsOf,
  voteForAnswer,
} from './questions/index.ts'
export { type FollowUpDoor, readFollowUpDoor } from './read-follow-up-door.ts'
export { type Invitation, type InvitationState, readInvitation } from './read-invitation.ts'
export { presentAgain, readOwnReview } from './read-own-review.ts'
export { receiptUrl } from './receipt-url.ts'
export { waitFor } from './requests/join-requests.ts'
export {
  delayOf,
  linesMax,
  type PastSend,
  planRequest,
  type RequestLine,
  type RequestPolicy,
} from './requests/plan-request.ts'
export { requestLineOf } from './requests/request-facts.ts'
export { reviewMessageKinds } from './requests/request-kinds.ts'
export {
  reviewBroughtBack,
  reviewEdited,
  reviewFollowedUp,
  reviewSubmitted,
  reviewWithdrawn,
} from './review-events.ts'
export { reviewListeners } from './review-listeners.ts'
export { type FollowUpText, findReceiptOf, readFollowUps } from './review-queries.ts'
export { reviewsRoutes } from './review-routes.ts'
export { defaultReviewRules, type ReviewWindow, refusalOfLine, windowOf } from './review-rules.ts'
export { type PrivateWords, sendPrivately } from './send-privately.ts'
export { type Submission, type Submitted, submitReview } from './submit-review.ts'
export { listUploadsOf, openOwner } from './upload-owner.ts'
export {
  forgetVotingNetworks,
  type ReviewVote,
  readVoteFigures,
  reviewVoted,
  type StaffCheck,
  voteForReview,
  voteRoutes,
} from './votes/index.ts'
export { changeOwnReview, type OwnReviewState, withOwnReview } from './with-own-review.ts'
export { bringBackOwnReview, withdrawOwnReview } from './withdraw-own-review.ts'
