import type { Evidence } from '../src/evidence.ts'
import type { GoldReview } from './gold-reviews.ts'

/** A review with the evidence of heads that did not see it. */
export type JudgedReview = { review: GoldReview; evidence: Evidence }

/** A judged review with the tally of its aspects. */
export type TalliedReview = JudgedReview & { tally: number[] }
