import { type OwnReview, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Platform, Scope } from '../../platform/scope.ts'
import { askForWork, replaceWords } from '../feedback/index.ts'
import { isMendable } from './doors-of.ts'
import { isSameReview } from './is-same-review.ts'
import { presentAgain } from './read-own-review.ts'
import { refuseUnknownDimensions } from './refuse-unknown-dimensions.ts'
import { reviewEdited } from './review-events.ts'
import { changeOwnReview, type OwnReviewState } from './with-own-review.ts'

export type OwnEdit = {
  token: string
  /** The version that the author saw. */
  version: number
  rating: number
  dimensions?: Record<string, number>
  title?: string
  text?: string
  isAnonymous: boolean
  /** Language of the form; counts only where the words do not tell. */
  language: string
}

/**
 * Changes the own words and stars within the shop's time; the earlier ones are kept, and the review is decided and
 * read anew. The same words again change nothing. Refuses `review/withdrawn`, `review/edit-closed`,
 * `review/not-mendable`, `review/changed-elsewhere`, and what the door for records refuses.
 */
export function editOwnReview(platform: Platform, edit: OwnEdit): Promise<OwnReview> {
  return changeOwnReview(platform, edit.token, async (scope, own) => {
    refuseClosed(own)
    if (!isSameReview(own, edit)) await edited(scope, own, edit)
    return presentAgain(scope, own)
  })
}

function refuseClosed({ state, reasonCode, doors }: OwnReviewState): void {
  if (state === 'withdrawn') throw new AppError('review/withdrawn')
  if (doors.editUntil) return
  const isFinal = state === 'refused' && !isMendable(reasonCode)
  throw new AppError(isFinal ? 'review/not-mendable' : 'review/edit-closed')
}

async function edited(scope: Scope, own: OwnReviewState, edit: OwnEdit): Promise<void> {
  const { feedbackId } = own
  const dimensions = edit.dimensions ?? {}
  await refuseUnknownDimensions(scope, own, dimensions)
  const { version, rating, title, text, isAnonymous, language } = edit
  const words = { version, rating, dimensions, title, text, isAnonymous, language }
  await replaceWords(scope, { feedbackId, ...words })
  // How the opinion changed is measured from the new words.
  if (own.followUp) await askForWork(scope, 'follow-up', [feedbackId])
  await scope.announce(reviewEdited, { ids: [feedbackId] })
  await scope.tellLive({ kind: 'feedback.changed', id: toPublicId('feedback', feedbackId) })
}
