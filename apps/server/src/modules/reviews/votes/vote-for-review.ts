import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { isFromVisitor } from '../../feedback/index.ts'
import { reviewVoted } from './vote-events.ts'
import { isPublished, reviewsOfNetwork } from './vote-queries.ts'
import { dropVote, keepVote, noteNetwork, readVoteFigures, recountVotes } from './vote-store.ts'

export type ReviewVote = {
  shopId: string
  feedbackId: string
  /** Null takes the vote back. */
  isHelpful: boolean | null
  /** Where the visitor comes from and with what; only a keyed hash of it is kept. */
  visitor: string
  /** The block of addresses that this is in; only a keyed hash of it is kept. */
  network: string
  /** Device and address as reviews keep them, where the address tells anything. */
  visit: { device: string; network: string } | undefined
  /** The one who asks belongs to the shop. */
  isStaff: boolean
}

/**
 * Takes a reader’s vote on a published review. Returns the votes that count, whether or not this one does. Refuses
 * `vote/of-shop` to the shop’s own people and `vote/own-review` where the review itself was written.
 */
export async function voteForReview(
  platform: Platform,
  vote: ReviewVote,
): Promise<{ helpful: number; of: number }> {
  return runInShop(platform, { shopId: vote.shopId, actor: { kind: 'author' } }, async (scope) => {
    const { feedbackId } = vote
    if (!(await isPublished(scope, feedbackId))) throw new AppError('feedback/not-found')
    if (vote.isStaff) throw new AppError('vote/of-shop')
    if (vote.visit && (await isFromVisitor(scope, feedbackId, vote.visit)))
      throw new AppError('vote/own-review')
    await takeVote(scope, vote)
    const [figures] = await readVoteFigures(scope, [feedbackId])
    return { helpful: figures?.helpful ?? 0, of: figures?.voted ?? 0 }
  })
}

async function takeVote(scope: Scope, vote: ReviewVote): Promise<void> {
  const { feedbackId, isHelpful } = vote
  const network = scope.keys.lookup(scope.shopId, `vote network\n${vote.network}`)
  const voter = scope.keys.lookup(scope.shopId, `review vote\n${vote.visitor}`)
  const standing = await noteNetwork(scope, network)
  if (standing === 'ruled-out') return
  if (isHelpful === null) await dropVote(scope, { feedbackId, voter })
  else await keepVote(scope, { feedbackId, voter, network, isHelpful })
  const earlier = standing === 'newly-ruled-out' ? await reviewsOfNetwork(scope, network) : []
  const changed = await recountVotes(scope, [feedbackId, ...earlier])
  if (changed.length > 0) await scope.announce(reviewVoted, { ids: changed.map((one) => one.feedbackId) })
}
