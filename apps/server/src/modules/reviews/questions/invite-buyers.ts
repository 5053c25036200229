import type { Scope } from '../../../platform/scope.ts'
import { recentBuyers } from '../../catalogue/index.ts'
import { queueMessage } from '../../outreach/index.ts'
import { type QuestionRow, recentlyInvited } from './question-queries.ts'
import { insertInvitations } from './question-store.ts'

const dayMs = 86_400_000
/** So many buyers are asked for an answer. */
export const invitedMax = 5
/** Of so many recent buyers those are taken who were not asked lately. */
const lookedAtMax = 50
const boughtWithinDays = 180
const usedForDays = 3
const notAgainForDays = 30
const validDays = 30
/** Whoever publishes has so long to think again before anybody is written to. */
const undoMs = 120_000

/**
 * Invites a few recent buyers of the product to answer: delivered some days ago, not refunded, not asked about any
 * question for a month. Whether and when each is written to is decided by the contact budget. Asking twice invites
 * nobody twice.
 */
export async function inviteBuyers(
  scope: Scope,
  question: Pick<QuestionRow, 'id' | 'productId'>,
): Promise<number> {
  const daysAgo = (days: number) => new Date(scope.now.getTime() - days * dayMs)
  const candidates = await recentBuyers(scope, {
    productId: question.productId,
    since: daysAgo(boughtWithinDays),
    before: daysAgo(usedForDays),
    limit: lookedAtMax,
  })
  const tired = await recentlyInvited(scope, {
    customerIds: candidates.map(({ customerId }) => customerId),
    since: daysAgo(notAgainForDays),
  })
  const buyers = candidates.filter(({ customerId }) => !tired.has(customerId)).slice(0, invitedMax)
  const expiresAt = new Date(scope.now.getTime() + validDays * dayMs)
  const invited = await insertInvitations(scope, question.id, { buyers, expiresAt })
  for (const { id, customerId } of invited) {
    await queueMessage(scope, {
      purpose: 'question-invitation',
      clock: 'request',
      customerId,
      subjectId: id,
      dedupeKey: `question-invitation ${id}`,
      notBefore: new Date(scope.now.getTime() + undoMs),
    })
  }
  return invited.length
}
