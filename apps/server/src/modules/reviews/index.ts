import './review-tables.ts'

export { addFollowUp, type FollowUpInput } from './add-follow-up.ts'
export { createReviewLink } from './create-review-link.ts'
export { type Invitation, type InvitationState, readInvitation } from './read-invitation.ts'
export { type Receipt, readReceipt } from './read-receipt.ts'
export { reviewsRoutes } from './review-routes.ts'
export { type Submission, type Submitted, submitReview } from './submit-review.ts'
