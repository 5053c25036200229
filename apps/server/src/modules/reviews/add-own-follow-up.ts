import type { OwnReview } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Platform } from '../../platform/scope.ts'
import { prepareText } from '../feedback/index.ts'
import { addFollowUp } from './add-follow-up.ts'
import { presentAgain } from './read-own-review.ts'
import { changeOwnReview, type OwnReviewState } from './with-own-review.ts'

/**
 * The author adds to the own review, once within 180 days. The same words again give the first answer. Refuses
 * `review/withdrawn`, `review/follow-up-exists`, `review/follow-up-not-yet`, `review/follow-up-closed`, and words that
 * are empty or broken.
 */
export function addOwnFollowUp(
  platform: Platform,
  { token, text }: { token: string; text: string },
): Promise<OwnReview> {
  return changeOwnReview(platform, token, async (scope, own) => {
    if (own.followUp === null || own.followUp.text !== prepareText({ text }).text) {
      refuseClosed(own)
      await addFollowUp(scope, { feedbackId: own.feedbackId, text })
    }
    return presentAgain(scope, own)
  })
}

function refuseClosed({ state, followUp, doors }: OwnReviewState): void {
  if (state === 'withdrawn') throw new AppError('review/withdrawn')
  if (followUp) throw new AppError('review/follow-up-exists')
  if (state === 'refused') throw new AppError('review/follow-up-not-yet')
  if (!doors.followUpUntil) throw new AppError('review/follow-up-closed')
}
