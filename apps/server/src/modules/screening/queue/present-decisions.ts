import type { ModerationReview } from '@echoloop/contract'
import { doerKindOf } from '../decider.ts'
import type { EarlierDecision } from './context-queries.ts'

/** The decisions about a review as moderators see them, in their order. */
export function presentDecisions(decisions: readonly EarlierDecision[]): ModerationReview['decisions'] {
  return decisions.map(({ decidedBy, deciderKind, at, ...rest }) => ({
    ...rest,
    by: decidedBy,
    byKind: doerKindOf(deciderKind),
    at: at.toISOString(),
  }))
}
