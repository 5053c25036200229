import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readVoices } from '../../feedback/index.ts'
import { audit } from '../../shops/index.ts'
import { moderatorOf } from './moderator-of.ts'
import { noteStarLook } from './star-store.ts'

/** Shows the stars of a review on demand; that somebody looked is kept, and counted with the decision. */
export async function showStars(scope: Scope, feedbackId: string): Promise<{ rating: number | null }> {
  const [voice] = await readVoices(scope, [feedbackId])
  if (!voice) throw new AppError('feedback/not-found')
  const me = moderatorOf(scope)
  if (!me) throw new AppError('moderation/person-needed')
  if (await noteStarLook(scope, feedbackId, me.id)) {
    await audit(scope, { action: 'review.stars-seen', subject: toPublicId('feedback', feedbackId) })
  }
  return { rating: voice.rating }
}
