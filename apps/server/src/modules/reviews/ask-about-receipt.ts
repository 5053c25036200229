import { canonicalJson, type ReceiptAnswer, type ReceiptFile } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { type Platform, runInShop } from '../../platform/scope.ts'
import { isSignedByShop } from '../shops/index.ts'
import { contentHashOf, logEntriesOf } from '../transparency/index.ts'
import { findOwnReview, type OwnReviewRow } from './own-review-queries.ts'

/** What was decided about the review of a receipt, and where the log says so. Refuses `receipt/not-ours` for what this shop did not sign. */
export function askAboutReceipt(platform: Platform, file: ReceiptFile): Promise<ReceiptAnswer> {
  const shopId = uuidOf('shop', file.shop)
  return runInShop(platform, { shopId, actor: { kind: 'author' } }, async (scope) => {
    const { signature, ...content } = file
    const signed = { keyId: file.keyId, text: canonicalJson(content), signature }
    if (!(await isSignedByShop(scope, signed))) throw new AppError('receipt/not-ours')
    const answer = answerOf(file, await findOwnReview(scope, uuidOf('receipt', file.receipt)))
    return { ...answer, entries: await logEntriesOf(scope, uuidOf('feedback', file.feedback)) }
  })
}

function answerOf(file: ReceiptFile, own: OwnReviewRow | undefined): Omit<ReceiptAnswer, 'entries'> {
  const nothing = { code: null, decidedAt: null, isPresent: false }
  if (!own || own.feedbackId !== uuidOf('feedback', file.feedback)) return { decision: 'unknown', ...nothing }
  if (own.erasedAt) return { decision: 'erased', ...nothing, decidedAt: own.erasedAt.toISOString() }
  return {
    decision: own.state,
    code: own.state === 'refused' || own.state === 'held' ? own.reasonCode : null,
    // What waits for a person was looked at, and is not decided.
    decidedAt: isUndecided(own.state) ? null : (own.decidedAt?.toISOString() ?? null),
    isPresent: contentHashOf(own) === file.contentHash,
  }
}

function isUndecided(state: OwnReviewRow['state']): boolean {
  return state === 'pending' || state === 'held'
}
