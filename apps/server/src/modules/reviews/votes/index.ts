export { reviewVoted } from './vote-events.ts'
export { type ReviewVote, voteForReview } from './vote-for-review.ts'
export { type StaffCheck, voteRoutes } from './vote-routes.ts'
export { forgetVotingNetworks, readVoteFigures } from './vote-store.ts'
