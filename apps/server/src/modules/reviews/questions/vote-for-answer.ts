import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import { questionChanged } from './question-events.ts'
import { questionOfAnswer } from './question-queries.ts'
import { changeVote } from './question-store.ts'

export type Vote = {
  shopId: string
  answerId: string
  isHelpful: boolean
  /** Where the visitor comes from and with what; only a keyed hash of it is kept. */
  visitor: string
}

/**
 * Counts that an answer helped, once per visitor, or takes that back. Returns the count. Visitors behind one network
 * with the same browser count as one: too few is better than stuffed.
 */
export async function voteForAnswer(platform: Platform, vote: Vote): Promise<number> {
  return runInShop(platform, { shopId: vote.shopId, actor: { kind: 'author' } }, async (scope) => {
    const voter = scope.keys.lookup(scope.shopId, `vote\n${vote.visitor}`)
    const helpful = await changeVote(scope, { answerId: vote.answerId, voter, isHelpful: vote.isHelpful })
    const questionId = await questionOfAnswer(scope, vote.answerId)
    if (helpful === undefined || !questionId) throw new AppError('question/not-found')
    await scope.announce(questionChanged, { questionId })
    return helpful
  })
}
