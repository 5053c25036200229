import type { Scope } from '../../../platform/scope.ts'
import { touchPages } from '../ready/touch-pages.ts'
import { lockShown } from './lock-shown.ts'
import { saveVotes, type VotesOfReview } from './vote-store.ts'

/**
 * Notes how helpful readers found reviews, and puts them into their place in the order by it; one that is not public
 * finds its place once it is. In the caller's transaction.
 */
export async function setVotes(scope: Scope, votes: readonly VotesOfReview[]): Promise<void> {
  if (votes.length === 0) return
  await lockShown(scope)
  await saveVotes(scope, votes)
  touchPages(scope, { voices: votes.map(({ feedbackId }) => feedbackId) })
}
