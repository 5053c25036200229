import { type OwnReview, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Platform, Scope } from '../../platform/scope.ts'
import { presentAgain } from './read-own-review.ts'
import { reviewBroughtBack, reviewWithdrawn } from './review-events.ts'
import { changeOwnReview, type OwnReviewState } from './with-own-review.ts'

/** The author takes the own review off the pages, whatever was decided about it. Twice changes nothing. */
export function withdrawOwnReview(platform: Platform, token: string): Promise<OwnReview> {
  return changeOwnReview(platform, token, async (scope, own) => {
    if (own.state !== 'withdrawn') {
      await scope.announce(reviewWithdrawn, { ids: [own.feedbackId] })
      await tellLive(scope, own)
    }
    return presentAgain(scope, own)
  })
}

/** Puts it back where it stood, for half an hour. Refuses `review/bring-back-closed` after that. */
export function bringBackOwnReview(platform: Platform, token: string): Promise<OwnReview> {
  return changeOwnReview(platform, token, async (scope, own) => {
    if (own.state === 'withdrawn') {
      if (!own.doors.bringBackUntil) throw new AppError('review/bring-back-closed')
      await scope.announce(reviewBroughtBack, { ids: [own.feedbackId] })
      await tellLive(scope, own)
    }
    return presentAgain(scope, own)
  })
}

function tellLive(scope: Scope, { feedbackId }: OwnReviewState): Promise<void> {
  return scope.tellLive({ kind: 'feedback.changed', id: toPublicId('feedback', feedbackId) })
}
