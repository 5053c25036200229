import { voteForReview } from './review-vote.ts'
import { listBestProducts, readShopScores } from './score.ts'

/** Votes on reviews, scores of shops, best-rated lists. */
export const scoreEndpoints = { voteForReview, readShopScores, listBestProducts } as const
