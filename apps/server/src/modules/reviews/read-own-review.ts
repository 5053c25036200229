import { type OwnReview, toPublicId } from '@echoloop/contract'
import type { Platform, Scope } from '../../platform/scope.ts'
import { dimensionsOf } from '../catalogue/index.ts'
import { readAttachments } from '../feedback/index.ts'
import { readShopRow } from '../shops/index.ts'
import { type OwnReviewState, readState, withOwnReview } from './with-own-review.ts'

/** What an author sees of the own review. Refuses as `withOwnReview` does. */
export function readOwnReview(platform: Platform, token: string): Promise<OwnReview> {
  return withOwnReview(platform, token, presentOwnReview)
}

/** The own review as it stands at the end of a step. */
export async function presentAgain(scope: Scope, { receiptId }: OwnReviewState): Promise<OwnReview> {
  return presentOwnReview(scope, await readState(scope, receiptId))
}

async function presentOwnReview(scope: Scope, own: OwnReviewState): Promise<OwnReview> {
  const { state, doors, followUp, rating, dimensions, title, text, isAnonymous } = own
  return {
    id: toPublicId('receipt', own.receiptId),
    shop: await readShopRow(scope),
    product: {
      id: toPublicId('product', own.productId),
      name: own.productName,
      nameEn: own.productNameEn,
    },
    state,
    submittedAt: own.submittedAt.toISOString(),
    editedAt: isoOf(own.editedAt),
    decidedAt: state === 'pending' ? null : isoOf(own.decidedAt),
    reasonCode: state === 'refused' ? own.reasonCode : null,
    version: own.version,
    review: { rating, dimensions, title, text, isAnonymous },
    media: await readAttachments(scope, own.feedbackId),
    dimensions: await dimensionsOf(scope, own.categoryCode),
    followUp: followUp && { ...followUp, createdAt: new Date(followUp.createdAt).toISOString() },
    editUntil: isoOf(doors.editUntil),
    followUpUntil: isoOf(doors.followUpUntil),
    mayWithdraw: doors.mayWithdraw,
    bringBackUntil: isoOf(doors.bringBackUntil),
  }
}

function isoOf(time: Date | null): string | null {
  return time?.toISOString() ?? null
}
