import { type OwnReview, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Platform } from '../../../platform/scope.ts'
import { prepareText, readVoices } from '../../feedback/index.ts'
import { changeOwnReview, presentAgain } from '../../reviews/index.ts'
import { lockScreening } from '../lock-screening.ts'
import { logAppeal } from '../log-decisions.ts'
import { refreshQueue } from '../queue/refresh-queue.ts'
import { findLastDecision } from '../screening-queries.ts'
import { insertAppeal } from './appeal-store.ts'

/**
 * An author disagrees with a refusal or a hold. The same words again, while the appeal is open, change nothing. Refuses
 * `appeal/nothing-to-appeal` and `appeal/already-made`.
 */
export function openAppeal(
  platform: Platform,
  { token, words }: { token: string; words: string },
): Promise<OwnReview> {
  return changeOwnReview(platform, token, async (scope, own) => {
    const text = prepareText({ text: words }).text ?? ''
    const isRepeat = own.appeal?.state === 'open' && own.appeal.words === text
    if (isRepeat) return presentAgain(scope, own)
    if (!own.doors.mayAppeal)
      throw new AppError(
        own.state === 'refused' || own.state === 'held' ? 'appeal/already-made' : 'appeal/nothing-to-appeal',
      )
    await lockScreening(scope)
    const against = await findLastDecision(scope, own.feedbackId)
    // Decided anew while this waited.
    if (!against || against.state !== own.state) throw new AppError('appeal/nothing-to-appeal')
    const { feedbackId } = own
    const id = await insertAppeal(scope, { feedbackId, words: text, decisionId: against.id })
    if (!id) throw new AppError('appeal/already-made')
    await refreshQueue(scope, [feedbackId])
    const [voice] = await readVoices(scope, [feedbackId])
    if (voice) await logAppeal(scope, voice, 'opened')
    await scope.tellLive({ kind: 'feedback.changed', id: toPublicId('feedback', feedbackId) })
    return presentAgain(scope, own)
  })
}
