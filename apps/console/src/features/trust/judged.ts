import type { FindingOutcome } from '@echoloop/contract'

/** What the auditor says about one drawn review. */
export type Judged = { reviewId: string; finding: FindingOutcome; words?: string }
