import { AppError } from '../../platform/app-error.ts'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { lockWords } from '../feedback/index.ts'
import { readReviewRules } from './change-review-rules.ts'
import { type Doors, doorsOf } from './doors-of.ts'
import { findOwnReview, findReceiptVoice, type OwnReviewRow } from './own-review-queries.ts'
import { readLink } from './signed-link.ts'

/** An author's review with what may still be done about it. */
export type OwnReviewState = OwnReviewRow & { receiptId: string; doors: Doors }

type Work<T> = (scope: Scope, own: OwnReviewState) => Promise<T>

/**
 * Runs `work` for the holder of a receipt's token, in one transaction. Refuses `review/link-invalid` for a token not
 * signed here, `feedback/erased` when nothing is left.
 */
export function withOwnReview<T>(platform: Platform, token: string, work: Work<T>): Promise<T> {
  return inShopOf(platform, token, async (scope, receiptId) => work(scope, await readState(scope, receiptId)))
}

/** The same, with the review locked, so that its author's steps take turns. */
export function changeOwnReview<T>(platform: Platform, token: string, work: Work<T>): Promise<T> {
  return inShopOf(platform, token, async (scope, receiptId) => {
    const feedbackId = await findReceiptVoice(scope, receiptId)
    if (feedbackId) await lockWords(scope, feedbackId)
    return work(scope, await readState(scope, receiptId))
  })
}

function inShopOf<T>(
  platform: Platform,
  token: string,
  work: (scope: Scope, receiptId: string) => Promise<T>,
): Promise<T> {
  const link = readLink(platform.keys, { purpose: 'receipt', token })
  if (!link) throw new AppError('review/link-invalid')
  const who = { shopId: link.shopId, actor: { kind: 'author' as const } }
  return runInShop(platform, who, (scope) => work(scope, link.id))
}

/** Where the review of a receipt stands now. */
export async function readState(scope: Scope, receiptId: string): Promise<OwnReviewState> {
  const row = await findOwnReview(scope, receiptId)
  if (!row) throw new AppError('review/link-invalid')
  if (row.erasedAt) throw new AppError('feedback/erased')
  const rules = await readReviewRules(scope)
  return { ...row, receiptId, doors: doorsOf(row, { rules, now: scope.now }) }
}
