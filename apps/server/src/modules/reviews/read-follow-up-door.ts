import type { Scope } from '../../platform/scope.ts'
import { readReviewRules } from './change-review-rules.ts'
import { doorsOf } from './doors-of.ts'
import { findOwnReview } from './own-review-queries.ts'
import { findReceiptOf } from './review-queries.ts'
import { signLink } from './signed-link.ts'

/** Where the author of a published review may add to it: the token of the own page, and until when. */
export type FollowUpDoor = {
  token: string
  productName: string
  productNameEn: string | null
  until: Date
}

/**
 * The own page of a review while its author may add a follow-up. Undefined where there is none: not published, added
 * to already, too old, withdrawn, or written elsewhere. Stars are not read.
 */
export async function readFollowUpDoor(scope: Scope, feedbackId: string): Promise<FollowUpDoor | undefined> {
  const receiptId = await findReceiptOf(scope, feedbackId)
  if (!receiptId) return undefined
  const own = await findOwnReview(scope, receiptId)
  if (own?.state !== 'published' || own.erasedAt !== null) return undefined
  const { followUpUntil } = doorsOf(own, { rules: await readReviewRules(scope), now: scope.now })
  if (followUpUntil === null) return undefined
  return {
    token: signLink(scope.keys, { purpose: 'receipt', shopId: scope.shopId, id: receiptId }),
    productName: own.productName,
    productNameEn: own.productNameEn,
    until: followUpUntil,
  }
}
